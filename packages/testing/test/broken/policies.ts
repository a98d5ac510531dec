import {
  NO_CONTENT,
  NO_PARAMETERS,
  type CachePolicyContext,
  type CachePolicyFactory,
} from '@icarus-sim/core';
import { ListCache } from '../../src/index.js';

type Build = (capacity: number, context: CachePolicyContext) => ListCache;

function policy(build: Build): CachePolicyFactory<typeof NO_PARAMETERS> {
  return {
    description: 'For tests.',
    parameters: NO_PARAMETERS,
    create: (capacity, _, context) => build(capacity, context),
  };
}

const created: ListCache[] = [];

/** Policies that each break a law, with a word of what the check must say. */
export const BROKEN_POLICIES: readonly {
  readonly law: string;
  readonly factory: CachePolicyFactory<typeof NO_PARAMETERS>;
  readonly says: string;
}[] = [
  {
    law: 'takes one content too many',
    factory: policy((capacity) => {
      const cache = new ListCache(capacity + 1);
      Object.defineProperty(cache, 'capacity', { get: () => capacity + cache.size - cache.size });
      const put = cache.put.bind(cache);
      cache.put = (content) => {
        Object.defineProperty(cache, 'capacity', { value: capacity + 1, configurable: true });
        const evicted = put(content);
        Object.defineProperty(cache, 'capacity', { value: capacity, configurable: true });
        return evicted;
      };
      return cache;
    }),
    says: 'over the capacity',
  },
  {
    law: 'has another capacity than it was built with',
    factory: policy((capacity) => new ListCache(capacity + 1)),
    says: 'and the cache was built with',
  },
  {
    law: 'does not say what it evicted',
    factory: policy((capacity) => {
      const cache = new ListCache(capacity);
      const put = cache.put.bind(cache);
      cache.put = (content) => (put(content), NO_CONTENT);
      return cache;
    }),
    says: 'which returned -1',
  },
  {
    law: 'says it evicted what it still has',
    factory: policy((capacity) => {
      const cache = new ListCache(capacity);
      const put = cache.put.bind(cache);
      cache.put = (content) => (put(content), content);
      return cache;
    }),
    says: 'which is still held',
  },
  {
    law: 'says it evicted what it never had',
    factory: policy((capacity) => {
      const cache = new ListCache(capacity);
      const put = cache.put.bind(cache);
      cache.put = (content) => (put(content), 99);
      return cache;
    }),
    says: 'which was not held',
  },
  {
    law: 'leaves contents out',
    factory: policy((capacity) => {
      const cache = new ListCache(capacity);
      const put = cache.put.bind(cache);
      cache.put = (content) => (content % 2 === 0 ? put(content) : NO_CONTENT);
      return cache;
    }),
    says: 'left the content out',
  },
  {
    law: 'hits what it does not have',
    factory: policy((capacity) => {
      const cache = new ListCache(capacity);
      cache.get = () => true;
      return cache;
    }),
    says: 'is a hit, and the content was not held',
  },
  {
    law: 'misses what it has',
    factory: policy((capacity) => {
      const cache = new ListCache(capacity);
      cache.get = () => false;
      return cache;
    }),
    says: 'is a miss, and the content was held',
  },
  {
    law: 'evicts in a get',
    factory: policy((capacity) => {
      const cache = new ListCache(capacity);
      const get = cache.get.bind(cache);
      cache.get = (content) => get(content) && cache.remove(content);
      return cache;
    }),
    says: 'the cache holds',
  },
  {
    law: 'counts positions from 1',
    factory: policy((capacity) => {
      const cache = new ListCache(capacity);
      cache.position = (content) => cache.dump().indexOf(content) + 1;
      return cache;
    }),
    says: 'position(0) is 0, in dump() it is -1',
  },
  {
    law: 'has what it does not list',
    factory: policy((capacity) => {
      const cache = new ListCache(capacity);
      cache.has = (content) => content === 3;
      return cache;
    }),
    says: 'has(3) is true',
  },
  {
    law: 'lists a content twice',
    factory: policy((capacity) => {
      const cache = new ListCache(capacity);
      const dump = cache.dump.bind(cache);
      cache.dump = () => dump().map((_, __, all) => all[0] ?? -1);
      return cache;
    }),
    says: 'the cache holds "1 1"',
  },
  {
    law: 'says it removed what it did not have',
    factory: policy((capacity) => {
      const cache = new ListCache(capacity);
      const remove = cache.remove.bind(cache);
      cache.remove = (content) => remove(content) || true;
      return cache;
    }),
    says: 'returned true, before it dump()',
  },
  {
    law: 'removes nothing',
    factory: policy((capacity) => {
      const cache = new ListCache(capacity);
      cache.remove = (content) => cache.has(content);
      return cache;
    }),
    says: 'after remove(',
  },
  {
    law: 'changes when it is looked at',
    factory: policy((capacity) => {
      const cache = new ListCache(capacity);
      const dump = cache.dump.bind(cache);
      cache.dump = () => {
        const [content] = dump().reverse();
        if (content !== undefined) cache.put(content);
        return dump();
      };
      return cache;
    }),
    says: 'looking must change nothing',
  },
  {
    law: 'remembers after clear',
    factory: policy((capacity) => {
      const cache = new ListCache(capacity);
      const [put, clear] = [cache.put.bind(cache), cache.clear.bind(cache)];
      let isCleared = false;
      cache.clear = () => {
        clear();
        isCleared = true;
      };
      cache.put = (content) => {
        const evicted = put(content);
        return isCleared && cache.size > 1 && evicted < 0 ? content : evicted;
      };
      return cache;
    }),
    says: 'after clear operations return',
  },
  {
    law: 'is not empty after clear',
    factory: policy((capacity) => {
      const cache = new ListCache(capacity);
      cache.clear = () => undefined;
      return cache;
    }),
    says: 'after clear',
  },
  {
    law: 'shares its state with other caches',
    factory: policy((capacity) => {
      const cache = new ListCache(capacity);
      const get = cache.get.bind(cache);
      created.push(cache);
      cache.get = (content) => {
        for (const other of created) if (other !== cache) other.remove(content);
        return get(content);
      };
      return cache;
    }),
    says: 'state belongs to the cache',
  },
];
