import type { DataCollector, NetworkView } from '@icarus-sim/core';

/** What happened in one session; nodes by name, in the order of the events. */
export interface RecordedSession {
  /** Hops of the request on the main path, such as `r>A A>s`. */
  request: string;
  /** Hops of the content on the main path. */
  content: string;
  /** Hops of either off the main path. */
  branches: string;
  /** Caches and sources that had the content. */
  hits: string;
  /** Caches that were asked and did not have it. */
  misses: string;
  /** Nodes whose cache took a copy. */
  inserted: string;
  /** Whether the content was delivered. */
  success: boolean;
}

/** Writes down every session. */
export class SessionRecorder implements DataCollector {
  private readonly view: NetworkView;
  private readonly sessions: RecordedSession[];

  /**
   * @param view - Knows the names of nodes.
   * @param sessions - Gets the sessions.
   */
  constructor(view: NetworkView, sessions: RecordedSession[]) {
    this.view = view;
    this.sessions = sessions;
  }

  startSession(): void {
    const empty = { request: '', content: '', branches: '', hits: '', misses: '', inserted: '' };
    this.sessions.push({ ...empty, success: false });
  }

  endSession(success: boolean): void {
    this.current.success = success;
  }

  requestHop(u: number, v: number, mainPath: boolean): void {
    this.note(mainPath ? 'request' : 'branches', `${this.name(u)}>${this.name(v)}`);
  }

  contentHop(u: number, v: number, mainPath: boolean): void {
    this.note(mainPath ? 'content' : 'branches', `${this.name(u)}>${this.name(v)}`);
  }

  cacheHit(node: number): void {
    this.note('hits', this.name(node));
  }

  serverHit(node: number): void {
    this.note('hits', this.name(node));
  }

  cacheMiss(node: number): void {
    this.note('misses', this.name(node));
  }

  insertion(node: number): void {
    this.note('inserted', this.name(node));
  }

  results(): Record<string, never> {
    return {};
  }

  private get current(): RecordedSession {
    const session = this.sessions.at(-1);
    if (!session) throw new Error('an event outside of a session');
    return session;
  }

  private note(key: Exclude<keyof RecordedSession, 'success'>, event: string): void {
    this.current[key] = `${this.current[key]} ${event}`.trimStart();
  }

  private name(node: number): string {
    return this.view.topology.nodeName(node);
  }
}
