import { join } from 'node:path';
import { sidebar } from '../site/navigation.mjs';
import { siteLink } from '../site/repository-links.mjs';
import { WORKSPACE_ROOT } from '../workspace/ensure-installed.mjs';

const BLOB = 'https://github.com/icarus-sim/icarus/blob/main';
const TREE = 'https://github.com/icarus-sim/icarus/tree/main';

describe('a link of a page', () => {
  it.each([
    ['concepts.md#session', 'tutorial.md', 'concepts.md#session'],
    ['../../report.md', 'models/executors/LOCAL.md', '../../report.md'],
    ['https://example.org/', 'tutorial.md', 'https://example.org/'],
    ['../CONTRIBUTING.md#style', 'tutorial.md', `${BLOB}/CONTRIBUTING.md#style`],
    [
      '../../../packages/core/README.md',
      'models/executors/LOCAL.md',
      `${BLOB}/packages/core/README.md`,
    ],
    ['../examples', 'tutorial.md', `${TREE}/examples`],
    ['api/core.api.md', 'api-stability.md', `${BLOB}/docs/api/core.api.md`],
    ['decisions/', 'performance.md', `${TREE}/docs/decisions/`],
  ])('stays on the site where its target is: %s of %s', (href, page, expected) => {
    expect(siteLink(href, page)).toBe(expected);
  });
});

describe('the menu of the site', () => {
  const sections = sidebar(join(WORKSPACE_ROOT, 'docs'));

  it('has a place for every guide', () => {
    expect(sections.map(({ text }) => text)).not.toContain('Others');
  });

  it('has every model under its kind', () => {
    const { items } = sections.find(({ text }) => text === 'Models');
    const strategies = items.find(({ text }) => text === 'Strategies');
    expect(strategies.items).toContainEqual({ text: 'LCE', link: '/models/strategies/LCE' });
  });
});
