// Builds the package tencent-chat-emulator: JavaScript, one file of types per entry point, no sources.
import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor';
import { build } from 'esbuild';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { run } from './run.mjs';

const root = resolve(import.meta.dirname, '..');
const source = resolve(root, 'projects/emulator');
const target = resolve(root, 'dist/emulator');
const types = resolve(root, 'dist/emulator-types');
const approve = process.argv.includes('--approve');

/** The entry points: what they are called, and the file from which they are built. */
const entries = { index: 'src/index.ts', playwright: 'src/playwright/index.ts' };

for (const folder of [target, types]) rmSync(folder, { recursive: true, force: true });
mkdirSync(target, { recursive: true });

await build({
  entryPoints: {
    ...Object.fromEntries(
      Object.entries(entries).map(([name, file]) => [name, resolve(source, file)]),
    ),
    main: resolve(source, 'src/main.ts'),
  },
  outdir: target,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node22',
  packages: 'external',
  logLevel: 'warning',
});

if (!(await run('npx', ['tsc', '-p', resolve(source, 'tsconfig.build.json')]))) process.exit(1);
for (const [name, file] of Object.entries(entries)) rollTypes(name, file);

const manifest = JSON.parse(readFileSync(resolve(source, 'package.json'), 'utf8'));
writeFileSync(
  resolve(target, 'package.json'),
  `${JSON.stringify(toPublished(manifest), null, 2)}\n`,
);
for (const file of ['README.md', 'docs']) {
  cpSync(resolve(source, file), resolve(target, file), { recursive: true });
}
cpSync(resolve(root, 'LICENSE'), resolve(target, 'LICENSE'));

/** Writes the types of an entry point into one file, and compares them with its golden. */
function rollTypes(name, file) {
  const config = ExtractorConfig.prepare({
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: resolve(types, 'emulator', file.replace(/\.ts$/, '.d.ts')),
      compiler: { tsconfigFilePath: resolve(source, 'tsconfig.build.json') },
      apiReport: {
        enabled: true,
        reportFileName: `tencent-chat-emulator${name === 'index' ? '' : `-${name}`}.api.md`,
        reportFolder: resolve(root, 'goldens'),
        reportTempFolder: resolve(root, 'dist/goldens'),
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: true, untrimmedFilePath: resolve(target, `${name}.d.ts`) },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
        extractorMessageReporting: {
          default: { logLevel: ExtractorLogLevel.Warning },
          'ae-missing-release-tag': { logLevel: ExtractorLogLevel.None },
          'ae-undocumented': { logLevel: ExtractorLogLevel.None },
          'ae-forgotten-export': { logLevel: ExtractorLogLevel.None },
        },
        tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
      },
    },
    configObjectFullPath: resolve(root, 'api-extractor.json'),
    packageJsonFullPath: resolve(source, 'package.json'),
  });
  const result = Extractor.invoke(config, { localBuild: approve, showVerboseMessages: false });
  if (result.apiReportChanged && !approve) {
    console.error('The public API changed. If you meant it: npm run build:emulator -- --approve');
  }
  if (!result.succeeded) process.exit(1);
}

/** What the package says about itself once it is built. */
function toPublished(manifest) {
  const published = { ...manifest };
  delete published.scripts;
  delete published.devDependencies;
  return {
    ...published,
    bin: { 'tencent-chat-emulator': './main.js' },
    exports: {
      '.': { types: './index.d.ts', default: './index.js' },
      './playwright': { types: './playwright.d.ts', default: './playwright.js' },
      './package.json': './package.json',
    },
  };
}
