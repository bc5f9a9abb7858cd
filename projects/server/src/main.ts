import { StartupError } from './start/env-reader.ts';
import { readSettings } from './start/settings.ts';
import { startServer } from './start/start-server.ts';

try {
  const settings = readSettings(process.env, process.argv.slice(2));
  const server = await startServer(settings);
  const mode = settings.emulatorPort === null ? 'production' : 'emulator';
  process.stdout.write(`Chat server (${mode} mode) listens at ${server.url}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.close());
  }
} catch (error) {
  if (!(error instanceof StartupError)) throw error;
  process.stderr.write(`Chat server not started: ${error.message}\n`);
  process.exitCode = 1;
}
