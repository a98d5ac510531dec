import { checkCompatibility, type PluginRequirements } from './check-compatibility.js';

const builtFor = (range: string): PluginRequirements => ({
  version: '1.2.3',
  peerDependencies: { '@icarus-sim/core': range },
});

describe('a plugin built for some versions of core', () => {
  it.each([
    ['>=0.1.0 <1.0.0', '0.1.0'],
    ['>=0.1.0 <1.0.0', '0.9.4'],
    ['^0.2.0', '0.2.7'],
    ['>=0.1.0 <1.0.0', '0.2.0-beta.1'],
    ['*', '3.0.0'],
  ])('for %s loads with %s', (range, running) => {
    expect(() => checkCompatibility('mine', builtFor(range), 'plugins[0]', running)).not.toThrow();
  });

  it('is refused by an older core, with what to install', () => {
    const check = (): void => checkCompatibility('mine', builtFor('^0.4.0'), 'plugins[0]', '0.1.0');
    expect(check).toThrow(
      'plugins[0]: found mine@1.2.3, which was built for @icarus-sim/core ^0.4.0; 0.1.0 is running',
    );
    expect(check).toThrow("npm install '@icarus-sim/core@^0.4.0'");
  });

  it('is refused by a newer core, with what to install', () => {
    const check = (): void =>
      checkCompatibility('@me/mine', builtFor('>=0.1.0 <1.0.0'), 'plugins[0]', '1.0.0');
    expect(check).toThrow('@me/mine@1.2.3, which was built for @icarus-sim/core >=0.1.0 <1.0.0');
    expect(check).toThrow('npm install @me/mine@latest');
  });

  it('may say so among its dependencies', () => {
    const manifest = { dependencies: { '@icarus-sim/core': '^2.0.0' } };
    expect(() => checkCompatibility('mine', manifest, '', '0.1.0')).toThrow('found mine, which');
  });

  it.each([{}, { peerDependencies: {} }, builtFor('latest'), builtFor('file:../core')])(
    'is taken as it is where it names no range: %j',
    (manifest) => {
      expect(() => checkCompatibility('mine', manifest, '', '0.1.0')).not.toThrow();
    },
  );
});
