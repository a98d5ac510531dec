import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { followPage } from '../documentation/follow-page.mjs';
import { WORKSPACE_ROOT } from '../workspace/ensure-installed.mjs';

// Whole campaigns are run, on a machine that may be busy with other tests.
jest.setTimeout(300_000);

/** What a page shows, with what it leaves out put in, where the rest agrees. */
function completed(shown, printed) {
  const [start, ...parts] = shown.split('…');
  if (parts.length === 0) return shown;
  const end = parts.at(-1);
  return printed.startsWith(start) && printed.endsWith(end) ? printed : shown;
}

describe.each(['docs/getting-started.md', 'docs/tutorial.md'])('who follows %s', (page) => {
  it('sees what it shows', () => {
    const text = readFileSync(join(WORKSPACE_ROOT, page), 'utf8');
    const steps = followPage(WORKSPACE_ROOT, text);
    const silent = steps.filter(({ shown }) => shown === '');
    expect(silent.filter(({ failed }) => failed)).toEqual([]);
    const telling = steps.filter(({ shown }) => shown !== '');
    expect(telling.length).toBeGreaterThan(3);
    for (const { command, printed, shown } of telling) {
      expect({ command, shown: lines(completed(shown, printed)) }).toEqual({
        command,
        shown: lines(printed),
      });
    }
  });
});

/** Trailing blanks aside, which Markdown files don't have. */
function lines(text) {
  return text.split('\n').map((line) => line.trimEnd());
}
