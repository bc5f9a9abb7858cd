// Compares the public API of every entry point with its golden. `--approve` writes the goldens.
import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor';
import { mkdirSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';

const approve = process.argv.includes('--approve');
const root = resolve(import.meta.dirname, '..');
const types = resolve(root, 'dist/chat/types');
const entries = readdirSync(types).filter((file) => file.endsWith('.d.ts'));
const paths = Object.fromEntries(
  entries.map((file) => {
    const name = file.replace(/\.d\.ts$/, '');
    const entry = name
      .replace(/^ngx-tencent-chat-?/, '')
      .replace('client-tencent', 'client/tencent');
    return [`ngx-tencent-chat${entry && `/${entry}`}`, [resolve(types, file)]];
  }),
);

let good = true;
for (const file of entries) {
  const name = file.replace(/\.d\.ts$/, '');
  mkdirSync(resolve(root, 'goldens'), { recursive: true });
  const config = ExtractorConfig.prepare({
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: resolve(types, file),
      compiler: {
        overrideTsconfig: {
          compilerOptions: {
            module: 'preserve',
            moduleResolution: 'bundler',
            target: 'ES2022',
            lib: ['ES2023', 'DOM', 'DOM.Iterable'],
            types: [],
            skipLibCheck: true,
            strict: true,
            paths,
          },
          files: [resolve(types, file)],
        },
      },
      apiReport: {
        enabled: true,
        reportFileName: `${name}.api.md`,
        reportFolder: resolve(root, 'goldens'),
        reportTempFolder: resolve(root, 'dist/goldens'),
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
        extractorMessageReporting: {
          default: { logLevel: ExtractorLogLevel.Warning },
          'ae-missing-release-tag': { logLevel: ExtractorLogLevel.None },
          'ae-undocumented': { logLevel: ExtractorLogLevel.None },
          // Types of other entry points, and of members that only templates read.
          'ae-forgotten-export': { logLevel: ExtractorLogLevel.None },
          'ae-internal-missing-underscore': { logLevel: ExtractorLogLevel.None },
          'ae-incompatible-release-tags': { logLevel: ExtractorLogLevel.None },
        },
        tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
      },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: resolve(root, 'dist/chat/package.json'),
  });
  const result = Extractor.invoke(config, {
    localBuild: approve,
    showVerboseMessages: false,
    messageCallback: (message) => {
      if (message.messageId === 'console-preamble') message.handled = true;
    },
  });
  if (result.apiReportChanged && !approve) {
    console.error(
      `goldens/${name}.api.md differs: review the change, then npm run goldens:approve.`,
    );
  }
  good &&= approve || !result.apiReportChanged;
}
process.exit(good ? 0 : 1);
