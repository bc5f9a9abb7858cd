import { signal } from '@angular/core';
import { makeMessage, makeMessages } from 'ngx-tencent-chat/testing';
import { FeedRow } from '../feed-rows/feed-row';
import { ReadingProgress } from './reading-progress';

function read(count = 10) {
  const messages = makeMessages(count, (index) => ({ key: `m${index}` }));
  const source = {
    rows: signal<readonly FeedRow[]>(messages),
    unreadFrom: signal<string | null>(null),
    lastInView: signal(-1),
    appended: signal(0),
    focused: signal(true),
    list: signal('bob'),
  };
  return { ...source, progress: new ReadingProgress(source) };
}

describe('ReadingProgress', () => {
  it('follows what was on screen, and never goes back', () => {
    const { progress, lastInView } = read();
    expect(progress.seen()).toBeNull();
    lastInView.set(4);
    expect(progress.seen()).toBe('m4');
    lastInView.set(2);
    expect(progress.seen()).toBe('m4');
  });

  it('sees nothing in a window without the focus', () => {
    const { progress, lastInView, focused } = read();
    focused.set(false);
    lastInView.set(4);
    expect(progress.seen()).toBeNull();
    focused.set(true);
    expect(progress.seen()).toBe('m4');
  });

  it('counts down from the first unread message', () => {
    const { progress, lastInView, unreadFrom } = read();
    unreadFrom.set('m6');
    expect(progress.waiting()).toBe(4);
    lastInView.set(7);
    expect([progress.waiting(), progress.nextUnread()]).toEqual([2, 'm8']);
    lastInView.set(9);
    expect([progress.waiting(), progress.nextUnread()]).toEqual([0, null]);
  });

  it('counts what comes in below, own messages not', () => {
    const { progress, lastInView, rows, appended } = read();
    lastInView.set(9);
    progress.seen();
    lastInView.set(3);
    rows.update((known) => [...known, makeMessage(), makeMessage({ own: true })]);
    appended.set(2);
    expect(progress.waiting()).toBe(1);
  });

  it('keeps its place as older messages come in above', () => {
    const { progress, lastInView, unreadFrom, rows } = read();
    unreadFrom.set('m6');
    lastInView.set(7);
    progress.waiting();
    rows.update((known) => [...makeMessages(50), ...known]);
    lastInView.set(57);
    expect([progress.seen(), progress.waiting()]).toEqual(['m7', 2]);
  });

  it('starts over with another list', () => {
    const { progress, lastInView, list } = read();
    lastInView.set(4);
    progress.seen();
    lastInView.set(1);
    list.set('carol');
    expect(progress.seen()).toBe('m1');
  });
});
