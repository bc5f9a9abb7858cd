import { TestKey } from '@angular/cdk/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { inputBinding, outputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideChatIntl } from 'ngx-tencent-chat/i18n';
import { Conversation, ConversationId, NoticeBody } from 'ngx-tencent-chat/models';
import {
  ChatConversationRowsHarness,
  SAMPLE_NOW,
  makeConversation,
  makeLastMessage,
  makePerson,
} from 'ngx-tencent-chat/testing';
import { ChatConversationRows } from './conversation-rows';

const bob = makeConversation({ unread: 3 });
const bobLeft: NoticeBody = {
  type: 'notice',
  event: 'left',
  by: null,
  people: [makePerson()],
  text: '',
};
const ada = makeConversation({ peer: makePerson({ id: 'ada', name: 'Ada' }) });
const mei = makeConversation({ peer: makePerson({ id: 'mei', name: '陈美玲' }), muted: true });

async function showRows(first: readonly Conversation[]) {
  TestBed.configureTestingModule({
    providers: [provideChatIntl({ locale: 'en-GB', timeZone: 'UTC' })],
  });
  const conversations = signal(first);
  const selected = signal<ConversationId | null>(null);
  const loading = signal(false);
  const opened: ConversationId[] = [];
  const fixture = TestBed.createComponent(ChatConversationRows, {
    bindings: [
      inputBinding('conversations', conversations),
      inputBinding('selected', selected),
      inputBinding('now', () => SAMPLE_NOW),
      inputBinding('loading', loading),
      outputBinding<ConversationId>('open', (id) => opened.push(id)),
    ],
  });
  const harness = TestbedHarnessEnvironment.harnessForFixture(fixture, ChatConversationRowsHarness);
  return { rows: await harness, conversations, selected, loading, opened };
}

describe('ChatConversationRows', () => {
  it('names each row by who, how much is unread, and when', async () => {
    const { rows } = await showRows([bob, mei]);
    expect(await rows.getNames()).toEqual(['Bob', '陈美玲']);
    expect(await rows.getLabels()).toEqual([
      'Bob, 3 unread, 5 min ago',
      '陈美玲, 5 min ago, Muted',
    ]);
    expect(await rows.getBadge('Bob')).toBe('3');
    expect(await rows.getBadge('陈美玲')).toBeNull();
  });

  it.each([
    [makeLastMessage({ text: 'see you' }), 'see you'],
    [makeLastMessage({ text: 'see you', own: true }), 'You: see you'],
    [makeLastMessage({ recalled: true }), 'Bob took back a message'],
    [makeLastMessage({ recalled: true, own: true }), 'You took back a message'],
    [null, 'Say hello'],
  ])('previews what was last said', async (lastMessage, preview) => {
    const { rows } = await showRows([makeConversation({ lastMessage })]);
    expect(await rows.getPreviews()).toEqual([preview]);
  });

  it.each([
    [makeLastMessage({ sender: ada.peer, text: 'see you' }), 'Ada: see you'],
    [makeLastMessage({ sender: ada.peer, recalled: true }), 'Ada took back a message'],
    [makeLastMessage({ sender: ada.peer, body: bobLeft }), 'Bob left'],
    [makeLastMessage({ own: true, body: bobLeft }), 'Bob left'],
    [makeLastMessage({ text: 'see you', own: true }), 'You: see you'],
    [makeLastMessage({ sender: null, text: 'see you' }), 'see you'],
  ])('says who of a group said it', async (lastMessage, preview) => {
    const peer = makePerson({ id: 'climbers', name: 'Climbers' });
    const { rows } = await showRows([
      makeConversation({ id: 'group:climbers', peer, lastMessage }),
    ]);
    expect(await rows.getPreviews()).toEqual([preview]);
  });

  it('opens with a click, and tells which one is open', async () => {
    const { rows, selected, opened } = await showRows([bob, ada]);
    await rows.open('Ada');
    expect(opened).toEqual(['direct:ada']);
    expect(await rows.getSelectedLabel()).toBeNull();
    selected.set('direct:ada');
    expect(await rows.getSelectedLabel()).toContain('Ada');
  });

  it('is one stop for Tab: the open row, or the first', async () => {
    const { rows, selected } = await showRows([bob, ada, mei]);
    await rows.focus();
    expect(await rows.getFocusedName()).toBe('Bob');

    selected.set('direct:mei');
    await rows.pressKey(TestKey.DOWN_ARROW);
    expect(await rows.getFocusedName()).toBe('Ada');
  });

  it('leads to the row that was open before the list came back', async () => {
    const { rows, selected } = await showRows([bob, ada, mei]);
    selected.set('direct:mei');
    await rows.getNames();
    selected.set(null);
    await rows.focus();
    expect(await rows.getFocusedName()).toBe('陈美玲');
  });

  it('goes through the rows with arrows, Home and End, and opens with Enter or Space', async () => {
    const { rows, opened } = await showRows([bob, ada, mei]);
    await rows.focus();
    await rows.pressKey(TestKey.END);
    expect(await rows.getFocusedName()).toBe('陈美玲');
    await rows.pressKey(TestKey.ENTER);
    await rows.pressKey(TestKey.UP_ARROW);
    await rows.pressKey(' ');
    await rows.pressKey(TestKey.HOME);
    expect(await rows.getFocusedName()).toBe('Bob');
    expect(opened).toEqual(['direct:mei', 'direct:ada']);
  });

  it('goes to a row by the first letters of its name', async () => {
    const ben = makeConversation({ peer: makePerson({ id: 'ben', name: 'Ben Hill' }) });
    const { rows, opened } = await showRows([ada, bob, ben, mei]);
    await rows.focus();
    await rows.pressKey('b');
    expect(await rows.getFocusedName()).toBe('Bob');
    await rows.pressKey('e');
    expect(await rows.getFocusedName()).toBe('Ben Hill');
    expect(opened).toEqual([]);
    await rows.pressKey(' ');
    expect(opened).toEqual(['direct:ben']);
  });

  it('can be reached with Tab although the open row is not in view', async () => {
    const { rows, selected } = await showRows([bob, ada]);
    selected.set('direct:gone');
    await rows.focus();
    expect(await rows.getFocusedName()).toBe('Bob');
  });

  it('keeps the focus on a row that moves to the top', async () => {
    const { rows, conversations } = await showRows([bob, ada, mei]);
    await rows.focus();
    await rows.pressKey(TestKey.END);
    conversations.set([mei, bob, ada]);
    expect(await rows.getFocusedName()).toBe('陈美玲');
  });

  it('says that rows are on their way, or that there are none', async () => {
    const { rows, loading, conversations } = await showRows([]);
    expect(await rows.getEmptyText()).toContain('No conversations yet');
    loading.set(true);
    expect(await rows.isLoading()).toBe(true);
    conversations.set([bob]);
    expect(await rows.isLoading()).toBe(false);
    expect(await rows.getEmptyText()).toBeNull();
  });
});
