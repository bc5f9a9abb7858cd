import { Message } from 'ngx-tencent-chat/models';

import { SAMPLE_END, makeConversations, makeHistory, makeHistoryMessage } from './sample-history';

const history = makeHistory(5_000);
const texts = history.flatMap(({ body }) => (body.type === 'text' ? [body.text] : []));

function shareOf(messages: readonly unknown[]): number {
  return Math.round((messages.length / history.length) * 100);
}

function runsOf(messages: readonly Message[]): number {
  return messages.filter(({ sender }, index) => sender !== messages[index - 1]?.sender).length;
}

describe('makeHistory', () => {
  it('makes the same messages again, however many are asked for', () => {
    expect(makeHistory(100)).toEqual(history.slice(-100));
    expect(makeHistory(10, { seed: 2 })).not.toEqual(history.slice(-10));
    expect(makeHistoryMessage(SAMPLE_END - 1)).toEqual(history.at(-1));
  });

  it('stands in order, with keys of their own', () => {
    expect(history.every(({ sentAt }, at) => sentAt > (history[at - 1]?.sentAt ?? 0))).toBe(true);
    expect(new Set(history.map(({ key }) => key)).size).toBe(history.length);
  });

  it('is of 20 people who write about three messages in a run', () => {
    expect(new Set(history.map(({ sender }) => sender.id)).size).toBe(20);
    expect(Math.round(history.length / runsOf(history))).toBe(3);
  });

  it('has 3 to 100 words a text, behind its number', () => {
    const lengths = texts.map((text) => text.split(' ').length - 1);
    expect([Math.min(...lengths), Math.max(...lengths)]).toEqual([3, 100]);
    expect(texts.every((text) => /^#\d+ /.test(text))).toBe(true);
  });

  it('has emoji, links, Chinese and pictures in the shares that it promises', () => {
    expect(shareOf(texts.filter((text) => /\p{Emoji_Presentation}|❤️/u.test(text)))).toBeCloseTo(
      15,
      -1,
    );
    expect(shareOf(texts.filter((text) => text.includes('https://')))).toBeCloseTo(8, -1);
    expect(shareOf(texts.filter((text) => /\p{Script=Han}/u.test(text)))).toBeCloseTo(10, -1);
    expect(shareOf(history.filter(({ body }) => body.type === 'image'))).toBe(5);
  });
});

describe('makeConversations', () => {
  it('numbers the titles, the most recent first', () => {
    const conversations = makeConversations(50);
    expect(conversations.map(({ peer }) => peer.name.split(' ')[0])).toEqual(
      conversations.map((_, index) => `@${index}`),
    );
    expect(
      conversations.every(
        ({ activeAt }, at) => activeAt < (conversations[at - 1]?.activeAt ?? Infinity),
      ),
    ).toBe(true);
  });
});
