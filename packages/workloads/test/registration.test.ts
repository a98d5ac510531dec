import { entriesOf, namesOf } from '@icarus-sim/core';
import '../src/index.js';

describe('the package', () => {
  it('registers its workloads', () => {
    expect(namesOf('workload')).toEqual([
      'EVENTS',
      'FLASH_CROWD',
      'GLOBETRAFF',
      'SHOT_NOISE',
      'STATIONARY',
      'TRACE_DRIVEN',
      'YCSB',
    ]);
  });

  it('describes every workload and parameter', () => {
    const bare = entriesOf('workload').flatMap(({ name, definition }) =>
      Object.entries(definition.parameters.properties ?? {})
        .filter(([, schema]) => !(schema as { description?: string }).description)
        .map(([parameter]) => `${name}.${parameter}`),
    );
    expect(bare).toEqual([]);
    expect(
      entriesOf('workload').every(({ definition }) => definition.description.length > 20),
    ).toBe(true);
  });
});
