import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** Every refusal of this server, once: code, status, and what the caller can do. */
const refusals = {
  'bad-json': [400, 'The body is not JSON. Send a JSON object.'],
  'bad-identity': [
    400,
    'Send { "as": name }, where name is 1 to 32 letters, digits, "_" or "-" and no phone number.',
  ],
  'bad-report': [
    400,
    'Send userID, conversationID, messageID, reason and details, see the README.',
  ],
  'user-id-not-accepted': [
    400,
    'A credential is for the signed-in user only. Leave userID out of the request.',
  ],
  'not-signed-in': [401, 'Nobody is signed in. Sign in, then ask again.'],
  banned: [403, 'This user is banned from the chat. Ask the people who run it.'],
  'origin-not-allowed': [
    403,
    'Requests from this origin are not allowed. Add the origin to CORS_ORIGINS of the server.',
  ],
  'not-found': [404, 'There is nothing at this address. The README lists what there is.'],
  'emulator-only': [
    404,
    'This exists in emulator mode only. Here, people sign in and out in your own app.',
  ],
  'method-not-allowed': [405, 'This address does not take this method. See the Allow header.'],
  'body-too-large': [413, 'The body is larger than 64 kB. Send less.'],
  'json-only': [415, 'Send the header "content-type: application/json".'],
  'too-many-requests': [429, 'Too many requests. Wait as many seconds as Retry-After says.'],
  internal: [500, 'The server failed. Try again; if it stays so, its log says more.'],
  'emulator-unreachable': [
    502,
    'The emulator did not answer. Start it with "npm run emulator" and check EMULATOR_PORT.',
  ],
} as const satisfies Record<string, readonly [ContentfulStatusCode, string]>;

/** The code of a refusal, for programs to act on. */
export type ServerErrorCode = keyof typeof refusals;

/** A refusal on its way to the caller. */
export class ServerError extends Error {
  override readonly name = 'ServerError';
  readonly code: ServerErrorCode;
  readonly status: ContentfulStatusCode;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: ServerErrorCode, headers: Readonly<Record<string, string>> = {}) {
    const [status, message] = refusals[code];
    super(message);
    this.code = code;
    this.status = status;
    this.headers = headers;
  }

  /** What the caller reads. */
  toBody(): { error: { code: ServerErrorCode; message: string } } {
    return { error: { code: this.code, message: this.message } };
  }
}
