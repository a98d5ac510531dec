import { titleText } from '../plots/specification/axis-titles.js';
import type { FigureLayer } from '../plots/specification/figure-parts.js';
import type { AxisTitle } from '../plots/specification/plot-data.js';
import type { DrawnNode, Place } from './drawn-network.js';

/** What a node is to who looks at it. */
export type NodeRole = 'cache' | 'router' | 'source' | 'receiver';

/** A node on the canvas. */
export interface PlacedNode extends DrawnNode, Place {
  readonly radius: number;
  readonly role: NodeRole;
}

const INK = '#333333';
const HIT_COLORS = ['#EAF4FB', '#56B4E9', '#08306B'];
const CACHE_COLOR = '#56B4E9';

/** How each role is drawn; sources and receivers differ in shape and lightness. */
const ROLES: readonly { readonly role: NodeRole; readonly shape: string; readonly fill: string }[] =
  [
    { role: 'source', shape: 'square', fill: '#E69F00' },
    { role: 'receiver', shape: 'triangle-up', fill: '#B9C9D4' },
    { role: 'router', shape: 'circle', fill: '#6B7075' },
    { role: 'cache', shape: 'circle', fill: CACHE_COLOR },
  ];

/** Nodes by their roles, caches as large as they are and filled by what they served. */
export function nodeLayers(nodes: readonly PlacedNode[], cacheTitle: AxisTitle): FigureLayer[] {
  const sized = nodes.map((node) => ({ ...node, area: 4 * node.radius ** 2 }));
  const caches = sized.filter(({ role }) => role === 'cache');
  const others = sized.filter(({ role }) => role !== 'cache');
  return [...plainNodes(others, caches.length > 0), ...cacheLayers(caches, cacheTitle)];
}

type SizedNode = PlacedNode & { readonly area: number };

const NODE_TOOLTIP = [
  { field: 'name', type: 'nominal' as const, title: 'Node' },
  { field: 'label', type: 'nominal' as const, title: 'Place' },
  { field: 'stack', type: 'nominal' as const, title: 'Stack' },
];

/** The legend of roles names caches, too, though they are drawn by themselves. */
function plainNodes(nodes: readonly SizedNode[], hasCaches: boolean): FigureLayer[] {
  const shown = ROLES.filter(({ role }) =>
    role === 'cache' ? hasCaches : nodes.some((node) => node.role === role),
  );
  const domain = shown.map(({ role }) => role);
  const legend = {
    title: 'Nodes',
    symbolSize: 70,
    symbolStrokeColor: INK,
    symbolStrokeWidth: 0.8,
    symbolOpacity: 1,
  };
  return [
    {
      data: { values: nodes.map((node) => ({ ...node })) },
      mark: { type: 'point', filled: false, stroke: INK, strokeWidth: 0.8, opacity: 1 },
      encoding: {
        size: { field: 'area', type: 'quantitative', scale: null, legend: null },
        shape: {
          field: 'role',
          type: 'nominal',
          scale: { domain, range: shown.map(({ shape }) => shape) },
          legend,
        },
        fill: {
          field: 'role',
          type: 'nominal',
          scale: { domain, range: shown.map(({ fill }) => fill) },
          legend,
        },
        tooltip: NODE_TOOLTIP,
      },
    },
  ];
}

function cacheLayers(caches: readonly SizedNode[], title: AxisTitle): FigureLayer[] {
  if (caches.length === 0) return [];
  const sizes = caches.map(({ cacheSize = 0 }) => cacheSize);
  const largest = Math.max(...sizes);
  const middle = [...sizes].sort((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? largest;
  const hasHits = caches.some(({ hitRatio }) => hitRatio !== undefined);
  const mostHits = Math.max(...caches.map(({ hitRatio = 0 }) => hitRatio)) || 1;
  const area = caches.find(({ cacheSize }) => cacheSize === largest)?.area ?? 0;
  const values = [...new Set([Math.min(...sizes), middle, largest])].sort((a, b) => a - b);
  const legend = {
    title: 'Cache size (contents)',
    values,
    symbolFillColor: hasHits ? '#FFFFFF' : CACHE_COLOR,
    symbolStrokeColor: INK,
    symbolStrokeWidth: 0.8,
    symbolOpacity: 1,
    format: '~g',
  };
  const hits = [
    { field: 'hitRatio', type: 'quantitative' as const, title: titleText(title), format: '.4~g' },
  ];
  return [
    {
      data: { values: caches.map((cache) => ({ ...cache })) },
      mark: {
        type: 'point',
        filled: true,
        stroke: INK,
        strokeWidth: 0.8,
        opacity: 1,
        ...(!hasHits && { color: CACHE_COLOR }),
      },
      encoding: {
        size: {
          field: 'cacheSize',
          type: 'quantitative',
          scale: { domain: [0, largest], range: [0, area], nice: false },
          legend,
        },
        ...(hasHits && {
          color: {
            field: 'hitRatio',
            type: 'quantitative' as const,
            scale: { domain: [0, mostHits], range: HIT_COLORS, interpolate: 'lab' as const },
            legend: { title: wrapped(title.title), format: '~g' },
          },
        }),
        tooltip: [
          ...NODE_TOOLTIP,
          { field: 'cacheSize', type: 'quantitative', title: 'Cache size' },
          ...(hasHits ? hits : []),
        ],
      },
    },
  ];
}

/** A long title in two lines. */
function wrapped(title: string): string[] {
  const middle = title.indexOf(' ', title.length / 2);
  return middle < 0 || title.length < 20
    ? [title]
    : [title.slice(0, middle), title.slice(middle + 1)];
}
