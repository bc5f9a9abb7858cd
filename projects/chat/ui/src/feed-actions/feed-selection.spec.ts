import { signal } from '@angular/core';
import { makeMessage, makeMessages, makeNotice } from 'ngx-tencent-chat/testing';
import { FeedRow } from '../feed-rows/feed-row';
import { FeedSelection } from './feed-selection';

function select() {
  const messages = makeMessages(5, (index) => ({ key: `m${index}` }));
  const notice = makeMessage({ key: 'notice', body: makeNotice() });
  const rows = signal<readonly FeedRow[]>([...messages.slice(0, 2), notice, ...messages.slice(2)]);
  const keys = signal<ReadonlySet<string> | null>(new Set(['m0']));
  return { selection: new FeedSelection(rows, keys), keys };
}

describe('FeedSelection', () => {
  it('takes messages in and out, and lists them as they stand', () => {
    const { selection } = select();
    selection.toggle('m3', false);
    selection.toggle('m1', false);
    expect(selection.listed()).toEqual(['m0', 'm1', 'm3']);
    selection.toggle('m1', false);
    expect(selection.listed()).toEqual(['m0', 'm3']);
  });

  it('reaches from the one before to the next, over notices, whichever way', () => {
    const { selection } = select();
    selection.toggle('m3', true);
    expect(selection.listed()).toEqual(['m0', 'm1', 'm2', 'm3']);
    selection.toggle('m4', false);
    selection.toggle('m1', true);
    expect(selection.listed()).toEqual(['m0', 'm1', 'm2', 'm3', 'm4']);
  });

  it('begins each range anew once it was left', () => {
    const { selection, keys } = select();
    selection.toggle('m4', false);
    keys.set(null);
    keys.set(new Set(['m0']));
    selection.toggle('m1', true);
    expect(selection.listed()).toEqual(['m0', 'm1']);
  });

  it('knows its keys', () => {
    const { selection, keys } = select();
    const press = (key: string) => selection.press(new KeyboardEvent('keydown', { key }), 'm2');
    expect(press(' ')).toBe(true);
    expect(selection.listed()).toEqual(['m0', 'm2']);
    expect(press('ArrowDown')).toBe(false);
    expect(press('Escape')).toBe(true);
    expect(keys()).toBeNull();
    expect(press(' ')).toBe(false);
  });
});
