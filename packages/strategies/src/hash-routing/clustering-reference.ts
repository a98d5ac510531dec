import type { Reference } from '@icarus-sim/core';

/** Where hash-routing with local caches and with clusters was proposed. */
export const CLUSTERING_REFERENCE: Reference = {
  citation:
    'V. Sourlas, I. Psaras, L. Saino, G. Pavlou, Efficient Hash-Routing and Domain Clustering Techniques for Information-Centric Networks, Computer Networks 103, 2016',
  url: 'https://doi.org/10.1016/j.comnet.2016.04.001',
};
