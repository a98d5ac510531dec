import { PassThrough } from 'node:stream';
import type { ExperimentJob, ExperimentRecord } from '@icarus-sim/core';
import { ExperimentNames } from '../campaign/experiment-names.js';
import { ProgressBarReport, type Terminal } from './progress-bar-report.js';
import { announceResults, type ReportSubject } from './campaign-report.js';

const EXPERIMENT = {
  topology: { name: 'PATH' },
  workload: { name: 'STATIONARY' },
  contentPlacement: { name: 'UNIFORM' },
  strategy: { name: 'LCE' },
  cachePolicy: { name: 'LRU' },
};

const EXPERIMENTS = [EXPERIMENT, { ...EXPERIMENT, strategy: { name: 'LCD' } }];

const SUBJECT: ReportSubject = {
  campaign: {
    experiments: EXPERIMENTS,
    collectors: [],
    attributes: {},
    settings: {
      ...{ parallel: true, replications: 2, logLevel: 'info', summaryFrequency: 4 },
      ...{ engine: 'REQUEST_LEVEL', executor: 'IN_PROCESS' },
    },
  },
  seed: 5,
  names: new ExperimentNames(EXPERIMENTS),
};

const JOB: ExperimentJob = {
  ...{ sequence: 0, index: 0, replication: 1, seed: 5, experiment: EXPERIMENT },
  ...{ collectors: [], engine: 'REQUEST_LEVEL', baseDirectory: '/' },
};

const FAILURE: ExperimentRecord = {
  ...{ type: 'experiment', sequence: 1, index: 1, replication: 1, duration: 1 },
  ...{ parameters: {}, status: 'failed', error: 'the cable is cut' },
};

/** A terminal that remembers what was drawn on it. */
function fakeTerminal(columns: number): { terminal: Terminal; drawn: () => string } {
  const terminal = Object.assign(new PassThrough({ encoding: 'utf8' }), { columns, isTTY: true });
  return { terminal, drawn: () => String(terminal.read() ?? '') };
}

describe('the progress bar', () => {
  it('announces the campaign and draws how far it has come', () => {
    const { terminal, drawn } = fakeTerminal(100);
    const report = new ProgressBarReport(SUBJECT, terminal);
    report.begin();
    report.onProgress(JOB, 500, 1000);
    report.onFailure(FAILURE);
    report.close();
    const text = drawn();
    expect(text).toContain('INFO running 2 experiments × 2 replications, seed 5\n');
    expect(text).toContain('ERROR [2/4] strategy LCD, replication 1 failed: the cable is cut\n');
    // One of four has ended and another one is half done.
    expect(text).toMatch(
      /█{15}░{25} {2}37% {2}1 of 4 runs, 1 failed {2}[\d,]+ requests\/s {2}ETA /,
    );
  });

  it('fits into a narrow terminal', () => {
    const { terminal, drawn } = fakeTerminal(70);
    const report = new ProgressBarReport(SUBJECT, terminal);
    report.begin();
    report.close();
    const line = /[█░]+.*ETA \w+/.exec(drawn())?.[0] ?? '';
    expect(line.length).toBeGreaterThan(40);
    expect(line.length).toBeLessThan(70);
  });

  it('puts the terminal back as it was, once', () => {
    const { terminal, drawn } = fakeTerminal(100);
    const report = new ProgressBarReport(SUBJECT, terminal);
    report.begin();
    report.onEnd({ planned: 4, scheduled: 4, succeeded: 4, failed: 0, secondsLeft: 0 });
    report.close();
    announceResults(report.log, { file: 'out.jsonl', isInterrupted: false });
    const [hidden, shown] = [/\[\?25l/g, /\[\?25h/g];
    const text = drawn();
    expect(text.match(hidden)).toHaveLength(1);
    expect(text.match(shown)).toHaveLength(1);
    expect(text).toMatch(/INFO 4 succeeded of 4 in .* s, 0 requests\/s\n/);
    expect(text).toContain('INFO results written to out.jsonl\n');
  });
});
