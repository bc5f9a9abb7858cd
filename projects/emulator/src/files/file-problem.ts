import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** What can be wrong with an upload or a download: its HTTP status and what to do about it. */
const problems = {
  'signature-missing': {
    status: 403,
    text: 'The address carries no signature. Use it exactly as the chat service gave it out.',
  },
  'signature-wrong': {
    status: 403,
    text: 'The signature does not fit the address. Use the address exactly as the chat service gave it out.',
  },
  'address-expired': {
    status: 403,
    text: 'The address is too old. Ask for a new one; the policy says for how long they are good.',
  },
  'no-such-file': { status: 404, text: 'Nothing was uploaded here, or it was forgotten.' },
  'method-not-allowed': { status: 405, text: 'A file is uploaded with PUT and read with GET.' },
  'file-too-large': { status: 413, text: 'The file is larger than the policy allows.' },
  'storage-full': {
    status: 413,
    text: 'The user has no room left for this file: see fileQuotaBytes of the policy.',
  },
  'range-not-satisfiable': { status: 416, text: 'The file has no such bytes.' },
  'upload-broken': { status: 400, text: 'The upload ended before the whole file was there.' },
} as const satisfies Record<string, { status: ContentfulStatusCode; text: string }>;

/** The name of a problem, as the answer carries it. */
export type FileProblemCode = keyof typeof problems;

/** Thrown to refuse an upload or a download; becomes an HTTP answer. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem';
  readonly code: FileProblemCode;
  readonly status: ContentfulStatusCode;
  /** Headers that the answer must have beside its body. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: FileProblemCode, detail = '', headers: Readonly<Record<string, string>> = {}) {
    const { status, text } = problems[code];
    super(detail === '' ? text : `${text} (${detail})`);
    this.code = code;
    this.status = status;
    this.headers = headers;
  }
}
