import type { HostReply, HostRequest } from './executors/host-message.js';
import { ThreadPool } from './executors/thread-pool.js';

let pool: ThreadPool | undefined;

function tell(reply: HostReply): void {
  if (process.connected) process.send?.(reply);
}

process.on('message', (request: HostRequest) => {
  if (request.type === 'setup') pool = new ThreadPool(request.setup, tell);
  else if (request.type === 'run') void pool?.run(request.id, request.job);
  else pool?.cancel(request.id, 'it was stopped');
});

// Threads that never end must not outlive the campaign, even where it was killed.
process.on('disconnect', () => process.exit());

// The main process decides when workers go; a terminal sends these to all processes alike.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);
