import {
  columnFilteringFeature,
  createFilteredRowModel,
  createPaginatedRowModel,
  createSortedRowModel,
  globalFilteringFeature,
  rowPaginationFeature,
  rowSortingFeature,
  sortFn_alphanumeric,
  sortFn_basic,
  tableFeatures,
  type ColumnDef,
  type FilterFn,
} from '@tanstack/table-core';
import { storeReactivityBindings } from '@tanstack/table-core/store-reactivity-bindings';
import type { Metric, ReportData } from '../../page/report-data.js';
import { experimentName, titleWithUnit, valueIn } from '../format/values.js';
import { parseCondition } from './number-condition.js';

/** A row of the table of results: an experiment. */
export interface ResultRow {
  /** Position of the experiment in the report. */
  readonly experiment: number;
  readonly name: string;
  /** All that a search looks at. */
  readonly text: string;
}

/** What a column shows, beside what it sorts by. */
export interface ColumnContent {
  readonly id: string;
  readonly title: string;
  /** Values to choose from to filter; absent where the reader writes a condition. */
  readonly choices?: readonly (string | number)[];
  readonly metric?: Metric;
}

/** What the table can do. */
export const resultFeatures = tableFeatures({
  coreReactivityFeature: storeReactivityBindings(),
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { alphanumeric: sortFn_alphanumeric, basic: sortFn_basic },
  columnFilteringFeature,
  globalFilteringFeature,
  filteredRowModel: createFilteredRowModel(),
  rowPaginationFeature,
  paginatedRowModel: createPaginatedRowModel(),
});

type Features = typeof resultFeatures;
type Column = ColumnDef<Features, ResultRow, unknown>;

/** Identifier of the column with the experiments' names. */
export const NAME_COLUMN = 'experiment';
/** Values of a parameter are chosen from a list up to this many. */
const MOST_CHOICES = 60;

/** One row an experiment. */
export function resultRows({ dimensions, experiments }: ReportData): ResultRow[] {
  return experiments.map((each, experiment) => {
    const name = experimentName(dimensions, each, experiment);
    const values = dimensions.map((_, i) => valueIn(dimensions, each, i));
    return { experiment, name, text: [name, ...values].join(' ').toLowerCase() };
  });
}

/** The columns: names, parameters that differ, and the metrics that are wanted. */
export function columnContents(data: ReportData, metrics: readonly Metric[]): ColumnContent[] {
  return [
    { id: NAME_COLUMN, title: 'Experiment' },
    ...data.dimensions.map(({ path, title, values }) => {
      const choices = values.length <= MOST_CHOICES ? { choices: values } : {};
      return { id: path, title, ...choices };
    }),
    ...metrics.map((metric) => ({ id: metric.path, title: titleWithUnit(metric), metric })),
  ];
}

/** What the table sorts and filters by. */
export function columnDefinitions(
  { dimensions, experiments }: ReportData,
  contents: readonly ColumnContent[],
): Column[] {
  return contents.map(({ id, metric, choices }): Column => {
    if (metric) {
      const accessorFn = ({ experiment }: ResultRow): unknown =>
        metric.means[experiment] ?? undefined;
      return { id, accessorFn, sortFn: 'basic', sortUndefined: 'last', filterFn: meetsCondition };
    }
    const position = dimensions.findIndex(({ path }) => path === id);
    if (position < 0) {
      const accessorFn = ({ name }: ResultRow): unknown => name;
      return { id, accessorFn, sortFn: 'alphanumeric', filterFn: containsWords };
    }
    const accessorFn = ({ experiment }: ResultRow): unknown => {
      const each = experiments[experiment];
      return each && valueIn(dimensions, each, position);
    };
    const sortFn = dimensions[position]?.numeric ? 'basic' : 'alphanumeric';
    return { id, accessorFn, sortFn, filterFn: choices ? isChosen : containsWords };
  });
}

const isChosen: FilterFn<Features, ResultRow> = (row, column, chosen) =>
  String(row.getValue(column)) === chosen;

const containsWords: FilterFn<Features, ResultRow> = (row, column, text) =>
  String(row.getValue(column)).toLowerCase().includes(String(text).toLowerCase());

const meetsCondition: FilterFn<Features, ResultRow> = (row, column, text) => {
  const value = row.getValue(column);
  const condition = parseCondition(String(text));
  return condition === undefined || (typeof value === 'number' && condition(value));
};

/** Whether an experiment has every word that is searched for. */
export const matchesSearch: FilterFn<Features, ResultRow> = (row, _column, search) =>
  String(search)
    .toLowerCase()
    .split(/\s+/)
    .every((word) => row.original.text.includes(word));
