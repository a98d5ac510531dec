"""Two strategies over popularity, cache size and network."""
from multiprocessing import cpu_count
from collections import deque
import copy
from icarus.util import Tree

# How the campaign is run
LOG_LEVEL = 'INFO'
PARALLEL_EXECUTION = True
N_PROCESSES = cpu_count()
CACHING_GRANULARITY = 'OBJECT'
RESULTS_FORMAT = 'PICKLE'
N_REPLICATIONS = 3
DATA_COLLECTORS = ['CACHE_HIT_RATIO', 'LATENCY', 'LINK_LOAD']

# What is swept
ALPHA = [0.6, 0.8, 1.2]
NETWORK_CACHE = [0.01, 0.04]
TOPOLOGIES = ['GEANT', 'WIDE']
STRATEGIES = ['LCE', 'PROB_CACHE']

# What all experiments share
N_CONTENTS = 2 * 10 ** 4
default = Tree()
default['workload'] = {
    'name': 'STATIONARY',
    'n_contents': N_CONTENTS,
    'n_warmup': N_CONTENTS,
    'n_measured': 2 * N_CONTENTS,
    'rate': 12.0,
}
default['cache_placement']['name'] = 'UNIFORM'
default['content_placement']['name'] = 'UNIFORM'
default['cache_policy']['name'] = 'LRU'

EXPERIMENT_QUEUE = deque()
for alpha in ALPHA:
    for strategy in STRATEGIES:
        for topology in TOPOLOGIES:
            for network_cache in NETWORK_CACHE:
                experiment = copy.deepcopy(default)
                experiment['workload']['alpha'] = alpha
                experiment['strategy']['name'] = strategy
                experiment['topology']['name'] = topology
                experiment['cache_placement']['network_cache'] = network_cache
                experiment['desc'] = "%s on %s, alpha %s, cache %s" \
                                     % (strategy, topology, str(alpha), str(network_cache))
                EXPERIMENT_QUEUE.append(experiment)
