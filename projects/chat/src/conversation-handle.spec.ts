import { TestBed } from '@angular/core/testing';
import { ChatService, ConversationHandle } from 'ngx-tencent-chat';
import { FakeChatClient, provideChatTesting } from 'ngx-tencent-chat/testing';

describe('ConversationHandle', () => {
  let client: FakeChatClient;
  let chat: ChatService;
  let bob: ConversationHandle;
  let team: ConversationHandle;

  beforeEach(async () => {
    jest.useFakeTimers({ now: 1_800_000_000_000 });
    client = new FakeChatClient();
    client.addGroup({ id: 'team', name: 'Team', avatarUrl: null });
    TestBed.configureTestingModule({ providers: [provideChatTesting(client)] });
    chat = TestBed.inject(ChatService);
    await chat.login();
    client.setRoom('group:team', { role: 'owner' });
    bob = chat.directConversation('bob');
    team = chat.conversation('group:team');
    await Promise.all([bob.open(), team.open()]);
  });

  afterEach(() => {
    TestBed.resetTestingModule();
    jest.useRealTimers();
  });

  async function settle(ms = 20): Promise<void> {
    await jest.advanceTimersByTimeAsync(ms);
  }

  function shown(conversation = bob): readonly unknown[] {
    return conversation.messages().map(({ body, recalled }) => {
      if (recalled) return 'taken back';
      return body.type === 'text' ? body.text : body.type;
    });
  }

  it('sends texts, files and types of the app', async () => {
    bob.sendText('Hello');
    bob.send({ type: 'file', file: new File(['Words'], 'words.txt') });
    bob.sendCustom('order', { number: 7 }, 'An order');
    await settle();
    expect(shown().toSorted()).toEqual(['Hello', 'file', 'unknown']);
    expect(client.stored('direct:bob')).toHaveLength(3);
  });

  it('changes what it said, takes it back, and deletes it', async () => {
    const { key } = bob.sendText('Helo');
    await settle();
    await bob.edit(key, 'Hello');
    expect(shown()).toEqual(['Hello']);
    await bob.recall(key);
    expect(shown()).toEqual(['taken back']);
    const { done } = bob.remove([key]);
    expect(shown()).toEqual([]);
    await settle(5_000);
    await done;
    expect(client.stored('direct:bob')).toEqual([]);
  });

  it('takes away what is not sent', () => {
    client.breakLink();
    const { key } = bob.sendText('Hello');
    bob.cancel(key);
    expect(shown()).toEqual([]);
  });

  it('hands messages on, one by one or as one', async () => {
    client.receive('One', 'bob');
    client.receive('Two', 'bob');
    await settle();
    const keys = bob.messages().map(({ key }) => key);
    bob.forward(keys, ['group:team', 'direct:carol']);
    bob.forward(keys, ['group:team'], 'merged', { title: 'Bob', lines: ['Bob: One'] });
    await settle();
    expect(shown(team)).toEqual(['One', 'Two', 'merged']);
    const [merged] = client.stored('group:team').slice(-1);
    expect(merged?.body).toEqual({ type: 'merged', title: 'Bob', lines: ['Bob: One'] });
    expect(client.stored('direct:carol')).toHaveLength(2);
  });

  it('says by itself what messages say that are handed on as one', async () => {
    ['1', '2', '3', '4', '5'].forEach((text) => client.receive(text, 'bob'));
    const gone = client.receive('Secret', 'bob');
    client.recall(gone.id ?? '');
    await settle();
    const keys = bob.messages().map(({ key }) => key);
    const [merged] = bob.forward(keys, ['group:team'], 'merged');
    expect(merged?.body).toMatchObject({ lines: ['Bob: 1', 'Bob: 2', 'Bob: 3', 'Bob: 4'] });
  });

  it('knows who is writing, what has been written, and what may be done', async () => {
    expect([bob.typing(), bob.draft().text, bob.room()]).toEqual([[], '', null]);
    client.typeAs('bob');
    bob.tellTyping(true);
    bob.changeDraft({ text: 'He' });
    await bob.loadRoom();
    expect(bob.typing()).toMatchObject([{ name: 'Bob' }]);
    expect(client.callsOf('tellTyping')).toEqual([['direct:bob', true]]);
    expect(bob.draft().text).toBe('He');
    expect(bob.room()?.type).toBe('direct');
    // A group tells by itself.
    expect(team.room()?.role).toBe('owner');
  });

  it('pins, and knows what is pinned', async () => {
    const message = client.receive('Hello', 'bob', 'group:team');
    await team.pin(message);
    expect(team.pinned()).toMatchObject([{ key: message.key }]);
    await team.loadPinned();
    expect(team.pinned()).toHaveLength(1);
  });

  it('knows who has read a message, and who has not', async () => {
    const { key } = team.sendText('Hello', { wantsReceipt: true });
    await expect(team.readers(key)).rejects.toMatchObject({ code: 'not-found' });
    await settle();
    client.readAs('carol', [client.stored('group:team')[0]?.id ?? '']);
    expect((await team.readers(key)).people).toMatchObject([{ name: 'Carol' }]);
    expect((await team.readers(key, false)).people).toMatchObject([{ name: 'Bob' }]);
  });
});
