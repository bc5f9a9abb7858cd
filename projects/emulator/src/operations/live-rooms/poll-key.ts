import * as v from 'valibot';
import { Refusal } from '../../errors.ts';

/** What the key of a poll says: which room, and from where somebody who names no place begins. */
export interface PollKey {
  readonly groupId: string;
  readonly startSequence: number;
}

const keySchema = v.object({
  groupId: v.string(),
  startSequence: v.pipe(v.number(), v.safeInteger()),
});

/**
 * Writes the key that who comes into a live room polls it with. It says everything by itself, so that
 * an emulator that was started again still knows it. It opens nothing: anybody may watch a live room.
 */
export function writePollKey({ groupId, startSequence }: PollKey): string {
  return Buffer.from(JSON.stringify({ groupId, startSequence })).toString('base64url');
}

/** Reads a key. Refuses one that was never given out. */
export function readPollKey(text: string): PollKey {
  const key = v.safeParse(keySchema, parse(Buffer.from(text, 'base64url').toString()));
  if (!key.success) throw new Refusal('invalidGroupRequest', 'Key: not one that a join gave out');
  return key.output;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // Whether it is JSON can only be learnt by trying.
    return undefined;
  }
}
