import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isInputError, type Topology } from '@icarus-sim/core';
import { file } from '../src/file/file.js';
import { buildTopology } from './build-topology.js';

/** Writes and reads topology files in a folder of their own. */
export interface TopologyFiles {
  /** The folder, anew for each test. */
  folder(): string;
  /** Builds the topology of a file with some text. */
  read(text: string, name?: string): Promise<Topology>;
  /** The message of the error that a file with some text gives. */
  errorOf(text: string, name?: string): Promise<string>;
}

/** Gives each test of a file a temporary folder for topology files. */
export function useTopologyFiles(): TopologyFiles {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'topology-file-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const read = (text: string, name = 'net.json'): Promise<Topology> => {
    writeFileSync(join(folder, name), text);
    return buildTopology(file, { path: name }, { baseDirectory: folder });
  };
  const errorOf = async (text: string, name?: string): Promise<string> => {
    const error: unknown = await read(text, name).then(
      () => new Error('the file was accepted'),
      (reason: unknown) => reason,
    );
    if (isInputError(error)) return error.message;
    throw error;
  };
  return { folder: () => folder, read, errorOf };
}
