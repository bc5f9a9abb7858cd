import { EMULATOR_SDK_APP_ID, EMULATOR_SECRET_KEY } from '../../../user-sig/src/index.ts';
import { EnvReader, StartupError, type Environment } from './env-reader.ts';
import { readOrigins } from './origins.ts';
import { checkSecretKey } from './secret-key.ts';

/** How the server runs. */
export interface ServerSettings {
  /** The port of the local emulator; null outside emulator mode. */
  readonly emulatorPort: number | null;
  /** The file of a module that says who asks (`Authenticate`); null in emulator mode. */
  readonly authModule: string | null;
  readonly sdkAppId: number;
  readonly secretKey: string;
  /** How long a credential is good for. */
  readonly lifetimeSeconds: number;
  /** The SQLite file that keeps chat ids, or `:memory:`. */
  readonly dataFile: string;
  readonly host: string;
  readonly port: number;
  /** The origins whose pages may read answers and sign in. */
  readonly origins: readonly string[];
  /** How many proxies in front of the server write X-Forwarded-For. */
  readonly trustedProxies: number;
  /** Requests a minute from one address, and of one user. */
  readonly requestsPerAddress: number;
  readonly requestsPerUser: number;
  /** Whether requests are logged. */
  readonly log: boolean;
}

const modeHint = '"production", or pass --emulator to run beside the local emulator';
const modes = ['emulator', 'production'];

/** Reads how to run. Throws `StartupError` for anything that would be unsafe or a mistake. */
export function readSettings(env: Environment, args: readonly string[]): ServerSettings {
  const reader = new EnvReader(env);
  const unknown = args.find((arg) => arg !== '--emulator');
  if (unknown !== undefined) throw new StartupError('Unknown argument. Only --emulator is known.');
  const mode = args.length > 0 ? 'emulator' : reader.requiredText('CHAT_MODE', modeHint);
  if (!modes.includes(mode)) throw new StartupError(`CHAT_MODE must be ${modeHint}.`);
  return mode === 'emulator' ? readEmulatorSettings(reader) : readProductionSettings(reader);
}

function readEmulatorSettings(reader: EnvReader): ServerSettings {
  for (const name of ['CHAT_SDK_APP_ID', 'CHAT_SECRET_KEY', 'AUTH_MODULE']) {
    if (reader.text(name) === undefined) continue;
    throw new StartupError(
      `${name} is set, but in emulator mode anybody can be anybody. Unset it, or set CHAT_MODE to "production".`,
    );
  }
  const demoPort = String(reader.port('DEMO_PORT', 4200));
  const demoOrigins = [`http://localhost:${demoPort}`, `http://127.0.0.1:${demoPort}`];
  return {
    emulatorPort: reader.port('EMULATOR_PORT', 9801),
    authModule: null,
    sdkAppId: EMULATOR_SDK_APP_ID,
    secretKey: EMULATOR_SECRET_KEY,
    lifetimeSeconds: readLifetime(reader, 1),
    dataFile: reader.text('SERVER_DATA') ?? ':memory:',
    origins: readOrigins(reader.text('CORS_ORIGINS')) ?? demoOrigins,
    ...readListening(reader, '127.0.0.1'),
    requestsPerAddress: readLimit(reader, 'RATE_LIMIT_PER_ADDRESS', 3000),
    requestsPerUser: readLimit(reader, 'RATE_LIMIT_PER_USER', 600),
    log: reader.flag('LOG', false),
  };
}

function readProductionSettings(reader: EnvReader): ServerSettings {
  return {
    emulatorPort: null,
    sdkAppId: readSdkAppId(reader),
    secretKey: readSecretKey(reader),
    authModule: reader.requiredText('AUTH_MODULE', 'the file of your sign-in check (see README)'),
    lifetimeSeconds: readLifetime(reader, 300),
    dataFile: readDataFile(reader),
    origins: readOrigins(reader.text('CORS_ORIGINS')) ?? [],
    ...readListening(reader, '0.0.0.0'),
    requestsPerAddress: readLimit(reader, 'RATE_LIMIT_PER_ADDRESS', 300),
    requestsPerUser: readLimit(reader, 'RATE_LIMIT_PER_USER', 60),
    log: reader.flag('LOG', true),
  };
}

function readSdkAppId(reader: EnvReader): number {
  reader.requiredText('CHAT_SDK_APP_ID', 'the SDKAppID of your chat application');
  const sdkAppId = reader.integer('CHAT_SDK_APP_ID', { min: 1, max: 4_294_967_295, fallback: 0 });
  if (sdkAppId !== EMULATOR_SDK_APP_ID) return sdkAppId;
  throw new StartupError(
    'CHAT_SDK_APP_ID is that of the local emulator. Set it to the SDKAppID of your chat application.',
  );
}

function readSecretKey(reader: EnvReader): string {
  const key = reader.requiredText('CHAT_SECRET_KEY', 'the secret key of your chat application');
  checkSecretKey(key);
  return key;
}

function readDataFile(reader: EnvReader): string {
  const file = reader.requiredText('SERVER_DATA', 'the file that keeps the chat ids of your users');
  if (file !== ':memory:') return file;
  throw new StartupError(
    'SERVER_DATA must be a file: with :memory: all users lose their chat ids at the next start.',
  );
}

function readLifetime(reader: EnvReader, min: number): number {
  return reader.integer('CREDENTIAL_LIFETIME_SECONDS', { min, max: 86_400, fallback: 7200 });
}

function readLimit(reader: EnvReader, name: string, fallback: number): number {
  return reader.integer(name, { min: 1, max: 1_000_000, fallback });
}

function readListening(
  reader: EnvReader,
  host: string,
): Pick<ServerSettings, 'host' | 'port' | 'trustedProxies'> {
  return {
    host: reader.text('SERVER_HOST') ?? host,
    port: reader.port('SERVER_PORT', 3000),
    trustedProxies: reader.integer('TRUST_PROXY', { min: 0, max: 10, fallback: 0 }),
  };
}
