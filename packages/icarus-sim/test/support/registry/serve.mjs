/**
 * Serves an npm registry on a free port of this machine: `node serve.mjs CONFIGURATION`, started
 * with a channel to its parent, tells it the port and ends when the parent does.
 */
import { runServer } from 'verdaccio';

const [configuration] = process.argv.slice(2);
const application = await runServer(configuration);
const server = application.listen(0, '127.0.0.1', () => process.send(server.address().port));
process.on('disconnect', () => process.exit());
