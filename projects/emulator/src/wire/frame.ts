import * as v from 'valibot';
import type { Refusal } from '../errors.ts';

/** Any JSON object, but no list. */
export const jsonObjectSchema = v.custom<Readonly<Record<string, unknown>>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  'must be a JSON object',
);

/** Who asks what: the part of a frame that is the same for every command. */
const headSchema = v.looseObject({
  servcmd: v.pipe(v.string(), v.nonEmpty()),
  seq: v.pipe(v.number(), v.safeInteger()),
  sdkappid: v.optional(v.number()),
  identifier: v.optional(v.string()),
  usersig: v.optional(v.string()),
  a2: v.optional(v.string()),
  tinyid: v.optional(v.string()),
  status_instid: v.optional(v.number()),
});
const answerableSchema = v.object({
  head: v.object({ servcmd: v.string(), seq: v.pipe(v.number(), v.safeInteger()) }),
});
const frameSchema = v.object({
  head: headSchema,
  body: v.optional(jsonObjectSchema, {}),
});

/** The head of a request. */
export type RequestHead = v.InferOutput<typeof headSchema>;

/** One request of the SDK. */
export type RequestFrame = v.InferOutput<typeof frameSchema>;

/** What became of the bytes that arrived. */
export type ReadFrame =
  | { readonly kind: 'request'; readonly request: RequestFrame }
  | {
      readonly kind: 'malformed';
      readonly reason: string;
      /** Whom to tell, if that much could be read. */
      readonly answerTo?: { readonly servcmd: string; readonly seq: number };
    };

/** Reads one frame. Never throws: anybody may send anything. */
export function readFrame(bytes: Uint8Array): ReadFrame {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // Whether bytes are UTF-8 and JSON can only be learnt by trying.
    return { kind: 'malformed', reason: 'A frame must be one JSON document in UTF-8.' };
  }
  const frame = v.safeParse(frameSchema, value);
  if (frame.success) return { kind: 'request', request: frame.output };

  const reason = `The frame is wrong: ${describeIssue(frame.issues[0])}`;
  const answerable = v.safeParse(answerableSchema, value);
  return answerable.success
    ? { kind: 'malformed', reason, answerTo: answerable.output.head }
    : { kind: 'malformed', reason };
}

/** Says in a line what is wrong with a value and where. */
export function describeIssue(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  return path === null ? issue.message : `${path}: ${issue.message}`;
}

/** The fields of an answer or a push. */
export type WireBody = Readonly<Record<string, unknown>>;

/**
 * Writes one frame. The result is bytes, never text: the SDK drops text frames silently.
 */
export function writeFrame(head: WireBody, body: WireBody): Buffer {
  return Buffer.from(JSON.stringify({ head, body }));
}

/** The body of an answer that says yes. */
export function acceptedBody(servcmd: string, fields: WireBody): WireBody {
  const result = { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' };
  return { ...result, ...inWordsOf(servcmd, 0, ''), ...fields };
}

/** The body of an answer that says no. */
export function refusedBody(servcmd: string, refusal: Refusal): WireBody {
  const result = {
    ActionStatus: 'FAIL',
    ErrorCode: refusal.code,
    ErrorInfo: refusal.message,
    ...refusal.fields,
  };
  return { ...inWordsOf(servcmd, refusal.code, refusal.message), ...result };
}

/** Of these services the SDK reads code and text in here, and stumbles without them. */
const bundlers = ['im_open_translate.', 'im_open_speech.'];

// Some services have names of their own for code and text, beside or in place of the usual ones.
function inWordsOf(servcmd: string, code: number, text: string): WireBody {
  if (bundlers.some((service) => servcmd.startsWith(service))) {
    return { CmdErrorCode: { ErrorCode: code, ErrorInfo: text } };
  }
  if (servcmd.startsWith('im_sdk_config_mgr.')) {
    return { int32_error_code: code, str_error_message: text };
  }
  return servcmd.startsWith('im_cos_msg.') ? { error_code: code, error_msg: text } : {};
}
