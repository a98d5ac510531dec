/**
 * How the pages of each kind of component are called, where they are, and what is said of all
 * components of the kind.
 */
export const KIND_PAGES = {
  topology: {
    folder: 'topologies',
    title: 'Topologies',
    about: 'The network: nodes with their roles, links, and where caches may be placed.',
  },
  workload: {
    folder: 'workloads',
    title: 'Workloads',
    about: 'The requests: when, from which receiver and for which content.',
  },
  cachePlacement: {
    folder: 'cache-placements',
    title: 'Cache placements',
    about: 'Where caches are and how large.',
  },
  contentPlacement: {
    folder: 'content-placements',
    title: 'Content placements',
    about: 'Which source stores which content.',
  },
  strategy: {
    folder: 'strategies',
    title: 'Strategies',
    about: 'How requests and contents travel, and where copies are left.',
  },
  cachePolicy: {
    folder: 'eviction-policies',
    title: 'Eviction policies',
    about: 'Which content a full cache evicts.',
  },
  dataCollector: {
    folder: 'data-collectors',
    title: 'Data collectors',
    about: 'What is measured.',
  },
  resultsReader: {
    folder: 'results-readers',
    title: 'Results readers',
    about: 'Formats of files that results are read from.',
  },
  resultsWriter: {
    folder: 'results-writers',
    title: 'Results writers',
    about: 'Formats of files that results are written to.',
  },
  engine: {
    folder: 'engines',
    title: 'Engines',
    about: 'What simulates an experiment.',
  },
  executor: {
    folder: 'executors',
    title: 'Executors',
    about: 'What runs the experiments of a campaign, and where.',
  },
};

/** Where the page of a component is, below the folder of all pages. */
export function pagePath({ kind, name }) {
  return `${KIND_PAGES[kind].folder}/${name}.md`;
}
