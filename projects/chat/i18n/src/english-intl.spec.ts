import { TestBed } from '@angular/core/testing';
import { englishIntl } from './english-intl';
import { formatBadge, selectPlural } from './numbers';
import { CHAT_INTL, provideChatIntl } from './provide-chat-intl';

describe('the words', () => {
  const facts = {
    name: 'Bob',
    unread: 3,
    when: '5 min ago',
    pinned: false,
    muted: false,
    starred: false,
    markedUnread: false,
    mention: null,
  };

  it.each([
    [facts, 'Bob, 3 unread, 5 min ago'],
    [{ ...facts, unread: 0, when: null }, 'Bob'],
    [{ ...facts, pinned: true, muted: true }, 'Bob, 3 unread, 5 min ago, Pinned, Muted'],
    [{ ...facts, mention: 'me' as const }, 'Bob, 3 unread, mentions you, 5 min ago'],
    [
      { ...facts, unread: 0, markedUnread: true, starred: true },
      'Bob, marked as unread, 5 min ago, Starred',
    ],
  ])('name a row by what counts in it', (given, name) => {
    expect(englishIntl.conversationName(given)).toBe(name);
  });

  it('count in the plural of the language', () => {
    expect(englishIntl.saysDigest(5, 1)).toBe('5 new messages from 1 person');
    expect(englishIntl.jumpToNew(1)).toBe('Jump to latest, 1 new message');
  });

  it('are English unless an app provides its own, one by one', () => {
    expect(TestBed.inject(CHAT_INTL)).toBe(englishIntl);
    TestBed.resetTestingModule().configureTestingModule({
      providers: [provideChatIntl({ send: 'Senden' })],
    });
    expect(TestBed.inject(CHAT_INTL).send).toBe('Senden');
    expect(TestBed.inject(CHAT_INTL).retry).toBe(englishIntl.retry);
  });
});

describe('numbers', () => {
  it.each([
    ['en', 7, '7'],
    ['en', 1234, '1.2K'],
    ['de', 1234, '1234'],
  ])('are written as badges in %s', (locale, count, text) => {
    expect(formatBadge({ locale }, count)).toBe(text);
  });

  it('choose the form of every category', () => {
    const forms = { zero: 'z', one: 'o', two: 't', few: 'f', many: 'm', other: 'x' };
    const chosen = [0, 1, 2, 3, 11, 100].map((count) => selectPlural('ar', count, forms));
    expect(chosen.join('')).toBe('zotfmx');
  });

  it('fall back to the form for all others', () => {
    expect(selectPlural('pl', 2, { other: 'x' })).toBe('x');
  });
});
