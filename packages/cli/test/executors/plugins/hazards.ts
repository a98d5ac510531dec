import { existsSync, writeFileSync } from 'node:fs';
import { threadId } from 'node:worker_threads';
import { registerStrategy, Type } from '@icarus-sim/core';

const HOARD: unknown[] = [];

function forever(step: (i: number) => unknown): never {
  for (let i = 0; ; i++) step(i);
}

/** Whether a file was not there; it is from now on. */
function isFirst(file: string): boolean {
  if (existsSync(file)) return false;
  writeFileSync(file, String(process.pid));
  return true;
}

/** Waits, without a turn for anything else, until a condition holds. */
function waitUntil(condition: () => boolean): void {
  const sleep = new Int32Array(new SharedArrayBuffer(4));
  while (!condition()) Atomics.wait(sleep, 0, 0, 5);
}

/** What a strategy may do to whom it runs in, by name. */
const HAZARDS: Readonly<Record<string, (file: string, number: number) => unknown>> = {
  NONE: () => undefined,
  THROW: () => {
    throw new Error('the strategy broke');
  },
  EXIT: () => process.exit(3),
  LOOP: (file) => {
    if (file !== '') isFirst(file);
    return forever(() => undefined);
  },
  LEAK_ARRAYS: () => forever((i) => HOARD.push(new Array(10_000).fill(i))),
  LEAK_MAP: () => {
    const map = new Map<number, number>();
    return forever((i) => map.set(i, i));
  },
  LEAK_TYPED_ARRAYS: () => forever(() => HOARD.push(new Float64Array(100_000).fill(1))),
  KILL: () => process.kill(process.pid, 'SIGKILL'),
  KILL_ONCE: (file) => isFirst(file) && process.kill(process.pid, 'SIGKILL'),
  THROW_LATER: () => {
    queueMicrotask(() => {
      throw new Error('nobody catches this');
    });
  },
  /** Goes on once so many experiments have come here. */
  MEET: (file, number) => {
    writeFileSync(`${file}-${process.pid}-${threadId}`, '');
    const others = Array.from({ length: number }, (_, i) => `${file}-${process.pid}-${i + 1}`);
    waitUntil(() => others.every((other) => existsSync(other)));
  },
  PAUSE: () => {
    const end = performance.now() + 500;
    waitUntil(() => performance.now() > end);
  },
  /** Breaks in any thread but the one with a number. */
  THREAD: (_, number) => {
    if (threadId !== number) throw new Error(`in thread ${threadId}`);
  },
};

registerStrategy('HAZARD', {
  description: 'Caches nothing; before its first request it does something unexpected.',
  parameters: Type.Object({
    hazard: Type.String({ enum: Object.keys(HAZARDS) }),
    file: Type.String({ default: '' }),
    number: Type.Integer({ default: 0, minimum: 0 }),
  }),
  create(view, controller, { hazard, file, number }) {
    let isDue = true;
    return {
      processEvent(time, receiver, content, log) {
        controller.startSession(time, receiver, content, log);
        if (isDue) HAZARDS[hazard]?.(file, number);
        isDue = false;
        const path = view.shortestPath(receiver, view.contentSource(content));
        controller.forwardRequestPath(path);
        const source = path.nodes[path.nodes.length - 1] ?? receiver;
        controller.getContent(source);
        controller.forwardContentPath(view.shortestPath(source, receiver));
        controller.endSession();
      },
    };
  },
});
