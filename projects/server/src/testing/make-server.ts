import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { createApp, type AppParts } from '../app.ts';
import type { LogEntry } from '../guards/request-log.ts';
import type { ServerSettings } from '../start/settings.ts';
import { readSettings } from '../start/settings.ts';
import { ReportBook } from '../reports/report-book.ts';
import { makeOpaqueUserId, UserRegistrar } from '../users/user-registrar.ts';

/** The page that the server of a test trusts. */
export const ownOrigin = 'http://localhost:4200';

/** The time at which tests begin, in milliseconds. */
export const startTime = 1_700_000_000_000;

/** Settings which are fit for production. */
export const productionEnv = {
  CHAT_MODE: 'production',
  CHAT_SDK_APP_ID: '1400000000',
  CHAT_SECRET_KEY: '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
  AUTH_MODULE: './authenticate.ts',
  SERVER_DATA: 'chat.sqlite',
  CORS_ORIGINS: ownOrigin,
} as const;

/** What a test may choose. */
interface Choices extends Partial<Pick<AppParts, 'authenticate' | 'fetch'>> {
  readonly settings?: Partial<ServerSettings>;
}

/** How a test asks: as which window of the demo, from which page, from which address. */
interface Question {
  readonly method?: string;
  readonly as?: string;
  readonly origin?: string | null;
  readonly address?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** A server in memory, and a browser that keeps its cookies. */
export interface TestServer {
  /** The users, to ban one for example. */
  readonly users: UserRegistrar;
  /** What was reported. */
  readonly reports: ReportBook;
  /** What was logged. */
  readonly log: LogEntry[];
  /** The cookies of the browser, by name. */
  readonly cookies: Map<string, string>;
  /** Lets time pass. */
  wait(milliseconds: number): void;
  ask(path: string, question?: Question): Promise<Response>;
  /** Signs in as somebody of the emulator's world. */
  signIn(identity: string): Promise<Response>;
}

/** Makes a server in emulator mode. */
export function makeServer(choices: Choices = {}): TestServer {
  return makeTestServer(readSettings({ CHAT_MODE: 'emulator' }, []), choices);
}

/** Makes a server in production mode. */
export function makeProductionServer(choices: Choices = {}): TestServer {
  return makeTestServer(readSettings(productionEnv, []), choices);
}

function makeTestServer(settings: ServerSettings, choices: Choices): TestServer {
  const database = new DatabaseSync(':memory:');
  const log: LogEntry[] = [];
  const cookies = new Map<string, string>();
  let time = startTime;
  const app = createApp({
    authenticate: () => null,
    fetch: () => Promise.reject(new TypeError('No emulator in this test')),
    ...choices,
    settings: { ...settings, ...choices.settings },
    database,
    now: () => time,
    log: (entry) => log.push(entry),
  });

  const ask = async (path: string, question: Question = {}): Promise<Response> => {
    const { address = '192.0.2.1', method = 'GET', body } = question;
    const headers = toHeaders(question, cookies);
    const init = { method, headers, ...(body !== undefined && { body }) };
    const incoming = { socket: { remoteAddress: address } };
    const response = await app.request(`http://localhost:3000${path}`, init, { incoming });
    keepCookies(response, cookies);
    return response;
  };

  return {
    users: new UserRegistrar(database, makeOpaqueUserId),
    reports: new ReportBook(database),
    log,
    cookies,
    wait: (milliseconds) => (time += milliseconds),
    ask,
    signIn: (identity) =>
      ask('/session', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ as: identity }),
      }),
  };
}

function toHeaders(question: Question, cookies: Map<string, string>): Record<string, string> {
  const { as, origin = ownOrigin, headers } = question;
  return {
    ...(origin !== null && { origin }),
    ...(as !== undefined && { 'x-demo-as': as }),
    cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    ...headers,
  };
}

function keepCookies(response: Response, cookies: Map<string, string>): void {
  for (const cookie of response.headers.getSetCookie()) {
    const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=');
    if (value === '') cookies.delete(name);
    else cookies.set(name, value);
  }
}

/** Checks that an answer is a refusal with this status and code, and says what to do. */
export async function assertRefused(
  response: Response,
  status: number,
  code: string,
): Promise<void> {
  assert.equal(response.status, status);
  const { error } = (await response.json()) as { error: { code: string; message: string } };
  assert.equal(error.code, code);
  assert.match(error.message, /^[A-Z].{20,}\.$/s);
}
