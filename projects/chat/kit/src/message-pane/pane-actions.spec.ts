import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { ErrorHandler, Provider, inputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ChatService } from 'ngx-tencent-chat';
import { ConversationId } from 'ngx-tencent-chat/models';
import {
  ChatReport,
  DraftKeeper,
  MessageStore,
  PeopleStore,
  PinStore,
  provideReporting,
} from 'ngx-tencent-chat/state';
import {
  ChatMessagePaneHarness,
  FakeChatClient,
  provideChatTesting,
} from 'ngx-tencent-chat/testing';
import { provideMessageActions } from 'ngx-tencent-chat/ui';

import { openDialogs } from '../testing/open-dialogs';
import { ChatMessagePane } from './message-pane';
import { provideMessagePaneOptions } from './message-pane-options';

const bob: ConversationId = 'direct:bob';

async function openPane(...providers: readonly Provider[]) {
  jest.spyOn(document, 'hasFocus').mockReturnValue(true);
  const client = new FakeChatClient();
  TestBed.configureTestingModule({ providers: [provideChatTesting(client), ...providers] });
  const chat = TestBed.inject(ChatService);
  await chat.login();
  client.receive('Hello', 'bob');
  const fixture = TestBed.createComponent(ChatMessagePane, {
    bindings: [inputBinding('conversation', signal(bob))],
  });
  const pane = await TestbedHarnessEnvironment.harnessForFixture(fixture, ChatMessagePaneHarness);
  await fixture.whenStable();
  const say = async (text: string) => {
    chat.conversation(bob).sendText(text);
    await fixture.whenStable();
  };
  const texts = async () => (await pane.getFeed()).getTexts();
  return { client, chat, fixture, pane, say, texts };
}

/** Presses a key where the focus is, and waits for nothing. */
function press(key: string): void {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  document.activeElement?.dispatchEvent(event);
}

beforeAll(openDialogs);
afterEach(() => {
  jest.restoreAllMocks();
  // None of these is there in jsdom.
  for (const name of ['requestIdleCallback', 'cancelIdleCallback'])
    Reflect.deleteProperty(globalThis, name);
});

describe('ChatMessagePane, actions', () => {
  it('offers for a message of another what can be done with it', async () => {
    const { pane } = await openPane();
    const menu = await pane.openMenu('Hello');
    expect(await menu.getActions()).toEqual([
      'Reply',
      'Copy text',
      'Forward',
      'Star',
      'Translate',
      'Select',
      'Delete for me',
    ]);
    expect(await menu.getEmoji()).toContain('👍');
  });

  it('says why something cannot be done: too old, no connection', async () => {
    const { client, pane, say, fixture } = await openPane(
      provideMessagePaneOptions({ recallWindow: 0, readMarkInterval: 0 }),
    );
    await say('Mine');
    const menu = await pane.openMenu('Mine');
    expect(await menu.getReason('Delete for everyone')).toBe('Only within 0 minutes');
    expect(await menu.getReason('Edit')).toBeNull();
    client.breakLink();
    await fixture.whenStable();
    expect(await menu.getReason('Edit')).toBe('No connection');
  });

  it('hands a message to the composer to be answered, and an own one to be changed', async () => {
    const { pane, say } = await openPane();
    await say('Mine');
    const drafts = TestBed.inject(DraftKeeper);
    await (await pane.openMenu('Hello')).choose('Reply');
    expect(drafts.draft(bob).quote).toMatchObject({ sender: 'Bob', text: 'Hello' });
    await (await pane.openMenu('Mine')).choose('Edit');
    expect(drafts.draft(bob)).toMatchObject({ text: 'Mine', editing: { before: '' } });
  });

  it('shows a friend by the name that the reader gave them, and tells nobody of it', async () => {
    const { fixture, pane } = await openPane();
    const people = TestBed.inject(PeopleStore);
    await people.addFriend({ id: 'bob', name: 'Bob', avatarUrl: null });
    await people.remark('bob', 'Coach');
    await fixture.whenStable();
    expect((await (await pane.getFeed()).getNames())[0]).toContain('Coach');
    await (await pane.openMenu('Hello')).choose('Reply');
    expect(TestBed.inject(DraftKeeper).draft(bob).quote).toMatchObject({ sender: 'Bob' });
  });

  it('puts an emoji on a message, and says so when it is refused', async () => {
    const { client, pane } = await openPane();
    await (await pane.openMenu('Hello')).react('👍');
    const [message] = await (await pane.getFeed()).getMessages({ text: 'Hello' });
    expect((await message?.getReactions())?.[0]).toMatchObject({ own: true });
    client.failNext('react', 'not-allowed');
    await (await pane.openMenu('Hello')).react('❤️');
    expect(await pane.getNotice()).toBe('Your reaction was not saved.');
  });

  it('takes an own message back with a reason, and shows it again when that is refused', async () => {
    const { client, pane, say, texts } = await openPane();
    await say('Mine');
    client.failNext('recall', 'not-allowed');
    await (await pane.openMenu('Mine')).choose('Delete for everyone');
    await pane.pressInDialog('Delete for everyone');
    expect(await pane.getNotice()).toBe('You are not allowed to do this.');
    expect(await texts()).toContain('Mine');
    await (await pane.openMenu('Mine')).choose('Delete for everyone');
    await pane.fillDialog('Wrong window');
    await pane.pressInDialog('Delete for everyone');
    expect(await texts()).not.toContain('Mine');
  });

  it('deletes for oneself, and brings it back', async () => {
    const { pane, texts } = await openPane();
    await (await pane.openMenu('Hello')).choose('Delete for me');
    expect(await texts()).toEqual([]);
    expect(await pane.getToast()).toBe('Message deleted');
    await pane.undo();
    expect(await texts()).toEqual(['Hello']);
    expect(await pane.getToast()).toBe('Deletion undone');
  });

  it('brings back what the service refuses to delete', async () => {
    const { client, pane, texts, fixture } = await openPane();
    client.failNext('remove', 'refused');
    await (await pane.openMenu('Hello')).choose('Delete for me');
    TestBed.inject(MessageStore).flush();
    await fixture.whenStable();
    expect(await texts()).toEqual(['Hello']);
    expect(await pane.getNotice()).toBe('This did not work. Try again.');
    expect(await pane.getToast()).toBeNull();
  });

  it('shows a translation under the message, or that there is none, and takes it away', async () => {
    const { client, pane } = await openPane();
    client.failNext('translate', 'unsupported');
    await (await pane.openMenu('Hello')).choose('Translate');
    expect(await pane.getNotes()).toEqual(['Could not be translated.']);
    await (await pane.openMenu('Hello')).choose('Translate');
    expect((await pane.getNotes())[0]).toMatch(/^Translation/);
    await (await pane.openMenu('Hello')).choose('Show original');
    expect(await pane.getNotes()).toEqual([]);
  });

  it('loses no key of somebody who types faster than the actions come', async () => {
    const { pane, say, fixture } = await openPane();
    await say('Mine');
    await (await pane.getFeed()).focus();
    for (const key of ['x', 'ArrowUp', ' ']) press(key);
    await fixture.whenStable();
    expect(await pane.getSelected()).toBe('2 selected');
    for (const key of [' ', 'ArrowDown', ' ']) press(key);
    await fixture.whenStable();
    expect(await pane.getSelected()).toBe('0 selected');
    for (const key of ['Escape', 'x']) press(key);
    await fixture.whenStable();
    expect(await pane.getSelected()).toBe('1 selected');
  });

  it('forwards several messages as one', async () => {
    const { client, pane, say } = await openPane();
    client.receive('Hi', 'carol');
    await say('Mine');
    await (await pane.openMenu('Hello')).choose('Select');
    const [, mine] = await (await pane.getFeed()).getMessages();
    await (await mine?.host())?.click();
    expect(await pane.getSelected()).toBe('2 selected');
    await pane.chooseForSelected('Forward');
    await pane.pressInDialog('Carol');
    await pane.pressInDialog('As one message');
    await pane.pressInDialog('Send');
    expect(await pane.getToast()).toBe('2 messages forwarded to 1 conversation');
    const [sent] = TestBed.inject(MessageStore).thread('direct:carol')().messages.slice(-1);
    expect(sent?.body).toMatchObject({ type: 'merged', lines: ['Bob: Hello', 'Alice: Mine'] });
  });

  it('asks what there is to ask on a page that is never idle', async () => {
    Object.assign(globalThis, {
      requestIdleCallback: () => 0,
      cancelIdleCallback: () => undefined,
    });
    const { pane, say } = await openPane();
    await say('Mine');
    await (await pane.openMenu('Mine')).choose('Delete for everyone');
    await expect(pane.pressInDialog('Delete for everyone')).resolves.toBeUndefined();
  });

  it('reports a message to the app', async () => {
    const reports: ChatReport[] = [];
    const { pane } = await openPane(provideReporting(() => (report) => void reports.push(report)));
    await (await pane.openMenu('Hello')).choose('Report');
    await pane.pressInDialog('Spam');
    await pane.pressInDialog('Report');
    expect(reports).toMatchObject([{ person: { id: 'bob' }, reason: 'spam', details: '' }]);
    expect(await pane.getToast()).toContain('reported');
  });

  it('tells what becomes of a message while somebody looks at that', async () => {
    const { client, fixture, pane, say } = await openPane();
    await say('Mine');
    await (await pane.openMenu('Mine')).choose('Info');
    expect(await pane.getDialogText()).toMatch(/Status\s*Sent/);
    client.readByPeer('bob');
    await fixture.whenStable();
    expect(await pane.getDialogText()).toMatch(/Status\s*Read/);
  });

  it('goes on offering what it said when it opened, whatever others do meanwhile', async () => {
    const asked: boolean[] = [];
    const { client, chat, fixture, pane } = await openPane(
      provideMessageActions(() => [
        {
          id: 'pin',
          label: (words, { pinned }) => (pinned ? words.unpin : words.pin),
          icon: 'M10 4v6',
          when: () => true,
          run: ({ pinned }) => void asked.push(!pinned),
        },
      ]),
    );
    const menu = await pane.openMenu('Hello');
    const [message] = chat.conversation(bob).messages();
    jest.spyOn(client.commands, 'pin').mockResolvedValue();
    await TestBed.inject(PinStore).pin(bob, message!, true);
    await fixture.whenStable();
    await menu.choose('Pin');
    expect(asked).toEqual([true]);
    expect(await (await pane.openMenu('Hello')).getActions()).toEqual(['Unpin']);
  });

  it('does once what is chosen with two quick clicks', async () => {
    const done = jest.fn();
    const { pane } = await openPane(
      provideMessageActions(() => [
        { id: 'remind', label: () => 'Remind me', icon: 'M10 4v6', when: () => true, run: done },
      ]),
    );
    await pane.openMenu('Hello');
    const item = document.querySelector<HTMLElement>('[role=menuitem]:not(.plus)');
    item?.click();
    item?.click();
    expect(await pane.getMenu()).toBeNull();
    expect(done).toHaveBeenCalledTimes(1);
  });

  it('offers what an app makes of the actions, and tells when one of them fails', async () => {
    const errors: unknown[] = [];
    const { pane } = await openPane(
      { provide: ErrorHandler, useValue: { handleError: (error: unknown) => errors.push(error) } },
      provideMessageActions((actions) => [
        ...actions.filter(({ id }) => id !== 'star'),
        {
          id: 'remind',
          label: () => 'Remind me',
          icon: 'M10 4v6',
          when: () => true,
          run: () => Promise.reject(new Error('No memory')),
        },
      ]),
    );
    const menu = await pane.openMenu('Hello');
    expect(await menu.getActions()).not.toContain('Star');
    await menu.choose('Remind me');
    expect(await pane.getNotice()).toBe('This did not work. Try again.');
    expect(errors).toHaveLength(1);
  });
});
