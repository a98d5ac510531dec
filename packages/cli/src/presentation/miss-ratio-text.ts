import { contentsOf, type MissRatio, type MissRatios } from '../replay/miss-ratios.js';
import { outputColors } from './colors.js';
import { formatCount, formatQuantity } from './quantities.js';
import { textTable, type TableColumn } from './text-table.js';

const DECIMALS = 4;

/** Puts miss ratios in the form that was asked for, with a line break at the end. */
export function missRatioText(results: MissRatios): string {
  const texts = { table: tableOf, json: jsonOf, csv: csvOf };
  return `${texts[results.plan.output](results)}\n`;
}

/** A row a size, a column a policy. */
function tableOf(results: MissRatios): string {
  const { sizes, policies, extent } = results;
  const nContents = contentsOf(extent);
  const titles = ['cache size', 'of contents', ...policies.map(({ title }) => title)];
  const columns = titles.map((title): TableColumn => ({ title, align: 'right' }));
  const rows = sizes.map((size, row) => [
    size.toLocaleString('en'),
    `${formatQuantity((100 * size) / nContents)}%`,
    ...policies.map(({ ratios }) => cellOf(ratios[row])),
  ]);
  return `${captionOf(results)}\n\n${textTable(columns, rows)}`;
}

function captionOf({ extent, plan }: MissRatios): string {
  const isSample = plan.rate < 1;
  const about = isSample ? 'about ' : '';
  const what = `Miss ratios of ${formatCount(extent.requestCount, 'request')}`;
  const which = `for ${about}${formatCount(contentsOf(extent), 'content')}`;
  const how = isSample
    ? `, estimated from ${formatQuantity(100 * plan.rate)}% of the contents`
    : '';
  return `${what} ${which}${how}`;
}

function cellOf(ratio: MissRatio | undefined): string {
  if (!ratio || 'error' in ratio) return outputColors.red('failed');
  return ratio.ratio.toFixed(DECIMALS);
}

function jsonOf({ plan, extent, sizes, policies }: MissRatios): string {
  const { trace, seed, rate } = plan;
  const caches = policies.flatMap(({ specification, ratios }) =>
    ratios.map((ratio, i) => ({
      policy: specification,
      cacheSize: sizes[i],
      ...('error' in ratio ? { error: ratio.error } : { missRatio: ratio.ratio }),
    })),
  );
  const contents = contentsOf(extent);
  const sample = rate < 1 ? { sample: { rate, contents: extent.nContents } } : {};
  const results = { trace, requests: extent.requestCount, contents, seed, ...sample, caches };
  return JSON.stringify(results, undefined, 2);
}

/** As in the table, with all digits; caches that failed are empty. */
function csvOf({ sizes, policies }: MissRatios): string {
  const header = ['cacheSize', ...policies.map(({ title }) => quoted(title))];
  const rows = sizes.map((size, row) => {
    const ratios = policies.map(({ ratios }) => ratios[row]);
    return [size, ...ratios.map((ratio) => (ratio && 'ratio' in ratio ? ratio.ratio : ''))];
  });
  return [header, ...rows].map((cells) => cells.join(',')).join('\n');
}

function quoted(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
