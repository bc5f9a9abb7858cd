import { TestKey } from '@angular/cdk/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { inputBinding, outputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideChatIntl } from 'ngx-tencent-chat/i18n';
import { ChatEmojiPickerHarness } from 'ngx-tencent-chat/testing';

import { provideEmojiLocale } from './emoji-locale';
import { EmojiMemory } from './emoji-memory';
import { ChatEmojiPicker } from './emoji-picker';

async function openPicker() {
  const picked: string[] = [];
  const closed: string[] = [];
  const fixture = TestBed.createComponent(ChatEmojiPicker, {
    bindings: [
      inputBinding('user', signal('alice')),
      outputBinding<string>('pick', (emoji) => picked.push(emoji)),
      outputBinding('closed', () => closed.push('closed')),
    ],
  });
  await fixture.whenStable();
  const picker = await TestbedHarnessEnvironment.harnessForFixture(fixture, ChatEmojiPickerHarness);
  return { picker, picked, closed, host: fixture.nativeElement as HTMLElement };
}

describe('ChatEmojiPicker', () => {
  beforeEach(() => localStorage.clear());

  it('shows groups of emoji, of which only a few are rendered', async () => {
    const { picker } = await openPicker();
    expect(await picker.getHeadings()).toEqual(['Smileys and emotion']);
    const emoji = await picker.getEmoji();
    expect(emoji[0]).toBe('😀');
    expect(emoji.length).toBeLessThan(120);
  });

  it('finds by words and takes the first one by Enter', async () => {
    const { picker, picked } = await openPicker();
    await picker.search('tada');
    expect((await picker.getEmoji())[0]).toBe('🎉');
    expect(await picker.getStatus()).toMatch(/emoji found/);
    await picker.press(TestKey.ENTER);
    expect(picked).toEqual(['🎉']);
  });

  it('says when it finds nothing', async () => {
    const { picker, picked } = await openPicker();
    await picker.search('xqzwv');
    await picker.press(TestKey.ENTER);
    expect(await picker.getEmoji()).toEqual([]);
    expect(await picker.getStatus()).toContain('No emoji found');
    expect(picked).toEqual([]);
  });

  it('has the focus in the search, hands it to the emoji, and closes by Escape', async () => {
    const { picker, closed, host } = await openPicker();
    expect(document.activeElement?.getAttribute('type')).toBe('search');
    await picker.press(TestKey.DOWN_ARROW);
    expect(host.querySelector('[role=gridcell]')).toBe(document.activeElement);
    await picker.press(TestKey.ESCAPE);
    expect(closed).toEqual(['closed']);
  });

  it('remembers the skin tone, and what was used last for the next time', async () => {
    const first = await openPicker();
    await first.picker.setTone(4);
    await first.picker.search('+1');
    await first.picker.pick('thumbs up');
    expect(first.picked).toEqual(['👍🏾']);
    expect(TestBed.inject(EmojiMemory).tone('alice')).toBe(4);
    const { picker } = await openPicker();
    expect((await picker.getHeadings())[0]).toBe('Recently used');
    expect((await picker.getEmoji())[0]).toBe('👍🏾');
  });

  it('says when the emoji could not be loaded, and tries again', async () => {
    let broken = true;
    const load = () =>
      broken ? Promise.reject(new Error('offline')) : import('emojibase-data/de/compact.json');
    const providers = [provideEmojiLocale('de', load), provideChatIntl({ locale: 'de' })];
    TestBed.configureTestingModule({ providers });
    const { picker, host } = await openPicker();
    expect(await picker.getStatus()).toBe('The emoji could not be loaded.');
    broken = false;
    host.querySelector<HTMLElement>('.again')?.click();
    expect((await picker.getEmoji())[0]).toBe('😀');
  });
});
