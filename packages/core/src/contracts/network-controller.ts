import type { Path } from './path.js';

/** Everything a strategy can do to the network. A session is one request and its content. */
export interface NetworkController {
  /**
   * Begins a session; the following calls belong to it until `endSession`.
   * @param time - Time of the request.
   * @param log - False during warm-up: caches work, collectors see nothing.
   */
  startSession(time: number, receiver: number, content: number, log: boolean): void;
  /**
   * Sends the request along a path or part of it.
   * @param from - Position on the path to start from, by default its first node.
   * @param to - Position on the path to end at, by default its last node.
   * @param mainPath - False where the messages run in parallel to those the receiver waits for.
   */
  forwardRequestPath(path: Path, from?: number, to?: number, mainPath?: boolean): void;
  /** Sends the content along a path or part of it; parameters as for a request. */
  forwardContentPath(path: Path, from?: number, to?: number, mainPath?: boolean): void;
  /** Sends the request over one link. @throws RangeError where the nodes are not linked. */
  forwardRequestHop(u: number, v: number, mainPath?: boolean): void;
  /** Sends the content over one link. @throws RangeError where the nodes are not linked. */
  forwardContentHop(u: number, v: number, mainPath?: boolean): void;
  /**
   * Sends the request along a path, asking every cache after the first node, until one has the
   * content; without a hit the last node is asked as the source.
   * @returns The position on the path of the node that serves the content; -1 where none does.
   */
  forwardRequestUntilHit(path: Path): number;
  /** Asks a node for the session's content, from its cache or as the source; true on a hit. */
  getContent(node: number): boolean;
  /** Inserts the session's content in a node's cache; returns the content evicted, or -1. */
  putContent(node: number): number;
  /** Drops the session's content from a node's cache; true where it was there. */
  removeContent(node: number): boolean;
  /** Ends the session. @param success - False where the content was not delivered. */
  endSession(success?: boolean): void;

  /**
   * Turns a share of every cache into a local cache, not coordinated with the others.
   * Both parts start empty and keep the policy and its parameters.
   * @param ratio - Share of the local cache, between 0 and 1; sizes by largest remainder.
   */
  reserveLocalCache(ratio?: number): void;
  /** Asks the local cache of a node for the session's content; true on a hit. */
  getContentLocalCache(node: number): boolean;
  /** Inserts the session's content in the local cache of a node; returns the evicted one or -1. */
  putContentLocalCache(node: number): number;

  /**
   * Moves a link from `u`–`v` to `newU`–`newV`, keeping its type, delay and weight.
   * @param recomputePaths - False where more changes follow at once.
   */
  rewireLink(u: number, v: number, newU: number, newV: number, recomputePaths?: boolean): void;
  /** Takes a link out of the network. @throws RangeError where there is none. */
  removeLink(u: number, v: number, recomputePaths?: boolean): void;
  /** Puts a removed link back. @throws RangeError where it was not removed. */
  restoreLink(u: number, v: number, recomputePaths?: boolean): void;
  /** Takes a node out with its links, cache and stored contents. @throws RangeError if it is out. */
  removeNode(node: number, recomputePaths?: boolean): void;
  /** Puts a removed node back; its cache is as it was. @throws RangeError where it was not removed. */
  restoreNode(node: number, recomputePaths?: boolean): void;
}
