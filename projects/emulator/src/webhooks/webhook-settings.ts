import * as v from 'valibot';
import { ControlError } from '../admin/control-error.ts';
import { describeIssue } from '../wire/frame.ts';

/** The longest token that the console takes. */
const TOKEN_LENGTH = 128;

/** What can be set through the control API. */
const settingsSchema = v.strictObject({
  url: v.pipe(v.string(), v.check(isPlainHttp, 'must be http(s)://host/path')),
  token: v.optional(v.pipe(v.string(), v.nonEmpty(), v.maxLength(TOKEN_LENGTH))),
  commands: v.optional(v.array(v.pipe(v.string(), v.nonEmpty()))),
  timeoutMs: v.optional(
    v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(60_000)),
    2000,
  ),
  whenUnreachable: v.optional(v.picklist(['allow', 'deny']), 'allow'),
});

/** Where the app's own server listens, and what it wants to know. */
export interface WebhookOptions {
  /** Where events are posted. On this machine, unless `allowRemote` is set. */
  readonly url: string;
  /** Signs what is posted, as `Sign` in the URL. Nothing is signed without it. */
  readonly token?: string | undefined;
  /** The events that are wanted, such as `C2C.CallbackBeforeSendMsg`. Defaults to all. */
  readonly commands?: readonly string[] | undefined;
  /** How many milliseconds the server has for an answer. Default 2000, as in the service. */
  readonly timeoutMs?: number | undefined;
  /** What happens to what the server could not be asked about. Default `allow`. */
  readonly whenUnreachable?: 'allow' | 'deny' | undefined;
  /** Whether the server may be on another machine. Default false; the control API cannot set it. */
  readonly allowRemote?: boolean | undefined;
}

/** Checked settings. */
export type WebhookSettings = v.InferOutput<typeof settingsSchema>;

/**
 * Checks settings. Throws a `ControlError` that says what is wrong with them, also when they lead to
 * another machine and `allowRemote` is not among them.
 */
export function readWebhookSettings(options: WebhookOptions): WebhookSettings {
  const { allowRemote = false, ...rest } = options;
  const settings = checkSettings(rest);
  const { hostname } = new URL(settings.url);
  if (!allowRemote && !isLoopback(hostname)) {
    throw new ControlError(
      'bad-request',
      `The webhooks go to this machine only, not to ${hostname}. Start the emulator with ` +
        'webhooks.allowRemote if you mean it.',
    );
  }
  return settings;
}

/** Reads what somebody posted to the control API. Any page may: it leads to this machine alone. */
export function readPostedWebhookSettings(body: object): WebhookSettings {
  return readWebhookSettings(checkSettings(body));
}

function checkSettings(options: object): WebhookSettings {
  const result = v.safeParse(settingsSchema, options);
  if (!result.success) {
    throw new ControlError('bad-request', `The webhooks: ${describeIssue(result.issues[0])}`);
  }
  return result.output;
}

function isPlainHttp(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, username, password } = new URL(url);
  return /^https?:$/.test(protocol) && username === '' && password === '';
}

function isLoopback(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^127\.\d+\.\d+\.\d+$/.test(hostname)
  );
}
