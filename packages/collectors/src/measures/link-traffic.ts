import type { NetworkView, Path } from '@icarus-sim/core';
import { PathPositions } from './path-positions.js';

const INITIAL_POSITIONS = 8192;
/** Stands at the last node of a path, where no link starts. */
const NO_LINK = -1;

/** How often requests and contents went over one directed link. */
export interface LinkUse {
  readonly from: number;
  readonly to: number;
  readonly type: 'internal' | 'external';
  requests: number;
  contents: number;
}

/**
 * Counts the use of directed links by path segment: a difference array a path, in which a segment
 * changes two numbers whatever its length. The arrays of all paths stand one after another and
 * grow as paths are met. A segment costs O(1) without allocation, a new path O(hops).
 */
export class LinkTraffic {
  readonly #view: NetworkView;
  readonly #positions = new PathPositions();
  /** The link that starts at each position. */
  #links = new Int32Array(INITIAL_POSITIONS);
  #requests = new Float64Array(INITIAL_POSITIONS);
  #contents = new Float64Array(INITIAL_POSITIONS);
  readonly #uses: LinkUse[] = [];
  readonly #linkOf = new Map<number, number>();

  /** @param view - Tells the types of links. */
  constructor(view: NetworkView) {
    this.#view = view;
  }

  /** Counts a request from one position of a path to a later one. */
  addRequest(path: Path, from: number, to: number): void {
    const start = this.#startOf(path);
    this.#requests[start + from]!++;
    this.#requests[start + to]!--;
  }

  /** Counts a content from one position of a path to a later one. */
  addContent(path: Path, from: number, to: number): void {
    const start = this.#startOf(path);
    this.#contents[start + from]!++;
    this.#contents[start + to]!--;
  }

  /**
   * The directed links that were used, in the order in which their paths were met. Adds up anew at
   * each call. O(sum of the hops of all paths met).
   */
  uses(): LinkUse[] {
    for (const use of this.#uses) use.requests = use.contents = 0;
    let requests = 0;
    let contents = 0;
    for (let position = 0; position < this.#positions.length; position++) {
      requests += this.#requests[position]!;
      contents += this.#contents[position]!;
      const use = this.#uses[this.#links[position]!];
      if (use === undefined) continue;
      use.requests += requests;
      use.contents += contents;
    }
    return this.#uses.filter((use) => use.requests > 0 || use.contents > 0);
  }

  #startOf(path: Path): number {
    const start = this.#positions.startOf(path);
    return start < 0 ? this.#meet(path) : start;
  }

  #meet(path: Path): number {
    const { nodes } = path;
    const start = this.#positions.meet(path);
    this.#reserve(this.#positions.length);
    for (let i = 0; i + 1 < nodes.length; i++) {
      this.#links[start + i] = this.#linkBetween(nodes[i]!, nodes[i + 1]!);
    }
    this.#links[start + nodes.length - 1] = NO_LINK;
    return start;
  }

  #reserve(length: number): void {
    if (length <= this.#links.length) return;
    const capacity = Math.max(length, 2 * this.#links.length);
    const [links, requests, contents] = [this.#links, this.#requests, this.#contents];
    this.#links = new Int32Array(capacity);
    this.#requests = new Float64Array(capacity);
    this.#contents = new Float64Array(capacity);
    this.#links.set(links);
    this.#requests.set(requests);
    this.#contents.set(contents);
  }

  #linkBetween(from: number, to: number): number {
    const key = from * this.#view.topology.nodeCount + to;
    const known = this.#linkOf.get(key);
    if (known !== undefined) return known;
    const type = linkType(this.#view, from, to);
    const link = this.#uses.push({ from, to, type, requests: 0, contents: 0 }) - 1;
    this.#linkOf.set(key, link);
    return link;
  }
}

/** Type of a link when it is met; of one that is gone by then, the type it was built with. */
function linkType(view: NetworkView, u: number, v: number): 'internal' | 'external' {
  if (view.hasLink(u, v)) return view.linkType(u, v);
  const { topology } = view;
  const [from, to] = [topology.nodeName(u), topology.nodeName(v)];
  const built = topology.graph.hasEdge(from, to);
  return built ? topology.graph.getEdgeAttribute(from, to, 'type') : 'internal';
}
