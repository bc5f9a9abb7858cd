import { Component, signal } from '@angular/core';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { TestBed } from '@angular/core/testing';
import { ChatService } from 'ngx-tencent-chat';
import { ConversationId } from 'ngx-tencent-chat/models';
import {
  ChatComposerHarness,
  ChatConnectionBannerHarness,
  ChatConversationListHarness,
  ChatMessagePaneHarness,
  FakeChatClient,
  provideChatTesting,
} from 'ngx-tencent-chat/testing';

import { ChatComposer } from './composer/composer';
import { ChatConnectionBanner } from './connection-banner/connection-banner';
import { ChatConversationList } from './conversation-list/conversation-list';
import { ChatMessagePane } from './message-pane/message-pane';

@Component({
  selector: 'chat-test-page',
  imports: [ChatComposer, ChatConnectionBanner, ChatConversationList, ChatMessagePane],
  template: `
    <chat-connection-banner />
    <chat-conversation-list [(selected)]="selected" />
    @if (selected(); as id) {
      <chat-message-pane [conversation]="id" />
      <chat-composer [conversation]="id" />
    }
  `,
})
class Page {
  readonly selected = signal<ConversationId | null>(null);
}

async function openPage(client = new FakeChatClient()) {
  TestBed.configureTestingModule({ providers: [provideChatTesting(client)] });
  await TestBed.inject(ChatService).login();
  client.receive('Hello', 'bob');
  client.receive('Good morning', 'carol');
  const fixture = TestBed.createComponent(Page);
  const loader = TestbedHarnessEnvironment.loader(fixture);
  const list = await (await loader.getHarness(ChatConversationListHarness)).getRows();
  const banner = await (await loader.getHarness(ChatConnectionBannerHarness)).getNotice();
  return {
    client,
    list,
    banner,
    page: fixture.componentInstance,
    feed: async () => (await loader.getHarness(ChatMessagePaneHarness)).getFeed(),
    box: async () => (await loader.getHarness(ChatComposerHarness)).getBox(),
  };
}

describe('the three components on one page', () => {
  it('list the conversations, open one, and show what arrives and what is sent', async () => {
    const { client, list, page, feed, box } = await openPage();
    expect([...(await list.getNames())].sort()).toEqual(['Bob', 'Carol']);

    await list.open('Bob');
    expect(page.selected()).toBe('direct:bob');
    expect(await (await feed()).getTexts()).toEqual(['Hello']);

    client.receive('Are you there?', 'bob');
    await (await box()).send('I am');
    expect(await (await feed()).getTexts()).toEqual(['Hello', 'Are you there?', 'I am']);
    expect(await (await box()).getText()).toBe('');
  });

  it('keep what is typed with its conversation', async () => {
    const { list, box } = await openPage();
    await list.open('Bob');
    await (await box()).write('For Bob');
    await list.open('Carol');
    expect(await (await box()).getText()).toBe('');
    await list.open('Bob');
    expect(await (await box()).getText()).toBe('For Bob');
  });

  it('go on writing while the connection is broken, and send when it is back', async () => {
    const { client, list, banner, feed, box } = await openPage();
    await list.open('Bob');
    client.breakLink();
    expect(await banner.getText()).toContain('Reconnecting');
    await (await box()).send('Kept');
    const [kept] = await (await feed()).getMessages({ text: 'Kept' });
    expect(await kept!.getStatus()).toBe('Waiting for connection');
    expect((await list.getPreviews())[0]).toBe('You: Kept');

    client.mendLink();
    expect(await banner.getText()).toBe('');
    expect(await kept!.getStatus()).toBe('Sent');
  });

  it('let one write before the first sign-in is through, and keep what cannot go yet', async () => {
    const client = new FakeChatClient();
    const release = client.hold('signIn');
    TestBed.configureTestingModule({ providers: [provideChatTesting(client)] });
    const signedIn = TestBed.inject(ChatService).login();
    const fixture = TestBed.createComponent(Page);
    fixture.componentInstance.selected.set('direct:bob');
    const loader = TestbedHarnessEnvironment.loader(fixture);
    const box = await (await loader.getHarness(ChatComposerHarness)).getBox();
    await box.send('Early');
    expect(await box.getText()).toBe('Early');

    release();
    await signedIn;
    await box.pressEnter();
    expect(client.stored('direct:bob')).toHaveLength(1);
  });

  it('hand the focus on when the button that had it goes away', async () => {
    const { client, list, banner, box } = await openPage();
    await list.open('Bob');
    client.kick('signed-in-elsewhere');
    await (await box()).focus();
    await banner.focusAction();
    await banner.act();
    expect(document.activeElement).not.toBe(document.body);
  });

  it('say why the sign-in ended, and take it back', async () => {
    const { client, banner } = await openPage();
    client.kick('signed-in-elsewhere');
    expect(await banner.getText()).toBe('You are now using chat in another window.');
    expect(await banner.isUrgent()).toBe(true);
    await banner.act();
    expect(await banner.getText()).toBe('');
  });

  it('show a message that was refused, and send it again on demand', async () => {
    const { client, list, feed, box } = await openPage();
    await list.open('Bob');
    client.failNext('send', 'not-allowed');
    await (await box()).send('Please');
    const [refused] = await (await feed()).getMessages({ text: 'Please' });
    expect(await refused!.getStatus()).toContain('Not sent');
    await refused!.retry();
    expect(await refused!.getStatus()).toBe('Sent');
  });

  it('draw the line of unread messages where they were when the conversation opened', async () => {
    const { client, list, feed } = await openPage();
    expect(await list.getLabels()).toContainEqual(expect.stringContaining('Bob, 1 unread'));
    await list.open('Bob');
    expect(await (await feed()).hasUnreadLine()).toBe(true);
    client.receive('More', 'bob');
    expect(await (await feed()).hasUnreadLine()).toBe(true);
  });

  it('say that the conversations could not be loaded, and load them on demand', async () => {
    const client = new FakeChatClient();
    client.addHistory('bob', 'alice', 'Hello');
    client.failNext('listConversations', 'refused');
    TestBed.configureTestingModule({ providers: [provideChatTesting(client)] });
    await TestBed.inject(ChatService).login();
    const loader = TestbedHarnessEnvironment.loader(TestBed.createComponent(Page));
    const list = await (await loader.getHarness(ChatConversationListHarness)).getRows();
    expect(await list.getEmptyText()).toContain('could not be loaded');
    await list.loadAgain();
    expect(await list.getNames()).toEqual(['Bob']);
  });
});
