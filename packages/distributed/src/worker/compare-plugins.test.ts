import { comparePlugins } from './compare-plugins.js';

describe('plugins of a campaign and of a worker', () => {
  const own = [
    { name: 'a', version: '1.0.0' },
    { name: 'b', version: '2.0.0' },
  ];

  it('fit where the worker has all of them in the same versions, and perhaps more', () => {
    expect(comparePlugins([{ name: 'a', version: '1.0.0' }], own)).toEqual([]);
  });

  it('are told apart with both versions, or as not loaded', () => {
    const wanted = [
      { name: 'b', version: '2.1.0' },
      { name: 'c', version: '1.0.0' },
    ];
    expect(comparePlugins(wanted, own)).toEqual([
      'b is 2.0.0 here, the campaign has 2.1.0',
      'c is not loaded here, the campaign has 1.0.0',
    ]);
  });
});
