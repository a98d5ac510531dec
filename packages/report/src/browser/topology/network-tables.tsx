import type { JSX } from 'preact';
import { RankedTable } from './ranked-table.js';
import type { NetworkResults } from './node-results.js';

/** The numbers behind a drawing of a network. */
export function NetworkTables({ results }: { readonly results: NetworkResults }): JSX.Element {
  const { caches, links, sources } = results;
  return (
    <div class="network-tables">
      <RankedTable
        title="Caches, share of requests"
        columns={['node', 'hit ratio']}
        rows={ranked(caches)}
        empty="No cache has served a request."
      />
      <RankedTable
        title="Links, bytes per unit of time"
        columns={['link', 'load']}
        rows={links.map(({ from, to, load }) => [`${from} → ${to}`, load])}
        empty="The load of links was not measured."
      />
      <RankedTable
        title="Sources, share of requests"
        columns={['node', 'served']}
        rows={ranked(sources)}
        empty="No source has served a request."
      />
    </div>
  );
}

function ranked(values: ReadonlyMap<string, number>): [string, number][] {
  return [...values].sort(([, a], [, b]) => b - a);
}
