import { TestBed } from '@angular/core/testing';
import { MessageQuery } from 'ngx-tencent-chat/client';
import { ConversationStore, MessageStore, SessionStore } from 'ngx-tencent-chat/state';
import { FakeChatClient, makeImage, provideChatTesting } from 'ngx-tencent-chat/testing';

import { MessageSearch } from './message-search';

const bob = 'direct:bob';
const asked: MessageQuery = {
  text: '',
  conversationId: bob,
  senders: [],
  types: [],
  from: null,
  until: null,
};

describe('MessageSearch', () => {
  let client: FakeChatClient;
  let search: MessageSearch;

  beforeEach(async () => {
    client = new FakeChatClient();
    TestBed.configureTestingModule({ providers: [provideChatTesting(client)] });
    await TestBed.inject(SessionStore).signIn();
    client.addHistory('bob', 'alice', 'Tea at four?');
    client.addHistory('alice', 'bob', 'Tea, yes');
    client.addHistory('carol', 'alice', 'No tea for me');
    search = TestBed.runInInjectionContext(
      () =>
        new MessageSearch(({ body }, words) => body.type === 'text' && body.text.includes(words)),
    );
  });

  const texts = () =>
    search.results().messages.map(({ body }) => (body.type === 'text' ? body.text : body.type));
  const names = () =>
    search.results().conversations.map(({ conversation: { id }, count }) => `${id} ${count}`);

  it('finds in one conversation, the newest first', async () => {
    await search.look({ ...asked, text: 'tea' });
    expect(texts()).toEqual(['Tea, yes', 'Tea at four?']);
    expect(search.results()).toMatchObject({ total: 2, more: 'none', loadedOnly: false });
  });

  it('finds everywhere, by conversation', async () => {
    await search.look({ ...asked, text: 'tea', conversationId: null });
    expect(names()).toEqual(expect.arrayContaining(['direct:bob 2', 'direct:carol 1']));
    expect(search.results().conversations).toHaveLength(2);
  });

  it('asks for nothing where nothing is looked for', async () => {
    await search.look({ ...asked, text: '  ', from: 5 });
    expect(search.results().query).toBeNull();
    expect(client.callsOf('searchMessages')).toHaveLength(0);
  });

  it('shows the answer to the last question only', async () => {
    const release = client.hold('searchMessages');
    const first = search.look({ ...asked, text: 'four' });
    const second = search.look({ ...asked, text: 'yes' });
    release();
    await Promise.all([first, second]);
    expect(texts()).toEqual(['Tea, yes']);
  });

  it('brings more, each message once', async () => {
    for (let at = 0; at < 50; at++) client.addHistory('bob', 'alice', `Coffee ${at}`);
    await search.look({ ...asked, text: 'coffee' });
    expect(search.results()).toMatchObject({ total: 50, more: 'some' });
    while (search.results().more === 'some') await search.loadMore();
    expect(new Set(texts()).size).toBe(50);
    expect(texts()).toHaveLength(50);
  });

  it('goes on where a part has nothing that fits', async () => {
    const parts = [[], [], client.stored(bob)].map((messages, at) => ({
      messages,
      total: null,
      next: at < 2 ? String(at) : null,
    }));
    const asking = jest.spyOn(client.search, 'messages');
    for (const part of parts) asking.mockResolvedValueOnce(part);
    await search.look({ ...asked, types: ['link'] });
    expect(texts()).toHaveLength(2);
    expect(search.results().more).toBe('none');
    asking.mockResolvedValue({ messages: [], total: null, next: 'on' });
    await search.look({ ...asked, types: ['link'] });
    expect(search.results()).toMatchObject({ messages: [], more: 'some' });
  });

  it('keeps what it has when the rest cannot be had, and tries again', async () => {
    for (let at = 0; at < 30; at++) client.addHistory('bob', 'alice', `Coffee ${at}`);
    await search.look({ ...asked, text: 'coffee' });
    const before = texts().length;
    client.failNext('searchMessages', 'network');
    await search.loadMore();
    expect(search.results()).toMatchObject({ failure: 'network', more: 'failed' });
    expect(texts()).toHaveLength(before);
    await search.loadMore();
    expect(texts()).toHaveLength(30);
    expect(search.results().failure).toBeNull();
  });

  it('looks through what is loaded where the service cannot search', async () => {
    await TestBed.inject(MessageStore).open(bob);
    client.failNext('searchMessages', 'unsupported');
    await search.look({ ...asked, text: 'Tea', senders: ['bob'] });
    expect(texts()).toEqual(['Tea at four?']);
    expect(search.results()).toMatchObject({ loadedOnly: true, failure: null, total: 1 });
  });

  it('looks through all that is loaded where it cannot search everywhere', async () => {
    await TestBed.inject(ConversationStore).reload();
    await TestBed.inject(MessageStore).open(bob);
    client.failNext('searchConversations', 'unsupported');
    await search.look({ ...asked, text: 'Tea', conversationId: null });
    expect(names()).toEqual(['direct:bob 2']);
  });

  it('gets addresses that have ended anew', async () => {
    client.addHistory('bob', 'alice', makeImage({ url: 'https://example.com/a.png' }));
    await search.look({ ...asked, types: ['image'] });
    const [picture] = search.results().messages;
    await search.renew(picture!);
    expect(search.results().messages[0]?.body).toMatchObject({ url: 'https://example.com/a.png#' });
  });

  it('forgets what is gone, and everything at sign-out', async () => {
    await search.look({ ...asked, text: 'tea' });
    const [newest, oldest] = search.results().messages;
    client.recall(newest?.id ?? '');
    expect(texts()).toEqual(['Tea at four?']);
    client.removeElsewhere(bob, [oldest?.id ?? '']);
    expect(texts()).toEqual([]);
    await search.look({ ...asked, text: 'tea' });
    await client.signOut();
    expect(search.results().query).toBeNull();
  });
});
