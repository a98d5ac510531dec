import { formatProblem, InputError, isInputError } from './input-error.js';
import { nearestNames } from './nearest-names.js';

const KNOWN = ['LCE', 'LCD', 'PROB_CACHE', 'NO_CACHE', 'RAND_BERNOULLI'];

describe('nearestNames', () => {
  it('overlooks case and punctuation', () => {
    expect(nearestNames('probcache', KNOWN)[0]).toBe('PROB_CACHE');
    expect(nearestNames('No-Cache', KNOWN)[0]).toBe('NO_CACHE');
  });

  it('finds a name by a part of it', () => {
    expect(nearestNames('BERNOULLI', KNOWN)).toEqual(['RAND_BERNOULLI']);
  });

  it('suggests nothing where nothing is near', () => {
    expect(nearestNames('COMPLETELY_ELSE', KNOWN)).toEqual([]);
  });
});

describe('InputError', () => {
  const problem = { place: 'a.b', found: '1', allowed: 'at least 2', nearest: ['c', 'd'] };

  it('says place, found, allowed and nearest in one line', () => {
    expect(formatProblem(problem)).toBe('a.b: found 1, allowed: at least 2 (did you mean c or d?)');
  });

  it('puts a file before every place', () => {
    expect(new InputError([problem, { place: '', found: 'x' }]).within('f.csv').message).toBe(
      'f.csv: a.b: found 1, allowed: at least 2 (did you mean c or d?)\nf.csv: found x',
    );
  });

  it('is recognised whichever copy of the class threw it', async () => {
    await jest.isolateModulesAsync(async () => {
      const copy = await import('./input-error.js');
      expect(copy.InputError).not.toBe(InputError);
      expect(isInputError(new copy.InputError(problem))).toBe(true);
    });
    expect(isInputError(new Error('other'))).toBe(false);
  });
});
