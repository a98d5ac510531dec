import manifest from '../package.json';
import { registrar } from './index.js';

describe('@icarus-sim/report', () => {
  it('is a plugin that the icarus command finds', () => {
    expect(manifest).toMatchObject({ name: '@icarus-sim/report', icarus: { plugin: true } });
  });

  it('registers components as its own', () => {
    expect(Object.keys(registrar)).toContain('registerStrategy');
  });
});
