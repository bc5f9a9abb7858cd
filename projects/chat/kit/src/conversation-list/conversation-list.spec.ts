import { inputBinding, outputBinding, signal } from '@angular/core';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { TestBed } from '@angular/core/testing';
import { ChatService } from 'ngx-tencent-chat';
import { Conversation, ConversationId } from 'ngx-tencent-chat/models';
import {
  ChatConversationListHarness,
  FakeChatClient,
  provideChatTesting,
} from 'ngx-tencent-chat/testing';

import { until } from '../testing/until';
import { ConversationAction, provideConversationActions } from './conversation-action';
import { ChatConversationList } from './conversation-list';

const silent: ConversationAction = {
  id: 'assign',
  icon: 'M10 4v12',
  label: () => 'Assign to me',
  when: () => true,
  run: ({ conversations }) => assigned.push(...conversations.map(({ id }) => id)),
};
const assigned: ConversationId[] = [];

async function show(accept: ((conversation: Conversation) => boolean) | null = null) {
  const client = new FakeChatClient();
  client.addHistory('alice', 'bob', 'Hello', 1_000);
  client.addHistory('alice', 'carol', 'Hello', 2_000);
  TestBed.configureTestingModule({
    providers: [
      provideChatTesting(client),
      provideConversationActions((actions) => [...actions, silent]),
    ],
  });
  await TestBed.inject(ChatService).login();
  const selected = signal<ConversationId | null>(null);
  const opened: ConversationId[] = [];
  const fixture = TestBed.createComponent(ChatConversationList, {
    bindings: [
      inputBinding('selected', selected),
      outputBinding<ConversationId | null>('selectedChange', (id) => selected.set(id)),
      outputBinding<ConversationId>('opened', (id) => opened.push(id)),
      inputBinding('accept', () => accept),
    ],
  });
  const host = fixture.nativeElement as HTMLElement;
  const list = await TestbedHarnessEnvironment.harnessForFixture(
    fixture,
    ChatConversationListHarness,
  );
  const rows = await list.getRows();
  const find = (role: string, text: string): HTMLElement | undefined =>
    [...host.querySelectorAll<HTMLElement>(role)].find((each) => each.textContent.includes(text));
  return { client, fixture, host, rows, find, opened };
}

describe('ChatConversationList', () => {
  beforeAll(() => {
    // jsdom has no popovers.
    Object.assign(HTMLElement.prototype, { showPopover: () => undefined });
  });

  it('shows what fits the chosen tab, and the way back from nothing', async () => {
    const { client, rows, find } = await show();
    client.receive('New', 'bob');
    await until(() => find('[role=tab]', 'Unread') !== undefined);
    find('[role=tab]', 'Unread')?.click();
    expect(await rows.getNames()).toEqual(['Bob']);
    find('[role=tab]', 'Groups')?.click();
    expect(await rows.getEmptyText()).toContain('Nothing here');
    await rows.loadAgain();
    expect(await rows.getNames()).toEqual(['Bob', 'Carol']);
  });

  it('lists what the app accepts', async () => {
    const { rows } = await show(({ peer }) => peer.id === 'carol');
    expect(await rows.getNames()).toEqual(['Carol']);
  });

  it('archives by the menu of a row, and brings back what is undone', async () => {
    const { rows, host, find } = await show();
    host
      .querySelector('[role=option]')
      ?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
    await until(() => find('[role=menuitem]', 'Archive') !== undefined);
    find('[role=menuitem]', 'Archive')?.click();
    expect(await rows.getNames()).toEqual(['Bob']);
    find('button', 'Undo')?.click();
    expect(await rows.getNames()).toEqual(['Carol', 'Bob']);
  });

  it('offers what the app adds', async () => {
    const { host, find } = await show();
    host
      .querySelector('[role=option]')
      ?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
    await until(() => find('[role=menuitem]', 'Assign to me') !== undefined);
    find('[role=menuitem]', 'Assign to me')?.click();
    expect(assigned).toEqual(['direct:carol']);
  });

  it('chooses several with a key held down', async () => {
    const { host, find } = await show();
    for (const row of host.querySelectorAll('[role=option]')) {
      row.dispatchEvent(new MouseEvent('click', { bubbles: true, ctrlKey: true }));
    }
    await until(() => find('chat-selection-bar', '2 selected') !== undefined);
    expect(host.querySelectorAll('[role=option][aria-selected=true]')).toHaveLength(2);
  });

  it('says what is opened, also what is open already, which has no mark then', async () => {
    const { client, rows, opened } = await show();
    await rows.open('Bob');
    await client.conversations.mark(['direct:bob'], 'unread', true);
    await rows.open('Bob');
    expect(opened).toEqual(['direct:bob', 'direct:bob']);
    await until(() => client.callsOf('markConversations').length === 2);
    expect(client.callsOf('markConversations')[1]).toEqual([['direct:bob'], 'unread', false]);
  });

  it('takes the mark off what a link opened before the list was there', async () => {
    const client = new FakeChatClient();
    client.addHistory('alice', 'bob', 'Hello', 1_000);
    TestBed.configureTestingModule({ providers: [provideChatTesting(client)] });
    const chat = TestBed.inject(ChatService);
    await chat.login();
    await client.conversations.mark(['direct:bob'], 'unread', true);
    await chat.logout();
    TestBed.createComponent(ChatConversationList, {
      bindings: [inputBinding('selected', signal('direct:bob'))],
    });
    await chat.login();
    await until(() => client.callsOf('markConversations').length === 2);
    expect(client.callsOf('markConversations')[1]).toEqual([['direct:bob'], 'unread', false]);
  });
});
