import { parameterRows } from '@icarus-sim/cli';
import { cell, code, table } from './markdown.mjs';

const TITLES = ['name', 'type', 'default', 'unit', 'allowed', 'description'];

/**
 * @param {object} schema JSON Schema of an object.
 * @param {(row: object) => boolean} isShown Which keys are in the table, of it and what is inside.
 * @returns {string} A table of its keys; nothing where there are none.
 */
export function parameterTable(schema, isShown = () => true) {
  const rows = parameterRows(schema).filter(isShown);
  const cells = rows.map((row) => [
    code(row.name),
    cell(row.type),
    row.default === 'required' ? 'required' : code(row.default),
    cell(row.unit),
    cell(row.allowed),
    cell(row.description),
  ]);
  return rows.length === 0 ? '' : table(TITLES, cells);
}
