import { createHash } from 'node:crypto';
import type { WireBody } from '../wire/frame.ts';
import type { WebhookSettings } from './webhook-settings.ts';

/** The longest answer that is read. */
const MAX_ANSWER_BYTES = 1 << 20;

/** From where something is done, in the words of the service. */
export type WebhookPlatform = 'Web' | 'RESTAPI';

/** One thing to tell or to ask. */
export interface WebhookEvent {
  readonly command: string;
  readonly platform: WebhookPlatform;
  readonly payload: WireBody;
}

/** How an event is posted. */
export interface Postage {
  readonly settings: WebhookSettings;
  readonly sdkAppId: number;
  /** The time in seconds, which is signed. */
  readonly now: number;
  /** Calls it off. */
  readonly signal: AbortSignal;
}

/** Posts an event and gives back what was answered. Rejects with a reason that a person can read. */
export async function postEvent(event: WebhookEvent, postage: Postage): Promise<string> {
  const { settings, signal } = postage;
  const response = await fetch(addressOf(event, postage), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ CallbackCommand: event.command, ...event.payload }),
    redirect: 'error',
    signal: AbortSignal.any([signal, AbortSignal.timeout(settings.timeoutMs)]),
  });
  const text = await readText(response);
  if (response.status !== 200) throw new Error(`HTTP ${response.status} instead of 200`);
  return text;
}

/** Why a post failed, in a line. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return 'no answer in time';
  return error.cause instanceof Error ? error.cause.message : error.message;
}

/** The proof that a post is from here: `sha256(token + RequestTime)`. */
export function signatureOf(token: string, requestTime: number): string {
  return createHash('sha256').update(`${token}${requestTime}`).digest('hex');
}

function addressOf({ command, platform }: WebhookEvent, postage: Postage): URL {
  const { settings, sdkAppId, now } = postage;
  const url = new URL(settings.url);
  const query: Record<string, string> = {
    SdkAppid: String(sdkAppId),
    CallbackCommand: command,
    contenttype: 'json',
    ClientIP: '127.0.0.1',
    OptPlatform: platform,
    ...(settings.token !== undefined && {
      Sign: signatureOf(settings.token, now),
      RequestTime: String(now),
    }),
  };
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url;
}

async function readText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const body = response.body as AsyncIterable<Uint8Array> | null;
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > MAX_ANSWER_BYTES) throw new Error('the answer is longer than 1 MiB');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}
