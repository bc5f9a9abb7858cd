import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Policy } from '../policy.ts';
import { FileProblem } from './file-problem.ts';
import { toFileKind, wireFileTypes, type FileKind } from './file-kind.ts';

/** Where files are, on the host and port of the emulator. */
export const FILES_PATH = '/files/';

/** What an address for an upload allows. */
export interface UploadTicket {
  /** Names the file. It stands in the path as it is: see `percentEncode`. */
  readonly key: string;
  /** The user who may upload it. */
  readonly owner: string;
  readonly kind: FileKind;
}

/**
 * Gives out the addresses of files and recognises them. All that an address allows is written in it
 * and signed, so it outlives a restart and nobody can make one up.
 */
export class FileUrls {
  readonly #secretKey: string;
  readonly #policy: Policy;

  constructor(secretKey: string, policy: Policy) {
    this.#secretKey = secretKey;
    this.#policy = policy;
  }

  /** For how many seconds an address for an upload is good, if `wished` seconds are asked for. */
  uploadLifetime(wished = Number.POSITIVE_INFINITY): number {
    return Math.min(wished, this.#policy.uploadUrlSeconds);
  }

  /** The address for one upload. `type` is the wire's number of the kind. */
  forUpload(
    origin: string,
    { key, owner, type }: { key: string; owner: string; type: number },
    expireAt: number,
  ): string {
    const expires = String(expireAt);
    const signature = this.#sign('upload', key, owner, String(type), expires);
    return urlOf(origin, key, { owner, type: String(type), expires, signature });
  }

  /** The address under which anybody can read a file, from now on. */
  forDownload(origin: string, key: string, now: number): string {
    const expires = String(now + this.#policy.downloadUrlSeconds);
    return urlOf(origin, key, { expires, signature: this.#sign('download', key, expires) });
  }

  /** What an address allows to upload. Throws a `FileProblem` if it is not good, or no longer. */
  admitUpload(url: URL, now: number): UploadTicket {
    const key = keyIn(url);
    const { owner = '', type = '', expires = '', signature } = queryOf(url);
    this.#check(signature, this.#sign('upload', key, owner, type, expires), { expires, now });
    // What was signed was checked before: this only tells a forged secret's work from ours.
    if (!wireFileTypes.includes(Number(type))) throw new FileProblem('signature-wrong');
    return { key, owner, kind: toFileKind(Number(type)) };
  }

  /** Which file an address lets read. Throws a `FileProblem` if it is not good, or no longer. */
  admitDownload(url: URL, now: number): string {
    const key = keyIn(url);
    const { expires = '', signature } = queryOf(url);
    this.#check(signature, this.#sign('download', key, expires), { expires, now });
    return key;
  }

  /** The same address, good again if it was one of ours that had ended. */
  renew(address: string, now: number): string {
    const url = URL.parse(address);
    if (!url?.pathname.startsWith(FILES_PATH)) return address;
    const key = keyIn(url);
    const { expires = '', signature = '' } = queryOf(url);
    if (now < Number(expires) || !areEqual(signature, this.#sign('download', key, expires))) {
      return address;
    }
    const renewed = new URL(this.forDownload(url.origin, key, now));
    // What the SDK has added asks for a size and is kept.
    const added = /[?&](imageView2[^&]*)/.exec(url.search)?.[1];
    return added === undefined ? renewed.href : `${renewed.href}&${added}`;
  }

  #check(
    given: string | undefined,
    expected: string,
    { expires, now }: { expires: string; now: number },
  ): void {
    if (given === undefined) throw new FileProblem('signature-missing');
    if (!areEqual(given, expected)) throw new FileProblem('signature-wrong');
    if (now >= Number(expires)) throw new FileProblem('address-expired');
  }

  #sign(...parts: readonly string[]): string {
    const text = JSON.stringify(['file', ...parts]);
    return createHmac('sha256', this.#secretKey).update(text).digest('base64url');
  }
}

// The SDK adds to the query: "imageView2/3/w/720/h/720" asks for a smaller picture. It is not signed.
function queryOf(url: URL): Readonly<Partial<Record<string, string>>> {
  return Object.fromEntries(url.searchParams);
}

function keyIn(url: URL): string {
  return url.pathname.slice(FILES_PATH.length);
}

function urlOf(origin: string, key: string, query: Record<string, string>): string {
  return `${origin}${FILES_PATH}${key}?${new URLSearchParams(query).toString()}`;
}

function areEqual(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}
