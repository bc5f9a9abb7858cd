import { ChatClient } from 'ngx-tencent-chat/client';
import { ConversationId } from 'ngx-tencent-chat/models';

import { Listener } from './testing/listener';
import { RealService } from './testing/real-service';

/** Live groups: an audience that comes and goes, also without a name. */

const stage = 'group:stage';
const application = { SDKAppID: 1400000001 };
const seed = {
  people: [
    { userID: 'alice', nick: 'Alice' },
    { userID: 'bob', nick: 'Bob' },
    { userID: 'carol', nick: 'Carol' },
  ],
  groups: [
    {
      groupID: 'stage',
      type: 'AVChatRoom',
      name: 'Stage',
      owner: 'alice',
      members: [],
      messages: [],
    },
  ],
};

describe('TencentClient, in live groups', () => {
  let service: RealService;
  let alice: ChatClient;
  let bob: ChatClient;
  let guest: ChatClient;

  beforeAll(async () => {
    service = await RealService.start(seed, { livePollMilliseconds: 500 }, { hasty: true });
    alice = await service.join('alice');
    bob = await service.join('bob');
    guest = service.visit();
  }, 30_000);

  afterAll(() => service.end(), 30_000);

  const say = (who: ChatClient, text: string, id: ConversationId = stage) =>
    who.send({ key: text, conversationId: id, body: { type: 'text', text } });

  it('hears what is said while one is there, and keeps nothing', async () => {
    await Promise.all([alice.live.enter(stage), bob.live.enter(stage)]);
    const his = new Listener(bob);
    await say(alice, 'Good evening!');
    expect(await his.message('Good evening!')).toMatchObject({ conversationId: stage, own: false });
    expect((await bob.loadMessages(stage, null)).messages).toEqual([]);
    expect(await bob.rooms.load(stage)).toMatchObject({ type: 'live' });
  }, 20_000);

  it('says how many are there, and who', async () => {
    const { online, askAgainAfter } = await bob.live.count(stage);
    expect(online).toBeGreaterThanOrEqual(2);
    expect(askAgainAfter).toBeGreaterThan(0);
    const names = (await alice.live.listAudience(stage)).map(({ name }) => name);
    expect(names).toContain('Bob');
  }, 20_000);

  it('lets those read who are not signed in, and nothing else', async () => {
    await expect(guest.live.enter(stage)).rejects.toMatchObject({ code: 'not-signed-in' });
    await guest.live.enter(stage, application);
    const theirs = new Listener(guest);
    await say(alice, 'Welcome, everybody!');
    const message = await theirs.message('Welcome, everybody!');
    expect(message).toMatchObject({ own: false, sender: { name: 'Alice' } });
    await expect(say(guest, 'Hello?')).rejects.toMatchObject({ code: 'not-signed-in' });
    await guest.live.exit(stage);
  }, 20_000);

  it('lets whoever came to read sign in and write', async () => {
    await guest.live.enter(stage, application);
    const me = await guest.signIn(await service.credential('carol'));
    expect(me.id).toBe('carol');
    await guest.live.enter(stage);
    const hers = new Listener(guest);
    await say(alice, 'Now you can write.');
    await hers.message('Now you can write.');
    await expect(say(guest, 'Thank you!')).resolves.toMatchObject({ own: true });
  }, 20_000);

  it('keeps people out for a while, and refuses that to members', async () => {
    await expect(bob.live.ban(stage, ['alice'], 60)).rejects.toMatchObject({ code: 'not-allowed' });
    await alice.live.ban(stage, ['bob'], 60);
    await expect(bob.live.enter(stage)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(say(bob, 'Why?')).rejects.toMatchObject({ code: 'not-allowed' });
  }, 20_000);
});
