import { TestBed } from '@angular/core/testing';
import fc from 'fast-check';
import { Conversation, ConversationMark } from 'ngx-tencent-chat/models';
import {
  FakeChatClient,
  makeConversation,
  makePerson,
  provideChatTesting,
} from 'ngx-tencent-chat/testing';

import { unreadOf } from './conversation-filters';
import { ConversationUpdater, applyMark, applyMuted, applyPinned } from './conversation-marks';
import { byActivity } from './conversation-order';
import { ConversationStore } from './conversation-store';
import { applyChange, applyListed } from './conversation-updaters';
import { SessionStore } from './session-store';

const bob = 'direct:bob';

async function open() {
  const client = new FakeChatClient();
  client.addHistory('bob', 'alice', 'Hello', 1_000);
  client.addHistory('carol', 'alice', 'Hello', 2_000);
  TestBed.configureTestingModule({ providers: [provideChatTesting(client)] });
  const store = TestBed.inject(ConversationStore);
  await TestBed.inject(SessionStore).signIn();
  await jest.advanceTimersByTimeAsync(0);
  const names = () => store.conversations().map(({ peer }) => peer.name);
  return { client, store, names };
}

describe('changing conversations', () => {
  beforeEach(() => jest.useFakeTimers({ now: 1_800_000_000_000 }));
  afterEach(() => {
    TestBed.resetTestingModule();
    jest.useRealTimers();
  });

  it('shows at once what is pinned, muted and marked, and keeps it', async () => {
    const { store, names } = await open();
    const done = Promise.all([
      store.pin(bob, true),
      store.mute(bob, true),
      store.mark([bob], 'starred', true),
    ]);
    expect(names()).toEqual(['Bob', 'Carol']);
    expect(store.find(bob)).toMatchObject({ pinned: true, muted: true, marks: ['starred'] });
    await done;
    jest.advanceTimersToNextFrame();
    expect(store.find(bob)).toMatchObject({ pinned: true, muted: true, marks: ['starred'] });
  });

  it('takes back what was refused', async () => {
    const { client, store, names } = await open();
    client.failNext('pinConversation', 'refused');
    const done = store.pin(bob, true);
    expect(names()).toEqual(['Bob', 'Carol']);
    await expect(done).rejects.toMatchObject({ code: 'refused' });
    expect(names()).toEqual(['Carol', 'Bob']);
  });

  it('brings back what was deleted, until it is gone', async () => {
    const { client, store, names } = await open();
    store.remove([bob]).undo();
    expect(names()).toEqual(['Carol', 'Bob']);
    const removal = store.remove([bob]);
    expect(names()).toEqual(['Carol']);
    await jest.advanceTimersByTimeAsync(5_000);
    await removal.done;
    removal.undo();
    expect(names()).toEqual(['Carol']);
    expect((await client.listConversations()).map(({ id }) => id)).toEqual(['direct:carol']);
  });

  it('deletes nothing in which something is said before it is done', async () => {
    const { client, store, names } = await open();
    const removal = store.remove([bob]);
    client.receive('Wait', 'bob');
    jest.advanceTimersToNextFrame();
    expect(names()).toEqual(['Bob', 'Carol']);
    await jest.advanceTimersByTimeAsync(5_000);
    await removal.done;
    expect(names()).toEqual(['Bob', 'Carol']);
  });

  it('clears what was said, and leaves nothing for the next person', async () => {
    const { client, store } = await open();
    client.receive('One', 'bob');
    jest.advanceTimersToNextFrame();
    const { done } = store.clear([bob]);
    expect(store.find(bob)).toMatchObject({ lastMessage: null, unread: 0 });
    store.flush();
    await done;
    jest.advanceTimersToNextFrame();
    expect(store.find(bob)?.lastMessage).toBeNull();
  });

  it('shows what was hidden as soon as something is said', async () => {
    const { client, store } = await open();
    await store.mark([bob], 'hidden', true);
    client.receive('Here I am', 'bob');
    await jest.advanceTimersByTimeAsync(50);
    expect(store.find(bob)?.marks).toEqual([]);
  });

  it('keeps order and total true after any changes', () => {
    const marks: readonly ConversationMark[] = ['starred', 'archived', 'hidden'];
    const update = fc.oneof(
      fc.boolean().map(applyPinned),
      fc.boolean().map(applyMuted),
      fc.tuple(fc.constantFrom(...marks), fc.boolean()).map(([mark, on]) => applyMark(mark, on)),
      fc.constant<ConversationUpdater>(() => null),
    );
    const step = fc.tuple(fc.nat({ max: 9 }), update);
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        let list = applyListed(Array.from({ length: 8 }, (_, at) => numbered(at)));
        const naive = new Map(list.order.map((each) => [each.id, each]));
        for (const [at, change] of steps) {
          const { id } = numbered(at);
          list = applyChange(list, new Map([[id, change]]));
          const known = naive.get(id);
          const after = known && change(known);
          if (after) naive.set(id, after);
          else naive.delete(id);
        }
        const all = [...naive.values()];
        expect(list.order).toEqual(all.toSorted(byActivity));
        expect(list.unread).toBe(all.reduce((sum, each) => sum + unreadOf(each), 0));
      }),
    );
  });
});

function numbered(at: number): Conversation {
  const peer = makePerson({ id: `person-${at}` });
  return makeConversation({ peer, unread: at % 3, activeAt: at % 4 });
}
