import { isInputError, isTree, RandomStreams } from '@icarus-sim/core';
import type { DrawnNetwork, Place } from '../drawing/drawn-network.js';
import { fitPlaces } from '../drawing/fit-places.js';
import { layoutNetwork } from '../drawing/network-layout.js';
import { networkOfResult } from '../drawing/network-of-result.js';
import { networkOfTopology } from '../drawing/network-of-topology.js';
import { evenness } from './evenness.js';
import { networkOfLinks } from './network-of-links.js';
import type { Network } from './report-data.js';

/** What tells the network of an experiment. */
export interface NetworkExperiment {
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Results of nodes and links, by which a network that can't be built again is drawn. */
  readonly results: Readonly<Record<string, unknown>>;
}

/** The networks of a report, and which of them each experiment ran on. */
export interface PlacedNetworks {
  readonly networks: Network[];
  /** By experiment the position of its network. */
  readonly positions: number[];
}

/** Networks of more nodes than this are not drawn. */
const MOST_NODES = 1500;
/** Width of a drawing, and room around its nodes, in its own units. */
const WIDTH = 1000;
const MARGIN = 40;
/** Room that a node takes; less where there are many. */
const RADIUS = 10;
const ROOMY_NODES = 70;
/** The same start for all layouts by forces, so that a network looks the same in all reports. */
const LAYOUT_SEED = 1;
/** Maps whose places are less even than this hide most of their nodes under others. */
const LEAST_EVENNESS = 0.65;

/** Builds the networks of a report again, each once, and places their nodes. */
export class NetworkTable {
  /** Seed of the campaign, which random networks are drawn with. */
  seed = 1;
  readonly #baseDirectory: string;
  readonly #positions = new Map<string, number>();
  readonly #networks: Network[] = [];

  /** @param baseDirectory - Folder where files that topologies name are looked for. */
  constructor(baseDirectory: string) {
    this.#baseDirectory = baseDirectory;
  }

  /** The networks of experiments; those that were met before are not built again. */
  async networksOf(experiments: readonly NetworkExperiment[]): Promise<PlacedNetworks> {
    const positions: number[] = [];
    for (const experiment of experiments) {
      const { topology, drawSeed } = experiment.parameters;
      const key = JSON.stringify([topology, drawSeed]);
      let position = this.#positions.get(key);
      if (position === undefined) {
        position = this.#networks.length;
        this.#positions.set(key, position);
        this.#networks.push(await this.#networkOf(experiment));
      }
      positions.push(position);
    }
    return { networks: this.#networks, positions };
  }

  async #networkOf({ parameters, results }: NetworkExperiment): Promise<Network> {
    const { topology } = parameters;
    const name = isTree(topology) ? String(topology['name']) : 'network';
    const drawn = (await this.#build(parameters)) ?? networkOfLinks(results);
    const { length } = drawn.nodes;
    if (length > 0 && length <= MOST_NODES) return placedNetwork(name, drawn);
    const missing =
      length > 0
        ? `It has ${length} nodes, which is too many to draw.`
        : 'Neither its topology nor results of its links are at hand.';
    return { name, height: 0, nodes: [], links: [], missing };
  }

  /** A network of the first replication, or nothing where it can't be built here and now. */
  async #build(parameters: Readonly<Record<string, unknown>>): Promise<DrawnNetwork | undefined> {
    // Caches are told by their hits; without a placement the network is the same for all sizes.
    const plain = { ...parameters, cachePlacement: undefined };
    const chosen = { parameters: plain, results: {}, seed: this.seed, replication: 1 };
    try {
      const topology = await networkOfResult(chosen, {
        random: RandomStreams.of(this.seed, 1),
        baseDirectory: this.#baseDirectory,
        warn: () => undefined,
      });
      return networkOfTopology(topology);
    } catch (error) {
      // Its file or its plugin may have gone since the campaign ran; results tell what they can.
      if (isInputError(error)) return undefined;
      throw error;
    }
  }
}

function placedNetwork(name: string, network: DrawnNetwork): Network {
  const { nodes, links } = network;
  const radius = RADIUS * Math.min(1, Math.sqrt(ROOMY_NODES / nodes.length));
  const places = legiblePlaces(network);
  const radii = nodes.map(() => radius);
  const fitted = fitPlaces(places, radii, WIDTH, MARGIN);
  return {
    name,
    height: fitted.height,
    nodes: nodes.map(({ name: node, label, stack }, i) => ({
      name: node,
      ...(label !== node && { label }),
      stack,
      x: Math.round(fitted.places[i]?.x ?? 0),
      y: Math.round(fitted.places[i]?.y ?? 0),
    })),
    links: links.map(({ from, to }): [number, number] => [from, to]),
  };
}

/** Where the map has the nodes, unless most of them are in one corner of it. */
function legiblePlaces(network: DrawnNetwork): readonly Place[] {
  const { places } = layoutNetwork(network, LAYOUT_SEED);
  if (evenness(places) >= LEAST_EVENNESS) return places;
  return layoutNetwork(network, LAYOUT_SEED, 'force').places;
}
