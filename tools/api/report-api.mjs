/**
 * The public interface of a package as text, from the declarations that it publishes.
 */
import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Folders of the packages that programs and plugins are written against. */
export const REPORTED_PACKAGES = ['core', 'engine', 'testing'];

/** Where the report of a package is kept, from the folder of the workspace. */
export const reportFile = (name) => `docs/api/${name}.api.md`;

const SILENT = { default: { logLevel: ExtractorLogLevel.None, addToApiReportFile: false } };

/**
 * @param {string} root Folder of the workspace.
 * @param {string} name One of {@link REPORTED_PACKAGES}, which must be built.
 * @returns {string} What the package exports, with all signatures, in Markdown.
 */
export function reportApi(root, name) {
  const folder = mkdtempSync(join(tmpdir(), 'icarus-api-'));
  try {
    Extractor.invoke(configurationFor(join(root, 'packages', name), folder, name), {
      localBuild: true,
      messageCallback: (message) => {
        message.handled = true;
      },
    });
    return readFileSync(join(folder, `${name}.api.md`), 'utf8').replaceAll('\r\n', '\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function configurationFor(packageFolder, reportFolder, name) {
  return ExtractorConfig.prepare({
    packageJsonFullPath: join(packageFolder, 'package.json'),
    configObjectFullPath: undefined,
    configObject: {
      projectFolder: packageFolder,
      mainEntryPointFilePath: join(packageFolder, 'dist/index.d.ts'),
      compiler: { overrideTsconfig: COMPILER },
      apiReport: {
        enabled: true,
        reportFileName: `${name}.api.md`,
        reportFolder,
        reportTempFolder: join(reportFolder, 'made'),
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      newlineKind: 'lf',
      messages: {
        compilerMessageReporting: SILENT,
        extractorMessageReporting: SILENT,
        tsdocMessageReporting: SILENT,
      },
    },
  });
}

const COMPILER = {
  compilerOptions: {
    target: 'ES2022',
    lib: ['ES2023'],
    module: 'ESNext',
    moduleResolution: 'Bundler',
    strict: true,
    skipLibCheck: true,
    types: ['node'],
  },
  files: ['dist/index.d.ts'],
};
