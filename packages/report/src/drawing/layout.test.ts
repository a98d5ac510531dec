import fc from 'fast-check';
import { countCrossings } from './crossings.js';
import type { DrawnLink, DrawnNetwork, DrawnNode } from './drawn-network.js';
import { fitPlaces } from './fit-places.js';
import { layoutNetwork } from './network-layout.js';
import { placeLabels } from './place-labels.js';

function link(from: number, to: number): DrawnLink {
  return { from, to, type: 'internal' };
}

function node(name: string, coordinates: Partial<DrawnNode> = {}): DrawnNode {
  return { name, label: name, stack: 'router', ...coordinates };
}

/** A ring with a leaf at each node. */
const RING: DrawnNetwork = {
  nodes: Array.from({ length: 16 }, (_, i) => node(`n${i}`)),
  links: Array.from({ length: 8 }, (_, i) => [link(i, (i + 1) % 8), link(i, i + 8)]).flat(),
};

describe('layoutNetwork', () => {
  it('is the same for the same seed and another for another', () => {
    const [one, again, other] = [1, 1, 2].map((seed) => layoutNetwork(RING, seed).places);
    expect(again).toEqual(one);
    expect(other).not.toEqual(one);
  });

  it('draws a planar ring without crossings', () => {
    expect(countCrossings(layoutNetwork(RING, 1).places, RING.links)).toBe(0);
  });

  it('keeps nodes where the map has them, north above and east on the right', () => {
    const nodes = [
      node('Oslo', { latitude: 59.9, longitude: 10.8 }),
      node('Rome', { latitude: 41.9, longitude: 12.5 }),
      node('unknown'),
    ];
    const network = { nodes, links: [link(0, 1), link(1, 2)] };
    const { places, map } = layoutNetwork(network, 1);
    const [oslo, rome, unknown] = places;
    expect(oslo).toEqual({ x: map?.x(10.8), y: map?.y(59.9) });
    expect(oslo?.y).toBeLessThan(rome?.y ?? 0);
    expect(oslo?.x).toBeLessThan(rome?.x ?? 0);
    const away = Math.hypot((unknown?.x ?? 0) - (rome?.x ?? 0), (unknown?.y ?? 0) - (rome?.y ?? 0));
    expect(away).toBeLessThan(5);
    expect(layoutNetwork(network, 1, 'force').map).toBeUndefined();
  });
});

describe('fitPlaces', () => {
  it('keeps nodes on the canvas and apart', () => {
    const coordinate = fc.double({ min: -100, max: 100, noNaN: true });
    const places = fc.array(fc.record({ x: coordinate, y: coordinate }), {
      minLength: 2,
      maxLength: 12,
    });
    fc.assert(
      fc.property(places, (layout) => {
        const radii = layout.map(() => 5);
        const fitted = fitPlaces(layout, radii, 600, 30);
        for (const { x, y } of fitted.places) {
          expect(x).toBeGreaterThanOrEqual(5);
          expect(x).toBeLessThanOrEqual(595);
          expect(y).toBeGreaterThanOrEqual(5);
          expect(y).toBeLessThanOrEqual(fitted.height - 5);
        }
      }),
      {
        examples: [
          [
            [
              { x: 0, y: 0 },
              { x: -5e-324, y: -5e-324 },
            ],
          ],
        ],
      },
    );
  });

  it('moves nodes at one place apart', () => {
    const layout = [
      { x: 0, y: 0 },
      { x: 0, y: 0 },
      { x: 100, y: 50 },
    ];
    const [a, b] = fitPlaces(layout, [6, 6, 6], 400, 30).places;
    expect(Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0))).toBeGreaterThan(11);
  });
});

describe('placeLabels', () => {
  const surroundings = { links: [], width: 200, height: 100, fontSize: 9 };

  it('writes to the right of a node where there is room, else elsewhere', () => {
    const free = { x: 50, y: 50, radius: 4, text: 'free' };
    const edge = { x: 190, y: 50, radius: 4, text: 'edge' };
    const labels = placeLabels([free, edge], { ...surroundings, nodes: [free, edge] });
    expect(labels.map(({ text, align }) => [text, align])).toEqual([
      ['free', 'left'],
      ['edge', 'right'],
    ]);
  });

  it('leaves out what has no room, the least important first', () => {
    const crowd = Array.from({ length: 30 }, (_, i) => {
      return { x: 100 + (i % 6) * 9, y: 40 + Math.floor(i / 6) * 9, radius: 4, text: `node ${i}` };
    });
    const labels = placeLabels(crowd, { ...surroundings, nodes: crowd });
    expect(labels.length).toBeGreaterThan(0);
    expect(labels.length).toBeLessThan(crowd.length);
  });

  it('keeps off links where it can', () => {
    const one = { x: 100, y: 50, radius: 4, text: 'node' };
    const links = [
      [
        { x: 100, y: 50 },
        { x: 180, y: 51 },
      ],
    ] as const;
    const [label] = placeLabels([one], { ...surroundings, links, nodes: [one] });
    expect(label?.align).toBe('right');
  });
});
