import { registrarFor } from '@icarus-sim/core';
import { name, version } from '../package.json';
import { file } from './file/file.js';
import { fatTree } from './generated/fat-tree.js';
import { mesh } from './generated/mesh.js';
import { path } from './generated/path.js';
import { ring } from './generated/ring.js';
import { tree } from './generated/tree.js';
import { garr } from './measured/garr.js';
import { garr2 } from './measured/garr-2.js';
import { geant } from './measured/geant.js';
import { geant2 } from './measured/geant-2.js';
import { rocketFuel } from './measured/rocket-fuel.js';
import { tiscali } from './measured/tiscali.js';
import { tiscali2 } from './measured/tiscali-2.js';
import { wide } from './measured/wide.js';
import { barabasiAlbert } from './random/barabasi-albert.js';
import { erdosRenyi } from './random/erdos-renyi.js';
import { waxman } from './random/waxman.js';

const { registerTopology } = registrarFor({ name, version });

registerTopology('FILE', file);
registerTopology('FAT_TREE', fatTree);
registerTopology('MESH', mesh);
registerTopology('PATH', path);
registerTopology('RING', ring);
registerTopology('TREE', tree);
registerTopology('GARR', garr);
registerTopology('GARR_2', garr2);
registerTopology('GEANT', geant);
registerTopology('GEANT_2', geant2);
registerTopology('ROCKET_FUEL', rocketFuel);
registerTopology('TISCALI', tiscali);
registerTopology('TISCALI_2', tiscali2);
registerTopology('WIDE', wide);
registerTopology('BARABASI_ALBERT', barabasiAlbert);
registerTopology('ERDOS_RENYI', erdosRenyi);
registerTopology('WAXMAN', waxman);

export {
  barabasiAlbert,
  erdosRenyi,
  waxman,
  fatTree,
  file,
  mesh,
  path,
  ring,
  tree,
  garr,
  garr2,
  geant,
  geant2,
  rocketFuel,
  tiscali,
  tiscali2,
  wide,
};
