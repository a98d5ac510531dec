import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Network, NetworkNode } from '../../page/report-data.js';
import { formatNumber } from '../format/numbers.js';
import type { Theme } from '../use-theme.js';
import { hitColor, loadColor } from './color-scales.js';
import { loadsOf, type NetworkResults } from './node-results.js';

interface DrawingProps {
  readonly network: Network;
  readonly results: NetworkResults;
  readonly theme: Theme;
}

const WIDTH = 1000;
/** Networks of more nodes than this have no room for names. */
const MOST_NAMES = 70;

/** A network: links by their load, caches by their hits; what is pointed at is told below. */
export function NetworkDrawing({ network, results, theme }: DrawingProps): JSX.Element {
  const [pointed, setPointed] = useState('');
  const { nodes, links } = network;
  const loads = loadsOf(network, results);
  const most = Math.max(...loads, Number.MIN_VALUE);
  const hits = Math.max(...results.caches.values(), Number.MIN_VALUE);
  const radius = nodes.length > 150 ? 5 : nodes.length > MOST_NAMES ? 7 : 10;
  const tell = (text: string) => ({
    onPointerEnter: () => setPointed(text),
    onPointerLeave: () => setPointed(''),
  });
  const label =
    `Network ${network.name}: ${nodes.length} nodes, ${links.length} links; ` +
    'loads and hit ratios are in the tables beside it';
  return (
    <div class="network">
      <svg viewBox={`0 0 ${WIDTH} ${network.height}`} role="img" aria-label={label}>
        {links.map(([u, v], i) => {
          const [from, to] = [nodes[u], nodes[v]];
          const load = loads[i] ?? 0;
          if (!from || !to) return null;
          const ends = { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
          const text = `Link ${from.name} – ${to.name}: load ${formatNumber(load)}`;
          return (
            <g key={i} {...tell(text)}>
              <line {...ends} class="reach" />
              <line
                {...ends}
                stroke={loadColor(load / most, theme)}
                stroke-width={1 + (6 * load) / most}
                stroke-dasharray={load === 0 ? '3 4' : undefined}
              />
            </g>
          );
        })}
        {nodes.map((node) => (
          <g
            key={node.name}
            transform={`translate(${node.x} ${node.y})`}
            {...tell(nodeText(node, results))}
          >
            <NodeMark node={node} radius={radius} color={nodeColor(node, results, hits, theme)} />
            {nodes.length <= MOST_NAMES && (
              <text x={radius + 4} y={4}>
                {node.name}
              </text>
            )}
          </g>
        ))}
      </svg>
      <p class="pointed">{pointed || 'Point at a node or a link to see its numbers.'}</p>
    </div>
  );
}

interface MarkProps {
  readonly node: NetworkNode;
  readonly radius: number;
  readonly color: string | undefined;
}

/** Sources are squares, receivers triangles, routers circles, and caches large and coloured. */
function NodeMark({ node, radius, color }: MarkProps): JSX.Element {
  const { stack } = node;
  if (color !== undefined) return <circle class="node" r={radius} fill={color} />;
  const r = radius * 0.7;
  if (stack === 'source')
    return <rect class="node source" x={-r} y={-r} width={2 * r} height={2 * r} />;
  if (stack === 'receiver') {
    return <path class="node receiver" d={`M0 ${-r} L${r} ${r} L${-r} ${r} Z`} />;
  }
  return <circle class="node router" r={radius * 0.5} />;
}

function nodeColor(
  { name }: NetworkNode,
  { caches }: NetworkResults,
  most: number,
  theme: Theme,
): string | undefined {
  const hits = caches.get(name);
  return hits === undefined ? undefined : hitColor(hits / most, theme);
}

function nodeText(
  { name, label, stack }: NetworkNode,
  { caches, sources }: NetworkResults,
): string {
  const hits = caches.get(name);
  const served = sources.get(name);
  return [
    `Node ${name}, ${label === undefined ? '' : `${label}, `}${stack}`,
    ...(hits === undefined ? [] : [`cache hit ratio ${formatNumber(hits)}`]),
    ...(served === undefined ? [] : [`serves ${formatNumber(served)} of the requests`]),
  ].join(', ');
}
