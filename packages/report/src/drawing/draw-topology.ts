import { resolve } from 'node:path';
import {
  InputError,
  RandomStreams,
  valueAt,
  type CommandContext,
  type ComponentContext,
  type Topology,
} from '@icarus-sim/core';
import { metricTitles } from '../plots/metric-titles.js';
import { parseWidth } from '../rendering/figure-width.js';
import { formatOf } from '../rendering/figure-format.js';
import { writeFigure } from '../rendering/write-figure.js';
import { drawingSpecification, type DrawingOptions } from './drawing-specification.js';
import type { DrawnNetwork } from './drawn-network.js';
import { layoutNetwork, type LayoutKind } from './network-layout.js';
import { findResult, networkOfResult, type ChosenResult } from './network-of-result.js';
import { CACHE_METRIC, LINK_METRIC, networkOfTopology } from './network-of-topology.js';
import { buildNamedTopology, topologyOfCall } from './topology-of-call.js';

/** The options of `icarus topology draw` as they are given. */
export interface DrawCall {
  readonly parameters?: readonly string[];
  readonly results?: string;
  readonly experiment?: number;
  readonly labels: DrawingOptions['labels'];
  readonly layout: LayoutKind;
  readonly seed: number;
  readonly width: string;
  readonly title?: string;
  readonly output?: string;
}

/** What is drawn, and how it is called. */
interface Subject {
  readonly network: DrawnNetwork;
  readonly name: string;
  readonly subtitle?: string;
}

/** Legends take about this many pixels beside the canvas. */
const LEGEND_WIDTH = 150;
const LEAST_CANVAS = 150;

/**
 * Carries out `icarus topology draw`: builds a network, draws it and writes the drawing.
 * @param text - Topology or file; may be missing where there are results.
 * @returns The exit code.
 * @throws InputError where the network can't be built or the options can't be used.
 */
export async function drawTopology(
  text: string | undefined,
  { output, width: widthText, title, ...call }: DrawCall,
  context: CommandContext,
): Promise<number> {
  const width = parseWidth(widthText);
  if (output !== undefined) formatOf(output);
  await context.loadPlugins();
  const { network, name, subtitle } = await subjectOf(text, call, context);
  const shown = output ?? `${name.toLowerCase()}.svg`;
  const layout = layoutNetwork(network, call.seed, call.layout);
  const titles = metricTitles();
  const options: Omit<DrawingOptions, 'width'> = {
    title: title ?? name,
    ...(subtitle !== undefined && { subtitle }),
    labels: call.labels,
    linkTitle: { title: 'Load of links', ...withUnit(titles[LINK_METRIC]?.unit) },
    cacheTitle: titles[CACHE_METRIC] ?? { title: CACHE_METRIC },
  };
  await writeFigure({
    path: resolve(context.directory, shown),
    title: title ?? `Topology ${name}`,
    width,
    figureAt: (panelWidth = Math.max(LEAST_CANVAS, width - LEGEND_WIDTH)) =>
      drawingSpecification(network, layout, { ...options, width: panelWidth }),
  });
  context.print(`${describe(network, name)}: ${shown}`);
  return 0;
}

function withUnit(unit: string | undefined): { unit?: string } {
  return unit === undefined ? {} : { unit };
}

async function subjectOf(
  text: string | undefined,
  call: Pick<DrawCall, 'parameters' | 'results' | 'experiment' | 'seed'>,
  context: CommandContext,
): Promise<Subject> {
  const building: ComponentContext = {
    random: RandomStreams.of(call.seed, 1),
    baseDirectory: context.directory,
    warn: (message) => context.warn(message),
  };
  if (call.results === undefined) return await namedSubject(text, call.parameters ?? [], building);
  if (call.parameters?.length) {
    const found = 'parameters beside results, which have their own';
    throw new InputError({ place: '--parameters', found, allowed: 'one of both' });
  }
  const path = resolve(context.directory, call.results);
  const chosen = await findResult(path, call.experiment, text);
  const topology: Topology = await networkOfResult(chosen, building);
  const network = networkOfTopology(topology, chosen.results);
  if (!network.links.some(({ forward }) => forward !== undefined)) {
    context.warn('the results have no link loads: the LINK_LOAD collector measures them');
  }
  return { network, name: nameOf(chosen), subtitle: subtitleOf(chosen) };
}

async function namedSubject(
  text: string | undefined,
  parameters: readonly string[],
  context: ComponentContext,
): Promise<Subject> {
  if (text === undefined) {
    const allowed = 'a topology, a file with one, or --results';
    throw new InputError({ place: 'topology', found: 'nothing', allowed });
  }
  const specification = topologyOfCall(text, parameters, context.baseDirectory);
  const topology = await buildNamedTopology(specification, context);
  const known = topology.graph.getAttribute('name');
  const name =
    specification.name === 'FILE' && typeof known === 'string' ? known : specification.name;
  return { network: networkOfTopology(topology), name };
}

function nameOf({ parameters }: ChosenResult): string {
  return String(valueAt(parameters, 'topology.name') ?? 'topology');
}

function subtitleOf({ parameters, replication }: ChosenResult): string {
  const strategy = String(valueAt(parameters, 'strategy.name') ?? '');
  const policy = String(valueAt(parameters, 'cachePolicy.name') ?? '');
  return `${strategy} with ${policy} caches, replication ${replication}`;
}

function describe({ nodes, links }: DrawnNetwork, name: string): string {
  const stacks = (['source', 'router', 'receiver'] as const).map((stack) =>
    counted(nodes.filter((node) => node.stack === stack).length, stack),
  );
  return `${name}: ${[...stacks, counted(links.length, 'link')].join(', ')}`;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
