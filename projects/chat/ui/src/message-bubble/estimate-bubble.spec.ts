import { MessageBody } from 'ngx-tencent-chat/models';
import { makeMessage } from 'ngx-tencent-chat/testing';
import { estimateBubble } from './estimate-bubble';

const text = (of: string): MessageBody => ({ type: 'text', text: of });
const image: MessageBody = { type: 'image', url: '', previewUrl: '', width: 240, height: 160 };
const quote = { place: { id: '1', sentAt: 1, sequence: 1 }, sender: 'Bob', text: 'Hi' };
const reactions = [{ id: '👍', count: 1, own: false, people: [] }];

describe('estimateBubble', () => {
  it.each([
    ['a word', { body: text('Hi') }, 36],
    ['two lines', { body: text('a\nb') }, 58],
    ['a paragraph', { body: text('x'.repeat(480)) }, 234],
    ['many letters, folded', { body: text('x'.repeat(100_000)) }, 592],
    ['many lines, folded', { body: text('\n'.repeat(500)) }, 306],
    ['a picture', { body: image }, 166],
    ['a picture with all around it', { body: image, quote, reactions }, 250],
    ['a picture that was taken back', { body: image, quote, reactions, recalled: true }, 36],
    ['something unknown', { body: { type: 'unknown', kind: 'x' } as const }, 36],
  ])('of %s', (_, facts, height) => {
    expect(estimateBubble(makeMessage(facts))).toBe(height);
  });
});
