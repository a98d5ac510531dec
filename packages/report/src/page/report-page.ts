import { dataElement } from './embedded-data.js';
import { pageDocument, type PageAssets } from './page-document.js';
import { DETAILS_PER_PART, type ExperimentDetail } from './report-data.js';
import type { GatheredReport } from './read-report.js';

/**
 * The report as one HTML document that holds all its data.
 * @param report - What was gathered of the results.
 * @param assets - Code and styles of the page.
 */
export async function reportPage(
  { builder, networks }: GatheredReport,
  assets: PageAssets,
): Promise<string> {
  const data = await builder.data(networks);
  const elements: string[] = [];
  for (let first = 0; first < builder.experimentCount; first += DETAILS_PER_PART) {
    const details: (ExperimentDetail | undefined)[] = [];
    for (let i = 0; i < DETAILS_PER_PART; i++) details.push(builder.detail(first + i));
    elements.push(
      dataElement(`details-${first / DETAILS_PER_PART}`, details.filter(Boolean), true),
    );
  }
  const first = [dataElement('report-data', data)];
  return pageDocument({ title: data.title, data: first, details: elements, live: false }, assets);
}
