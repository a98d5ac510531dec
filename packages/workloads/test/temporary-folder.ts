import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for the files of one test file, gone when its tests have ended. */
export interface TemporaryFolder {
  readonly path: string;
  /**
   * Writes a file.
   * @returns Its path.
   */
  write(name: string, content: string | Uint8Array): string;
}

/** Makes a folder that is removed after the last test of the file. */
export function temporaryFolder(): TemporaryFolder {
  const path = mkdtempSync(join(tmpdir(), 'workloads-'));
  afterAll(() => rmSync(path, { recursive: true }));
  return {
    path,
    write(name, content) {
      const file = join(path, name);
      writeFileSync(file, content);
      return file;
    },
  };
}
