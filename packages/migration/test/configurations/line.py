from icarus.util import Tree

experiment = Tree()
experiment['topology'] = {'name': 'PATH', 'n': 5, 'delay': 2}
experiment['workload'] = {'name': 'STATIONARY', 'n_contents': 1000, 'alpha': 0.8, 'seed': None}
experiment['cache_placement'] = {'name': 'UNIFORM', 'network_cache': 0.3}
experiment['strategy'] = dict(name='LCE')
experiment['cache_policy'] = {'name': 'SLRU', 'segments': 3}
experiment['desc'] = 'one line'
EXPERIMENT_QUEUE = [experiment]
