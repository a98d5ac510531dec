import type { NodeStack } from '@icarus-sim/core';

/** A node as a drawing shows it. */
export interface DrawnNode {
  readonly name: string;
  /** Place or router that it stands for; its name where nothing else is known. */
  readonly label: string;
  readonly stack: NodeStack;
  /** In contents; absent where there is no cache. */
  readonly cacheSize?: number;
  /** Share of all requests that its cache served; absent without results. */
  readonly hitRatio?: number;
  /** In degrees, north positive. */
  readonly latitude?: number;
  /** In degrees, east positive. */
  readonly longitude?: number;
}

/** A link as a drawing shows it; its ends are positions among the nodes. */
export interface DrawnLink {
  readonly from: number;
  readonly to: number;
  readonly type: 'internal' | 'external';
  /** Load in each direction, absent without results. */
  readonly forward?: number;
  readonly backward?: number;
}

/** A network with what is known of it. */
export interface DrawnNetwork {
  readonly nodes: readonly DrawnNode[];
  readonly links: readonly DrawnLink[];
}

/** A place in any unit, y downwards. */
export interface Place {
  readonly x: number;
  readonly y: number;
}
