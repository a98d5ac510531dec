import type { DataCollector } from '@icarus-sim/core';
import {
  registerTinyPolicies,
  tinyModel,
  tinyTopology,
  warnings,
} from '../../test/components/tiny-network.js';
import { createCollectorProxy } from '../collectors/collector-proxy.js';
import { ModelController } from './model-controller.js';
import { ModelView } from './model-view.js';

beforeAll(registerTinyPolicies);

const [r, a, b, c, s] = [0, 1, 2, 3, 4];

/** Writes down every event, hops as names. */
function recorder(log: string[]): DataCollector {
  const name = (node: number): string => 'rabcs'[node] ?? '?';
  return {
    startSession: (time, receiver, content) =>
      void log.push(`start ${time} ${name(receiver)} ${content}`),
    endSession: (success) => void log.push(success ? 'end' : 'failed'),
    cacheHit: (node) => void log.push(`hit ${name(node)}`),
    cacheMiss: (node) => void log.push(`miss ${name(node)}`),
    serverHit: (node) => void log.push(`server ${name(node)}`),
    insertion: (node, content, evicted) => void log.push(`put ${name(node)} ${content} ${evicted}`),
    requestHop: (u, v, main) =>
      void log.push(`request ${name(u)}${name(v)}${main ? '' : ' aside'}`),
    contentHop: (u, v, main) =>
      void log.push(`content ${name(u)}${name(v)}${main ? '' : ' aside'}`),
    results: () => ({}),
  };
}

function setUp() {
  const model = tinyModel();
  const log: string[] = [];
  const controller = new ModelController(model, createCollectorProxy([recorder(log)]));
  return { model, log, controller, view: new ModelView(model) };
}

describe('a session', () => {
  it('asks the caches on the way and then the source', () => {
    const { controller, view, log } = setUp();
    controller.startSession(1.5, r, 3, true);
    expect(controller.forwardRequestUntilHit(view.shortestPath(r, s))).toBe(3);
    controller.endSession();
    expect(log).toEqual([
      'start 1.5 r 3',
      'miss a',
      'miss b',
      'request ra',
      'request ab',
      'request bs',
      'server s',
      'end',
    ]);
  });

  it('stops at the first cache that has the content', () => {
    const { controller, view, log } = setUp();
    controller.startSession(0, r, 3, false);
    expect(controller.putContent(b)).toBe(-1);
    controller.endSession();
    controller.startSession(1, r, 3, true);
    expect(controller.forwardRequestUntilHit(view.shortestPath(r, s))).toBe(2);
    expect(log.slice(1)).toEqual(['miss a', 'hit b', 'request ra', 'request ab']);
  });

  it('is not served by a node that is neither cache nor source', () => {
    const { controller, view } = setUp();
    controller.startSession(0, r, 3, true);
    expect(controller.forwardRequestUntilHit(view.shortestPath(r, c))).toBe(-1);
    expect(controller.getContent(c)).toBe(false);
    expect(controller.getContent(s)).toBe(true);
  });

  it('tells collectors nothing during warm-up, while caches fill', () => {
    const { controller, view, log } = setUp();
    controller.startSession(0, r, 3, false);
    controller.forwardRequestUntilHit(view.shortestPath(r, s));
    controller.forwardContentPath(view.shortestPath(s, r));
    controller.putContent(a);
    controller.endSession();
    expect(log).toEqual([]);
    expect(view.cacheDump(a)).toEqual([3]);
  });

  it('moves along parts of paths and single links, on and off the main path', () => {
    const { controller, view, log } = setUp();
    const path = view.shortestPath(s, r);
    controller.startSession(0, r, 3, true);
    controller.forwardContentPath(path, 1, 3, false);
    controller.forwardRequestHop(a, c);
    controller.forwardContentHop(c, a, false);
    controller.forwardRequestPath(path, 2, 2);
    expect(log.slice(1)).toEqual([
      'content ba aside',
      'content ar aside',
      'request ac',
      'content ca aside',
    ]);
    expect(() => controller.forwardRequestHop(r, s)).toThrow(RangeError);
  });

  it('inserts, evicts and removes contents', () => {
    const { controller, view, log } = setUp();
    const insert = (content: number): number => {
      controller.startSession(0, r, content, true);
      const evicted = controller.putContent(b);
      controller.endSession();
      return evicted;
    };
    expect([insert(1), insert(2)]).toEqual([-1, 1]);
    expect(log).toContain('put b 2 1');
    expect(controller.removeContent(b)).toBe(true);
    expect(controller.removeContent(b)).toBe(false);
    expect(view.cacheDump(b)).toEqual([]);
    expect(controller.putContent(c)).toBe(-1);
  });

  it('may end as a failure', () => {
    const { controller, log } = setUp();
    controller.startSession(0, r, 1, true);
    controller.endSession(false);
    expect(log).toContain('failed');
    expect(controller.failedSessions).toBe(1);
  });
});

describe('the view', () => {
  it('shows caches, sources and links without touching them', () => {
    const { view, controller } = setUp();
    controller.startSession(0, r, 3, true);
    controller.putContent(a);
    expect(view.cacheNodes()).toEqual([a, b]);
    expect([view.cacheSize(a), view.cacheSize(c)]).toEqual([2, 0]);
    expect([view.cacheOccupancy(a), view.cacheOccupancy(c)]).toEqual([1, 0]);
    expect([view.hasCache(a), view.hasCache(c)]).toEqual([true, false]);
    expect([view.cacheLookup(a, 3), view.cacheLookup(b, 3), view.cacheLookup(c, 3)]).toEqual([
      true,
      false,
      false,
    ]);
    expect(view.contentSource(3)).toBe(s);
    expect(view.contentLocations(3)).toEqual([a, s]);
    expect([view.linkType(b, s), view.linkDelay(s, b)]).toEqual(['external', 10]);
    expect([view.hasLink(a, b), view.hasLink(a, s)]).toEqual([true, false]);
    expect(() => view.linkDelay(a, s)).toThrow(RangeError);
    expect(view.allPairsShortestPaths().get(r)?.get(s)).toBe(view.shortestPath(r, s));
  });
});

describe('local caches', () => {
  it('take their share of every cache and are apart from it', () => {
    const { controller, view } = setUp();
    controller.reserveLocalCache(0.5);
    expect([view.cacheSize(a), view.cacheSize(b)]).toEqual([1, 1]);
    controller.startSession(0, r, 3, true);
    controller.putContentLocalCache(a);
    expect(controller.getContentLocalCache(a)).toBe(true);
    expect(view.localCacheLookup(a, 3)).toBe(true);
    expect(controller.getContent(a)).toBe(false);
    expect(controller.getContentLocalCache(b)).toBe(false);
  });

  it('take a cache away where nothing is left for it', () => {
    const { controller, view } = setUp();
    controller.reserveLocalCache(1);
    expect(view.cacheNodes()).toEqual([]);
    expect([...view.shortestPath(r, s).caches]).toEqual([]);
  });
});

describe('changes of the network', () => {
  const namesOf = (view: ModelView): string =>
    Array.from(view.shortestPath(r, s).nodes, (node) => 'rabcs'[node]).join('');

  it('reroute around a removed link until it is restored', () => {
    const { controller, view } = setUp();
    controller.removeLink(b, s);
    expect(namesOf(view)).toBe('racs');
    controller.restoreLink(s, b);
    expect(namesOf(view)).toBe('rabs');
    expect(() => controller.restoreLink(b, s)).toThrow(RangeError);
    expect(() => controller.removeLink(r, s)).toThrow(RangeError);
  });

  it('wait with new paths where told to', () => {
    const { controller, view } = setUp();
    view.shortestPath(r, s);
    controller.removeLink(b, s, false);
    expect(namesOf(view)).toBe('rabs');
  });

  it('move a link with its properties', () => {
    const { controller, view } = setUp();
    controller.rewireLink(b, s, a, s);
    expect(namesOf(view)).toBe('ras');
    expect(view.linkDelay(a, s)).toBe(10);
    expect(() => controller.rewireLink(a, s, a, b)).toThrow(RangeError);
  });

  it('take a node out with its cache, and put both back as they were', () => {
    const { controller, view } = setUp();
    controller.startSession(0, r, 3, true);
    controller.putContent(b);
    controller.removeNode(b);
    expect(namesOf(view)).toBe('racs');
    expect(view.cacheNodes()).toEqual([a]);
    expect(view.contentLocations(3)).toEqual([s]);
    controller.restoreNode(b);
    expect(namesOf(view)).toBe('rabs');
    expect(view.cacheLookup(b, 3)).toBe(true);
    expect(() => controller.restoreNode(b)).toThrow(RangeError);
  });

  it('take a source out, whose contents then have none, and put it back', () => {
    const { controller, view } = setUp();
    controller.removeNode(s);
    expect(view.contentSource(3)).toBe(-1);
    expect(() => view.shortestPath(r, view.contentSource(3))).toThrow('no path');
    controller.restoreNode(s);
    expect(view.contentSource(3)).toBe(s);
    expect(namesOf(view)).toBe('rabs');
  });

  it('bring the link between two removed nodes back with the later of them', () => {
    const { controller, view } = setUp();
    controller.removeNode(b);
    controller.removeNode(s);
    controller.restoreNode(b);
    expect(view.hasLink(b, s)).toBe(false);
    controller.restoreNode(s);
    expect([view.hasLink(b, s), view.hasLink(c, s)]).toEqual([true, true]);
  });
});

describe('NetworkModel', () => {
  it('raises caches below 1 to 1 with one warning', () => {
    const topology = tinyTopology();
    topology.setCacheSize(a, 0);
    topology.setCacheSize(c, 0.4);
    warnings.length = 0;
    const view = new ModelView(tinyModel(topology));
    expect([view.cacheSize(a), view.cacheSize(b), view.cacheSize(c)]).toEqual([1, 1, 1]);
    expect(warnings).toEqual(['2 caches of size below 1 were set to 1']);
  });
});
