import { KINDS, OFFICIAL_COMPONENTS } from '@icarus-sim/core';
import { icarus } from './support/icarus.js';
import { OFFICIAL_PLUGINS, workFolder } from './support/work-folder.js';

/** An entry of `icarus list --json`. */
interface Listed {
  readonly kind: string;
  readonly name: string;
  readonly provider: { readonly name: string };
}

describe('the official packages', () => {
  const folder = workFolder({});

  it('provide exactly the components that core says they do', async () => {
    const others = ['@icarus-sim/report', '@icarus-sim/distributed'];
    const plugins = [...OFFICIAL_PLUGINS, ...others].flatMap((plugin) => ['--plugin', plugin]);
    const { stdout } = await icarus(folder, ['list', '--json', ...plugins]);
    const listed: Listed[] = JSON.parse(stdout);
    for (const kind of KINDS) {
      const expected = OFFICIAL_COMPONENTS[kind];
      if (!expected) continue;
      // What core itself registers is always there and needs no package.
      const found = listed.filter(
        ({ kind: of, provider }) => of === kind && provider.name !== '@icarus-sim/core',
      );
      expect(found.map(({ name }) => name)).toEqual(expected.components.toSorted());
      expect(new Set(found.map(({ provider }) => provider.name))).toEqual(
        new Set([expected.package]),
      );
    }
  });
});
