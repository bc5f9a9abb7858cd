import { Message } from 'ngx-tencent-chat/models';
import { makeMessage } from 'ngx-tencent-chat/testing';

import { mergeMessage } from './merge-message';

const stored = makeMessage({ own: true, key: 'key-1', id: 'id-1', sentAt: 2_000, sequence: 7 });
const echo: Message = { ...stored, id: null, sentAt: 2_777, sequence: 0, status: 'sending' };
const edited: Message = { ...stored, version: 2, body: { type: 'text', text: 'Better' } };

describe('mergeMessage', () => {
  it.each<[string, Message, Message, Message]>([
    ['a stored copy over an echo', echo, stored, stored],
    ['a stored copy over a failed echo', { ...echo, status: 'failed' }, stored, stored],
    ['what is stored over a late failure', stored, { ...echo, status: 'failed' }, stored],
    ['read over unread', { ...stored, read: true }, stored, { ...stored, read: true }],
    ['read over unread, told later', stored, { ...stored, read: true }, { ...stored, read: true }],
    ['taken back over shown', { ...stored, recalled: true }, stored, { ...stored, recalled: true }],
    ['the higher version', stored, edited, edited],
    ['the higher version, told first', edited, stored, edited],
    ['an edit over an echo', echo, edited, edited],
    ['the newer name of the sender', stored, named(stored, 'Al'), named(stored, 'Al')],
    ['the place it has', stored, { ...stored, sentAt: 9_000, sequence: 1 }, stored],
    ['the key it has', stored, { ...stored, key: 'id-1' }, stored],
  ])('keeps %s', (_, known, other, merged) => {
    expect(mergeMessage(known, other)).toEqual(merged);
  });

  it.each<[string, Message, Message]>([
    ['the same', stored, { ...stored }],
    ['less', { ...edited, read: true, recalled: true }, stored],
    ['that it is on its way, when it is stored', stored, echo],
  ])('returns the known message itself when the other copy says %s', (_, known, other) => {
    expect(mergeMessage(known, other)).toBe(known);
  });
});

function named(message: Message, name: string): Message {
  return { ...message, sender: { ...message.sender, name } };
}
