import type { TopLevelSpec } from 'vega-lite';
import type { AxisTitle } from '../plots/specification/plot-data.js';
import { figureTheme } from '../plots/specification/figure-theme.js';
import { graticuleLayer } from './graticule-layer.js';
import { labelLayers } from './label-layers.js';
import { linkLayers } from './link-layers.js';
import { nodeLayers, type NodeRole } from './node-layers.js';
import type { DrawnNetwork, DrawnNode } from './drawn-network.js';
import { fitPlaces } from './fit-places.js';
import type { NetworkLayout } from './network-layout.js';
import { placeLabels } from './place-labels.js';

/** What the drawing of a network says and shows. */
export interface DrawingOptions {
  readonly title: string;
  readonly subtitle?: string;
  /** What stands beside nodes. */
  readonly labels: 'label' | 'name' | 'none';
  /** Width of the canvas without legends, in CSS pixels. */
  readonly width: number;
  readonly linkTitle: AxisTitle;
  readonly cacheTitle: AxisTitle;
}

const SCHEMA = 'https://vega.github.io/schema/vega-lite/v6.json';
/** Radii in pixels: of the largest cache and of everything else. */
export const LARGEST_RADIUS = 10;
const LEAST_CACHE_RADIUS = 4.5;
const ROUTER_RADIUS = 3.2;
const END_RADIUS = 4.2;
/** Networks of more nodes have smaller ones, and labels at caches and sources only. */
const LARGE_NETWORK = 90;
const LARGE_SCALE = 0.75;
const MARGIN = 26;
const LABEL_SIZE = 9;

/**
 * The drawing of a network as a Vega-Lite specification.
 * @param layout - Where its nodes stand, in any unit.
 */
export function drawingSpecification(
  network: DrawnNetwork,
  layout: NetworkLayout,
  options: DrawingOptions,
): TopLevelSpec {
  const radii = network.nodes.map((node) => radiusOf(node, network));
  const fitted = fitPlaces(layout.places, radii, options.width, MARGIN);
  const { places, width, height } = fitted;
  const placed = network.nodes.map((node, i) => {
    const { x = 0, y = 0 } = places[i] ?? {};
    return { ...node, x, y, radius: radii[i] ?? ROUTER_RADIUS, role: roleOf(node) };
  });
  const links = network.links.map(({ from, to, ...link }) => {
    const [a, b] = [placed[from], placed[to]];
    const total = link.forward === undefined ? {} : { load: link.forward + (link.backward ?? 0) };
    const [start, end] = [
      { x: a?.x ?? 0, y: a?.y ?? 0 },
      { x: b?.x ?? 0, y: b?.y ?? 0 },
    ];
    return { ...link, ...total, u: a?.name, v: b?.name, ...start, x2: end.x, y2: end.y };
  });
  const labels = placeLabels(labelled(placed, options.labels), {
    nodes: placed,
    links: links.map(
      ({ x, y, x2, y2 }) =>
        [
          { x, y },
          { x: x2, y: y2 },
        ] as const,
    ),
    width,
    height,
    fontSize: LABEL_SIZE,
  });
  const theme = figureTheme('light');
  const { title, subtitle } = options;
  return {
    $schema: SCHEMA,
    title: { text: title, anchor: 'start', ...(subtitle !== undefined && { subtitle }) },
    width,
    height,
    config: {
      ...theme,
      view: { stroke: null },
      legend: { ...theme.legend, offset: 14, gradientLength: 84, gradientThickness: 12 },
    },
    encoding: {
      x: {
        field: 'x',
        type: 'quantitative',
        axis: null,
        scale: { domain: [0, width], nice: false },
      },
      y: {
        field: 'y',
        type: 'quantitative',
        axis: null,
        scale: { domain: [0, height], reverse: true, nice: false },
      },
    },
    resolve: { scale: { size: 'independent', color: 'independent' } },
    layer: [
      ...(layout.map ? graticuleLayer(layout.map, fitted) : []),
      ...linkLayers(links, options.linkTitle),
      ...nodeLayers(placed, options.cacheTitle),
      ...labelLayers(labels, LABEL_SIZE),
    ],
  };
}

function roleOf({ stack, cacheSize }: DrawnNode): NodeRole {
  return cacheSize === undefined ? stack : 'cache';
}

/** The area of a cache is in proportion to its size. */
function radiusOf(node: DrawnNode, { nodes }: DrawnNetwork): number {
  const scale = nodes.length > LARGE_NETWORK ? LARGE_SCALE : 1;
  if (node.cacheSize === undefined) {
    return scale * (node.stack === 'router' ? ROUTER_RADIUS : END_RADIUS);
  }
  const largest = Math.max(...nodes.map(({ cacheSize = 0 }) => cacheSize));
  return scale * Math.max(LEAST_CACHE_RADIUS, LARGEST_RADIUS * Math.sqrt(node.cacheSize / largest));
}

/** The nodes that get a label if there is room, those that matter most first. */
function labelled<Node extends DrawnNode & { readonly role: NodeRole }>(
  nodes: readonly Node[],
  labels: DrawingOptions['labels'],
): (Node & { readonly text: string })[] {
  if (labels === 'none') return [];
  const order: readonly NodeRole[] = ['cache', 'router', 'source', 'receiver'];
  const isLarge = nodes.length > LARGE_NETWORK;
  return nodes
    .filter(({ role }) => !isLarge || role === 'cache')
    .map((node) => ({ ...node, text: node[labels].split(',')[0] ?? '' }))
    .sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
}
