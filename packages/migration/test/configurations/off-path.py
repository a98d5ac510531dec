from copy import deepcopy
from icarus.util import Tree

PARALLEL_EXECUTION, N_PROCESSES = True, 2
N_REPLICATIONS = 2
DATA_COLLECTORS = {'LATENCY': {'cdf': True}, 'LINK_LOAD': {'req_size': 100}, 'PATH_STRETCH': {}}

default = Tree(
    topology=Tree(name='RING', n=8, delay_int=2, delay_ext=20),
    workload=Tree(name='STATIONARY', n_contents=1000, alpha=0.8, n_warmup=5000, n_measured=10000),
    cache_placement=Tree(name='CLUSTERED_HASHROUTING', n_clusters=2, policy='node_const', network_cache=0.1),
)
strategies = [
    {'name': 'LCE'},
    {'name': 'HR_SYMM'},
    {'name': 'HR_EDGE_CACHE', 'routing': 'ASYMM', 'edge_cache_ratio': 0.1},
    {'name': 'NRR', 'metacaching': 'LCD'},
]
EXPERIMENT_QUEUE = []
for i, strategy in [(0, strategies[0]), (1, strategies[1]), (2, strategies[2]), (3, strategies[-1])]:
    experiment = deepcopy(default)
    experiment['strategy'] = strategy
    experiment['desc'] = f"experiment {i}: {strategy['name']}"
    EXPERIMENT_QUEUE += [experiment]
