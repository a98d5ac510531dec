import { entriesOf } from '@icarus-sim/core';
import manifest from '../package.json';
import './index.js';

describe('@icarus-sim/analytics', () => {
  it('is a plugin that the icarus command finds', () => {
    expect(manifest).toMatchObject({ name: '@icarus-sim/analytics', icarus: { plugin: true } });
  });

  it('registers the commands that its manifest names', () => {
    const commands = entriesOf('command').map(({ name }) => name);
    expect(commands.toSorted()).toEqual(Object.keys(manifest.icarus.commands).toSorted());
  });
});
