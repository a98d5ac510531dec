import { Worker } from 'node:worker_threads';
import type { WorkerMessage, WorkerTask } from './worker-task.js';

/** The built worker, beside the file that this module is bundled in. */
const WORKER = new URL('./replay-worker.js', import.meta.url);

/**
 * Has a thread of its own carry a task out.
 * @param onMessage - Takes what the thread tells; a thread that breaks down tells so for each cache
 * that it has not replayed.
 * @param signal - Ends the thread where it stands.
 */
export async function runWorker(
  task: WorkerTask,
  onMessage: (message: WorkerMessage) => void,
  signal: AbortSignal,
): Promise<void> {
  const worker = new Worker(WORKER, { workerData: task });
  const terminate = (): void => void worker.terminate();
  let left = task.sizes.length;
  let failure = 'the thread that simulated it ended';
  worker.on('message', (message: WorkerMessage) => {
    if (message.type === 'replayed' || message.type === 'failed') left--;
    onMessage(message);
  });
  worker.on('error', (error: Error) => {
    failure = error.message;
  });
  signal.addEventListener('abort', terminate);
  await new Promise((resolve) => worker.once('exit', resolve));
  signal.removeEventListener('abort', terminate);
  signal.throwIfAborted();
  for (; left > 0; left--) onMessage({ type: 'failed', error: failure });
}
