import { deflateSync } from 'node:zlib';

/** What every connection is like, good and bad ones. */
export interface Conditions {
  /** Whether every frame to an SDK is compressed. Default false. */
  readonly compress?: boolean;
  /** For how many milliseconds every frame is under way, in each direction. Default 0. */
  readonly delayMs?: number;
}

/** By this an SDK knows that a frame is compressed. */
const COMPRESSED = Buffer.from('COMP');

/** The frame as the SDK takes it instead of the plain one. */
export function compress(bytes: Uint8Array): Uint8Array {
  return Buffer.concat([COMPRESSED, deflateSync(bytes)]);
}
