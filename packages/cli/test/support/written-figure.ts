import { readFileSync } from 'node:fs';
import { valueAt } from '@icarus-sim/core';
import type { CommandOutcome } from './icarus.js';

/**
 * The specification that a command writes.
 * @param call - Calls the command with options.
 * @param path - Where it is to write, ending in `.json`.
 */
export async function writtenFigure(
  call: (...args: string[]) => Promise<CommandOutcome>,
  path: string,
): Promise<Record<string, unknown>> {
  const { exitCode, stderr } = await call('-o', path);
  expect([exitCode, stderr]).toEqual([0, '']);
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** The rows that a figure, or a layer of it, shows. */
export function rowsOf(specification: Record<string, unknown>): Record<string, unknown>[] {
  const values = valueAt(specification, 'data.values');
  return Array.isArray(values) ? values : [];
}
