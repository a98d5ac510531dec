import type { NetworkController, Path } from '@icarus-sim/core';
import { forkPosition } from '../fork-position.js';

/**
 * Sends contents from one node to several over the union of the paths to them, every link once.
 * Used again for every content, so that nothing is allocated.
 */
export class MulticastTree {
  private readonly paths: Path[] = [];
  private size = 0;

  constructor(private readonly controller: NetworkController) {}

  /**
   * Starts a tree with the path to the receiver and sends the content along it.
   * @param main - From the node that serves the content.
   */
  start(main: Path): void {
    this.controller.forwardContentPath(main);
    this.paths[0] = main;
    this.size = 1;
  }

  /**
   * Sends the content, off the main path, over those links of a branch that it has not passed yet.
   * O(hops of the branch · hops of the tree so far).
   * @param branch - From the node that serves the content.
   */
  addBranch(branch: Path): void {
    const { hops, nodes } = branch;
    let from = this.lastCommonPosition(branch);
    for (let position = from; position < hops; position++) {
      if (!this.hasLink(nodes[position]!, nodes[position + 1]!)) continue;
      this.controller.forwardContentPath(branch, from, position, false);
      from = position + 1;
    }
    this.controller.forwardContentPath(branch, from, hops, false);
    this.paths[this.size++] = branch;
  }

  /** How far the tree and a branch are the same from their first node on. */
  private lastCommonPosition(branch: Path): number {
    let last = 0;
    for (let i = 0; i < this.size; i++) last = Math.max(last, forkPosition(this.paths[i]!, branch));
    return last;
  }

  private hasLink(u: number, v: number): boolean {
    for (let i = 0; i < this.size; i++) {
      if (leadsOver(this.paths[i]!, u, v)) return true;
    }
    return false;
  }
}

/** Whether a path goes from `u` straight to `v`. */
function leadsOver({ hops, nodes }: Path, u: number, v: number): boolean {
  for (let position = 0; position < hops; position++) {
    if (nodes[position] === u) return nodes[position + 1] === v;
  }
  return false;
}
