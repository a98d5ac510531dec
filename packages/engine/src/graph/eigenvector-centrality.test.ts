import { linkedNetwork, type TestLink } from '../../test/linked-network.js';
import { eigenvectorCentrality } from './eigenvector-centrality.js';

describe('eigenvectorCentrality', () => {
  it('is √3 times as large at the middle of a star of four as at its tips', () => {
    const star: TestLink[] = ['a', 'b', 'c'].map((tip) => ['hub', tip, 9]);
    const [hub, a, b] = eigenvectorCentrality(linkedNetwork(star));
    expect(hub! / a!).toBeCloseTo(Math.sqrt(3), 4);
    expect(a).toBe(b);
  });

  it('has length one', () => {
    const links: TestLink[] = Array.from({ length: 300 }, (_, i) => [`${i}`, `${i + 1}`]);
    const squares = eigenvectorCentrality(linkedNetwork(links)).map((x) => x * x);
    expect(squares.reduce((sum, square) => sum + square)).toBeCloseTo(1, 12);
  });
});
