import { parseCommandLine } from './command-options.js';
import { planPlugin } from './plan-plugin.js';

const planOf = (...args: string[]) => planPlugin(parseCommandLine(args), '/projects');

describe('the plan of a plugin', () => {
  it('takes defaults for what is not given', () => {
    expect(planOf('policy', 'SECOND_CHANCE')).toMatchObject({
      package: 'icarus-second-chance',
      directory: '/projects/icarus-second-chance',
      author: 'the authors of icarus-second-chance',
      kind: { component: 'cachePolicy' },
    });
  });

  it('takes what is given', () => {
    const plan = planOf(
      ...[
        '-k',
        'collector',
        'HOPS',
        '-p',
        '@me/hops',
        '--author',
        'Ada',
        '--repository=https://x.org',
      ],
      ...['-d', 'here', '--description', 'Counts hops'],
    );
    expect(plan).toMatchObject({
      package: '@me/hops',
      directory: '/projects/here',
      author: 'Ada',
      repository: 'https://x.org',
      description: 'Counts hops',
      name: { constant: 'HOPS' },
    });
    expect(planOf('topology', 'STAR', '-p', '@me/star').directory).toBe('/projects/star');
  });

  it.each([
    [[], 'kind: found nothing, allowed: strategy, policy'],
    [['strategy'], 'name: found nothing'],
    [['strateg', 'A'], 'did you mean strategy?'],
    [['placement', 'A'], 'did you mean cache-placement or content-placement?'],
    [['strategy', 'A', '-p', 'My Plugin'], 'did you mean my-plugin?'],
    [['strategy', 'A', '--pakage', 'b'], 'did you mean --package?'],
    [['strategy', 'A', '-p'], '-p: found nothing, allowed: a value'],
    [['strategy', 'A', '--yes=no'], '--yes: found "no", allowed: no value'],
    [['strategy', 'A', 'B'], 'found "B", allowed: a kind and a name'],
    [['-k', 'policy', 'A', 'B'], 'found "B"'],
  ])('refuses %j', (args, says) => {
    expect(() => planOf(...args)).toThrow(says);
  });
});
