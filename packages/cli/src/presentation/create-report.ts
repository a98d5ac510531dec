import type { CampaignReport, ReportSubject } from './campaign-report.js';
import { LogReport } from './log-report.js';
import { ProgressBarReport } from './progress-bar-report.js';

/** A progress bar where the user looks at a terminal, log lines elsewhere and for programs. */
export function createReport(subject: ReportSubject): CampaignReport {
  const { stdout, stderr } = process;
  return stdout.isTTY && stderr.isTTY && subject.logFormat !== 'json'
    ? new ProgressBarReport(subject, stderr)
    : new LogReport(subject);
}
