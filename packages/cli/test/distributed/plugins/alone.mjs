import { rmSync, writeFileSync } from 'node:fs';
import { registerStrategy } from '@icarus-sim/core';

/** How long an experiment takes at least, in milliseconds. */
const DURATION = 300;

registerStrategy('ALONE', {
  description: 'Caches nothing; breaks where another experiment with the same file runs beside it.',
  parameters: { type: 'object', properties: { file: { type: 'string' } } },
  create(view, controller, { file }) {
    let isDue = true;
    return {
      processEvent(time, receiver, content, log) {
        if (isDue) {
          writeFileSync(file, '', { flag: 'wx' });
          Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, DURATION);
          rmSync(file);
          isDue = false;
        }
        controller.startSession(time, receiver, content, log);
        const path = view.shortestPath(receiver, view.contentSource(content));
        controller.forwardRequestPath(path);
        controller.getContent(path.nodes[path.nodes.length - 1]);
        controller.forwardContentPath(view.shortestPath(view.contentSource(content), receiver));
        controller.endSession();
      },
    };
  },
});
