import { TestKey } from '@angular/cdk/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { inputBinding, outputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ConversationId } from 'ngx-tencent-chat/models';
import { PeopleStore } from 'ngx-tencent-chat/state';
import { ChatQuickSwitcherHarness, FakeChatClient } from 'ngx-tencent-chat/testing';

import { FinderTarget } from '../finder-row';
import { finderStage, until } from '../testing/finder-stage';
import { ChatQuickSwitcher } from './quick-switcher';

describe('ChatQuickSwitcher', () => {
  let client: FakeChatClient;
  let picked: FinderTarget[];
  let closed: number;

  beforeEach(async () => {
    client = await finderStage();
    picked = [];
    closed = 0;
  });

  async function open(current: ConversationId | null = null) {
    const fixture = TestBed.createComponent(ChatQuickSwitcher, {
      bindings: [
        inputBinding('current', signal(current)),
        inputBinding('beside', signal(true)),
        outputBinding<FinderTarget>('pick', (target) => picked.push(target)),
        outputBinding('closed', () => closed++),
      ],
    });
    await fixture.whenStable();
    const switcher = await TestbedHarnessEnvironment.harnessForFixture(
      fixture,
      ChatQuickSwitcherHarness,
    );
    return { switcher, element: fixture.nativeElement as HTMLElement };
  }

  it('offers the last conversations first, but for the open one', async () => {
    const { switcher } = await open('direct:bob');
    expect(await switcher.getHeadings()).toEqual(['Recent']);
    expect(await switcher.getRows()).toEqual(['Carol, 1 unread']);
    expect(await switcher.getActive()).toContain('Carol');
  });

  it('finds a friend by the name that was given them, and their messages under it', async () => {
    const people = TestBed.inject(PeopleStore);
    await people.addFriend({ id: 'bob', name: 'Bob', avatarUrl: null });
    await people.remark('bob', 'Coach');
    const { switcher } = await open();
    await switcher.type('coa');
    expect(await switcher.getRows()).toEqual(['Coach, 1 unread']);
    await switcher.type('four');
    await until(async () => (await switcher.getHeadings()).includes('Messages'));
    expect((await switcher.getRows())[0]).toContain('Coach');
  });

  it('finds names at once, marks what was typed, and opens them with Enter', async () => {
    const { switcher } = await open();
    await switcher.type('ca');
    expect(await switcher.getHeadings()).toEqual(['People']);
    expect(await switcher.getHits()).toEqual(['Ca']);
    await switcher.press(TestKey.ENTER);
    expect(picked).toEqual([{ conversationId: 'direct:carol', place: null, beside: false }]);
    expect(closed).toBe(1);
  });

  it('finds by what was typed until Enter: what comes behind is for the conversation', async () => {
    const { switcher, element } = await open();
    await switcher.type('ca');
    const press = (key: string) => {
      const init = { key, bubbles: true, cancelable: true };
      return element.querySelector('input')?.dispatchEvent(new KeyboardEvent('keydown', init));
    };
    press('Enter');
    expect(press('x')).toBe(false);
    await until(() => picked.length > 0);
    expect(picked).toMatchObject([{ conversationId: 'direct:carol' }]);
  });

  it('opens beside with Ctrl+Enter', async () => {
    const { switcher, element } = await open();
    await switcher.type('bob');
    const enter = new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true });
    element.querySelector('input')?.dispatchEvent(enter);
    await until(() => picked.length > 0);
    expect(picked).toEqual([{ conversationId: 'direct:bob', place: null, beside: true }]);
  });

  it('goes through rows by key, and back to the first one when something else is typed', async () => {
    const { switcher } = await open();
    expect(await switcher.getActive()).toContain('Bob');
    await switcher.press(TestKey.END);
    expect(await switcher.getActive()).toContain('Carol');
    await switcher.press(TestKey.UP_ARROW);
    expect(await switcher.getActive()).toContain('Bob');
    await switcher.press(TestKey.DOWN_ARROW);
    await switcher.press(TestKey.HOME);
    expect(await switcher.getActive()).toContain('Bob');
  });

  it('adds messages when the service has answered, and leaves the active row alone', async () => {
    const { switcher } = await open();
    await switcher.type('tea');
    await until(async () => (await switcher.getHeadings()).includes('Messages'));
    const rows = await switcher.getRows();
    expect(rows).toContain('Bob, 2 matches');
    expect(rows.some((row) => row.startsWith('Carol, No tea for me'))).toBe(true);
    await switcher.open('No tea for me');
    const [message] = client.stored('direct:carol');
    expect(picked).toMatchObject([
      { conversationId: 'direct:carol', place: { id: message?.id }, beside: false },
    ]);
  });

  it('lists the matches of one conversation, and goes back', async () => {
    const { switcher } = await open();
    await switcher.type('tea');
    await until(async () => (await switcher.getRows()).includes('Bob, 2 matches'));
    await switcher.open('2 matches');
    await until(async () => (await switcher.getHeadings()).includes('In Bob'));
    expect(await switcher.getRows()).toHaveLength(2);
    await switcher.press(TestKey.ESCAPE);
    await until(async () => (await switcher.getHeadings()).includes('Messages'));
    expect(closed).toBe(0);
  });

  it('shows names although messages cannot be searched, and tries again', async () => {
    client.failNext('searchConversations', 'network');
    const { switcher } = await open();
    await switcher.type('bob');
    expect(await switcher.getRows()).toEqual(['Bob, 1 unread']);
    await until(async () => (await switcher.getStatus()).includes('could not be searched'));
    await switcher.pressButton('Try again');
    await until(async () => !(await switcher.getStatus()).includes('could not be searched'));
    expect(await switcher.getRows()).toEqual(['Bob, 1 unread']);
  });

  it('says when there is nothing', async () => {
    const { switcher } = await open();
    await switcher.type('qqqq');
    await until(async () => (await switcher.getStatus()).includes('Nothing found for “qqqq”'));
    expect(await switcher.getActive()).toBeNull();
  });
});
