import { build } from 'esbuild';

/** The code that a bundler makes of a module, with what it imports from other packages left out. */
async function bundle(source: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: __dirname, loader: 'js' },
    bundle: true,
    write: false,
    minifySyntax: true,
    format: 'esm',
    platform: 'node',
    external: ['@icarus-sim/core', '@icarus-sim/engine', 'graphology*', 'fast-check', '@clack/*'],
    logLevel: 'silent',
  });
  return outputFiles.map(({ text }) => text).join('');
}

describe('a bundler', () => {
  it.each([
    ['@icarus-sim/strategies', 'registerStrategy("PROB_CACHE"'],
    ['@icarus-sim/policies', 'registerCachePolicy("LRU"'],
    ['@icarus-sim/topologies', 'registerTopology("GEANT"'],
    ['@icarus-sim/workloads', 'registerWorkload("STATIONARY"'],
    ['@icarus-sim/placements', 'registerCachePlacement("UNIFORM"'],
    ['@icarus-sim/collectors', 'registerDataCollector("LATENCY"'],
  ])('keeps what %s registers', async (name, registration) => {
    expect(await bundle(`import '${name}';`)).toContain(registration);
  });

  it('leaves out what is not used of a package that registers nothing', async () => {
    const whole = await bundle("export * from '@icarus-sim/testing';");
    const part = await bundle("export { compareResults } from '@icarus-sim/testing';");
    const none = await bundle("import '@icarus-sim/testing';");
    expect(part).toContain('function compareResults');
    expect(part.length).toBeLessThan(whole.length / 4);
    expect(none).not.toContain('function');
  });
});
