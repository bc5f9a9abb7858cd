import { MessagePlace } from 'ngx-tencent-chat/models';

/**
 * Writes a place as part of an address: `42-m8x2k1-144115…`. All of it is needed: services look for a
 * message by its time or its number, not by its id alone.
 */
export function writePlace({ id, sentAt, sequence }: MessagePlace): string {
  return [sequence.toString(36), sentAt.toString(36), id].join('-');
}

/** Reads a place out of an address; null if it is none. */
export function readPlace(text: string): MessagePlace | null {
  const [, sequence = '', sentAt = '', id = ''] =
    /^([0-9a-z]{1,9})-([0-9a-z]{1,9})-(.{1,200})$/s.exec(text) ?? [];
  if (id === '') return null;
  return { id, sentAt: parseInt(sentAt, 36), sequence: parseInt(sequence, 36) };
}
