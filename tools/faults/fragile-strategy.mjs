import { readFileSync, rmSync } from 'node:fs';
import { registerStrategy } from '@icarus-sim/core';

/** A file that means: the next worker that sees it dies, in the way that it says. */
const OMEN = process.env['ICARUS_FAULT_OMEN'] ?? '';

/** How many requests pass between two looks for the omen. */
const PERIOD = 500;

/** Ends this thread, or the process with all its threads, if there is an omen. */
function dieIfForeseen() {
  let fate;
  try {
    fate = readFileSync(OMEN, 'utf8');
    rmSync(OMEN);
  } catch {
    return;
  }
  if (fate === 'SIGKILL') process.kill(process.pid, fate);
  else process.exit(9);
}

registerStrategy('FRAGILE', {
  description: 'Leaves a copy everywhere, as LCE does; its worker dies when a file says so.',
  parameters: { type: 'object', properties: {}, additionalProperties: false },
  create(view, controller) {
    let requests = 0;
    return {
      processEvent(time, receiver, content, log) {
        if (requests++ % PERIOD === 0) dieIfForeseen();
        controller.startSession(time, receiver, content, log);
        const request = view.shortestPath(receiver, view.contentSource(content));
        const position = controller.forwardRequestUntilHit(request);
        const back = view.shortestPath(request.nodes[position], receiver);
        controller.forwardContentPath(back);
        for (const i of back.caches) if (i > 0) controller.putContent(back.nodes[i]);
        controller.endSession();
      },
    };
  },
});
