import type { JSX } from 'preact';
import type { ReportData } from '../page/report-data.js';
import { formatCount } from './format/numbers.js';
import type { ThemeChoice, useTheme } from './use-theme.js';

/** How a live page stands with its server. */
export interface LiveState {
  readonly connected: boolean;
  readonly error: string | undefined;
}

interface HeaderProps {
  readonly data: ReportData;
  readonly theme: ReturnType<typeof useTheme>;
  readonly live: LiveState | undefined;
}

const THEMES: readonly { readonly choice: ThemeChoice; readonly label: string }[] = [
  { choice: 'auto', label: 'Auto' },
  { choice: 'light', label: 'Light' },
  { choice: 'dark', label: 'Dark' },
];

/** Title, ways into the page and the choice of colours. */
export function PageHeader({ data, theme, live }: HeaderProps): JSX.Element {
  const sections = [
    ['summary', 'Summary'],
    ...(data.failures.length > 0 ? [['failures', 'Failures']] : []),
    ['results', 'Results'],
    ...(data.metrics.length > 0
      ? [
          ['figures', 'Figures'],
          ['topology', 'Topology'],
        ]
      : []),
    ['downloads', 'Downloads'],
  ];
  return (
    <header class="page-header">
      <div class="page-title">
        <p class="kicker">Icarus report</p>
        <h1>{data.title}</h1>
        {live && <LiveBadge data={data} live={live} />}
      </div>
      <nav aria-label="Sections">
        <ul>
          {sections.map(([id, title]) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <fieldset class="segmented theme-choice">
        <legend>Colours</legend>
        {THEMES.map(({ choice, label }) => (
          <button
            key={choice}
            type="button"
            aria-pressed={theme.choice === choice}
            onClick={() => theme.choose(choice)}
          >
            {label}
          </button>
        ))}
      </fieldset>
    </header>
  );
}

function LiveBadge({ data, live }: Pick<HeaderProps, 'data'> & { live: LiveState }): JSX.Element {
  const ended = data.succeeded + data.failures.length;
  const planned = data.campaign?.planned;
  const isRunning = planned === undefined || ended < planned;
  const state = live.connected ? (isRunning ? 'live' : 'ended') : 'disconnected';
  const words = {
    live: `Live: ${formatCount(ended)}${planned ? ` of ${formatCount(planned)}` : ''} runs have ended`,
    ended: 'All runs have ended',
    disconnected: 'The server is gone; this is the last it said',
  };
  return (
    <p class={`live-badge ${state}`} role="status">
      {live.error ?? words[state]}
    </p>
  );
}
