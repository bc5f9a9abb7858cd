import { TestBed } from '@angular/core/testing';
import { ChatClient } from 'ngx-tencent-chat/client';
import { FakeChatClient } from 'ngx-tencent-chat/testing';

import { ConversationStore } from './conversation-store';
import { CHAT_CREDENTIALS, SessionStore } from './session-store';
import { TopicStore } from './topic-store';

const club = 'group:@TGS#_club';

async function setUp(role: 'admin' | 'member' = 'admin') {
  const client = new FakeChatClient();
  const facts = { id: '@TGS#_club', name: 'Club', avatarUrl: null, hasTopics: true };
  client.addGroup({ ...facts, type: 'community' });
  TestBed.configureTestingModule({
    providers: [
      { provide: ChatClient, useValue: client },
      { provide: CHAT_CREDENTIALS, useValue: () => Promise.resolve(client.credential()) },
    ],
  });
  await TestBed.inject(SessionStore).signIn();
  client.setRoom(club, { role });
  client.setMember(club, 'bob', { role: 'admin' });
  const garden = client.createTopicAs('bob', club, 'Garden');
  const store = TestBed.inject(TopicStore);
  await store.load(club);
  return { client, store, garden };
}

describe('TopicStore', () => {
  it('has the topics of a community, and follows what is said and read there', async () => {
    const { client, store, garden } = await setUp();
    expect(
      store
        .topics(club)()
        ?.map(({ name }) => name),
    ).toEqual(['Garden']);
    client.receive('The tomatoes are ripe', 'bob', garden);
    expect(store.unread(club)()).toBe(1);
    await TestBed.inject(ConversationStore).markRead(garden);
    expect(store.topic(garden)()?.unread).toBe(0);
  });

  it('leaves topics out of the list of conversations', async () => {
    const { client, garden } = await setUp();
    client.receive('The tomatoes are ripe', 'bob', garden);
    const ids = (await client.listConversations()).map(({ id }) => id);
    expect(ids).not.toContain(garden);
  });

  it('makes, renames and ends topics', async () => {
    const { store } = await setUp();
    const { conversationId } = await store.create(club, { name: 'Tools' });
    await store.change(conversationId, { name: 'Ladders' });
    expect(store.topic(conversationId)()?.name).toBe('Ladders');
    await store.remove(conversationId);
    expect(store.topic(conversationId)()).toBeNull();
  });

  it('knows what a topic was that has ended, and nothing of one that never was', async () => {
    const { client, store, garden } = await setUp();
    const nowhere = `${club}@TOPIC#_nowhere` as const;
    expect(store.ended(garden)()).toBeNull();
    await client.topics.change(garden, { name: 'Vegetables' });
    await client.topics.remove(garden);
    expect(store.topic(garden)()).toBeNull();
    expect(store.ended(garden)()?.name).toBe('Vegetables');
    expect(store.ended(nowhere)()).toBeNull();
  });

  it('says what members may not', async () => {
    const { store, garden } = await setUp('member');
    await expect(store.create(club, { name: 'Mine' })).rejects.toMatchObject({
      code: 'not-allowed',
    });
    await expect(store.remove(garden)).rejects.toMatchObject({ code: 'not-allowed' });
  });
});
