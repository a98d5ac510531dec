/**
 * Draws what `npm run bench -- --curves --json FILE` measured: the cost of a request against each
 * size. Usage: node tools/bench/draw-curves.mjs FILE FOLDER
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, View } from 'vega';
import { compile } from 'vega-lite';

const [file, folder] = process.argv.slice(2);
if (!file || !folder) {
  console.error('Usage: node tools/bench/draw-curves.mjs FILE FOLDER');
  process.exit(2);
}
const { measured } = JSON.parse(readFileSync(file, 'utf8'));
const points = measured.filter(({ curve }) => curve).map(pointOf);
for (const axis of new Set(points.map((point) => point.axis))) {
  const path = join(folder, `speed-by-${axis.replaceAll(' ', '-')}.svg`);
  const { spec } = compile(figureOf(points.filter((point) => point.axis === axis)));
  writeFileSync(path, `${await new View(parse(spec), { renderer: 'none' }).toSVG()}\n`);
  console.log(path);
}

function pointOf({ curve, value, lowest, highest }) {
  const nanoseconds = (speed) => 1e9 / speed;
  return { ...curve, y: nanoseconds(value), low: nanoseconds(highest), high: nanoseconds(lowest) };
}

function figureOf(values) {
  const [{ axis }] = values;
  const x = { field: 'x', type: 'quantitative', scale: { type: 'log' }, title: axis };
  const scale = { type: 'log', nice: true };
  const y = { field: 'y', type: 'quantitative', scale, title: 'nanoseconds a request' };
  const color = { field: 'series', type: 'nominal', title: null, scale: { scheme: 'tableau10' } };
  return {
    background: 'white',
    width: 420,
    height: 260,
    data: { values },
    encoding: { x, color, shape: { field: 'series', title: null } },
    layer: [
      { mark: 'line', encoding: { y } },
      { mark: 'rule', encoding: { y: { ...y, field: 'low' }, y2: { field: 'high' } } },
      { mark: { type: 'point', filled: true, size: 40 }, encoding: { y } },
    ],
  };
}
