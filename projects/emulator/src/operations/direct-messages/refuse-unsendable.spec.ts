import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ChatLab, textsOf, type Answer, type Device } from '../../testing/chat-lab.ts';
import type { Policy } from '../../policy.ts';

/** Who has whom in his list of friends. */
type Friendship = readonly [owner: string, about: string];

const aliceHasBob: Friendship = ['alice', 'bob'];
const bobHasAlice: Friendship = ['bob', 'alice'];

describe('who may write to whom', () => {
  it('anybody may, as long as nothing is set', () => {
    const { alice, bob } = enter();
    assert.equal(write(alice).ErrorCode, 0);
    assert.deepEqual(textsOf(bob.history('alice').MsgList), ['Hello']);
  });

  const friendships: { title: string; lists: readonly Friendship[]; code: number }[] = [
    { title: 'nobody has the other one', lists: [], code: 20009 },
    { title: 'the recipient does not have the sender', lists: [aliceHasBob], code: 20010 },
    { title: 'the sender does not have the recipient', lists: [bobHasAlice], code: 20011 },
    { title: 'both have each other', lists: [aliceHasBob, bobHasAlice], code: 0 },
  ];
  for (const { title, lists, code } of friendships) {
    it(`among friends only, when ${title}: ${String(code)}`, () => {
      const { lab, alice, bob } = enter({ friendsOnly: true });
      for (const [owner, about] of lists) befriend(lab, owner, about);
      bob.takePushes();
      assert.equal(write(alice).ErrorCode, code);
      assert.equal(bob.takePushes().length, code === 0 ? 1 : 0);
    });
  }

  it('among friends only, everybody may write to himself', () => {
    const { alice } = enter({ friendsOnly: true });
    assert.equal(write(alice, 'alice', 'alice').ErrorCode, 0);
  });

  it('who is blocked is told so with 20007, and nobody gets it', () => {
    const { lab, alice, bob } = enter();
    block(lab, 'bob', 'alice');
    assert.equal(write(alice).ErrorCode, 20007);
    assert.deepEqual([bob.takePushes(), bob.history('alice').MsgList], [[], []]);
    assert.deepEqual(alice.history('bob').MsgList, []);
  });

  it('who is blocked is not told, if the app wants it so: only he himself has it', () => {
    const { lab, alice, bob } = enter({ tellBlockedSenders: false });
    block(lab, 'bob', 'alice');
    const answer = write(alice);
    assert.equal(answer.ErrorCode, 0);
    assert.deepEqual([bob.takePushes(), bob.history('alice').MsgList], [[], []]);
    assert.deepEqual(bob.mustAsk('recentcontact.page_get')['SessionItem'], []);
    assert.deepEqual(bob.mustAsk('openim.getmsg')['C2CPairUnreadCount'], []);
    assert.deepEqual(textsOf(alice.history('bob').MsgList), ['Hello']);
  });

  it('who is blocked and not told sends nothing that is online only either', () => {
    const { lab, alice, bob } = enter({ tellBlockedSenders: false });
    block(lab, 'bob', 'alice');
    const answer = alice.sendText('alice', 'bob', 'typing', { MsgLifeTime: 0 });
    assert.equal(answer.ErrorCode, 0);
    assert.deepEqual(bob.takePushes(), []);
  });

  it('who is blocked and not told recalls and changes what nobody else hears of', () => {
    const { lab, alice, bob } = enter({ tellBlockedSenders: false });
    block(lab, 'bob', 'alice');
    write(alice);
    const address = { From_Account: 'alice', To_Account: 'bob', MsgSeq: 1, MsgRandom: 1001 };
    const MsgBody = [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'Please' } }];
    const change = { ...address, MsgVersion: 0, MsgBody };
    assert.equal(bob.ask('openim.modify_c2c_msg', change).ErrorCode, 20026);
    alice.mustAsk('openim.modify_c2c_msg', change);
    alice.mustAsk('openim.msgwithdraw', { MsgInfo: address });
    assert.deepEqual(bob.takePushes(), []);
  });

  it('who is not to be received from is in the history, and nothing is pushed', () => {
    const { lab, alice, bob } = enter();
    const { Cookie } = bob.mustAsk('openim.getmsg');
    bob.mustAsk('openim.set_c2c_peer_mute_notifications', {
      Peer_Account: ['alice'],
      Mute_Notifications: 1,
    });
    write(alice);
    assert.deepEqual(bob.takePushes(), []);
    assert.deepEqual(textsOf(bob.history('alice').MsgList), ['Hello']);
    assert.deepEqual(lab.enter('bob').mustAsk('openim.getmsg', { Cookie })['MsgList'], []);
  });

  it('who has blocked somebody may still write to him', () => {
    const { lab, alice, bob } = enter();
    block(lab, 'bob', 'alice');
    assert.equal(write(bob, 'bob', 'alice').ErrorCode, 0);
    assert.deepEqual(textsOf(alice.history('bob').MsgList), ['Hello']);
  });

  it('who is silenced may not with 20012, until the silence ends', () => {
    const { lab, alice, bob } = enter();
    lab.store.silences.set('alice', { directUntil: lab.clock.seconds + 60 });
    assert.equal(write(alice).ErrorCode, 20012);
    assert.deepEqual(bob.takePushes(), []);
    assert.equal(write(bob, 'bob', 'alice').ErrorCode, 0);
    lab.clock.advance(60);
    assert.equal(write(alice).ErrorCode, 0);
  });

  it('who is silenced in groups may write to single people', () => {
    const { lab, alice } = enter();
    lab.store.silences.set('alice', { groupsUntil: lab.clock.seconds + 60 });
    assert.equal(write(alice).ErrorCode, 0);
  });

  it('so often within a second, then 60018; each counts for himself', () => {
    const { lab, alice, bob } = enter({ directMessagesPerSecond: 2 });
    const codes = () => [1, 2, 3].map(() => write(alice).ErrorCode);
    assert.deepEqual(codes(), [0, 0, 60018]);
    assert.equal(write(bob, 'bob', 'alice').ErrorCode, 0);
    lab.clock.advance(1);
    assert.deepEqual(codes(), [0, 0, 60018]);
    assert.equal(alice.history('bob').MsgList.length, 5);
  });

  it('so often, and as often in a world that begins anew within the second', () => {
    const { lab, alice } = enter({ directMessagesPerSecond: 1 });
    assert.deepEqual([write(alice).ErrorCode, write(alice).ErrorCode], [0, 60018]);
    lab.server.control.reset();
    lab.server.control.add({ people: [{ userID: 'alice' }, { userID: 'bob' }] });
    assert.equal(write(lab.enter('alice')).ErrorCode, 0);
  });

  it('so often, and what is sent again counts once', () => {
    const { alice } = enter({ directMessagesPerSecond: 2 });
    const again = { MsgSeq: 7, MsgRandom: 77 };
    const codes = [1, 2, 3].map(() => alice.sendText('alice', 'bob', 'Once', again).ErrorCode);
    assert.deepEqual(codes, [0, 0, 0]);
    assert.equal(write(alice).ErrorCode, 0);
    assert.equal(write(alice).ErrorCode, 60018);
  });
});

function enter(policy: Partial<Policy> = {}): { lab: ChatLab; alice: Device; bob: Device } {
  const lab = new ChatLab(['alice', 'bob'], policy);
  return { lab, alice: lab.enter('alice'), bob: lab.enter('bob') };
}

function write(device: Device, from = 'alice', to = 'bob'): Answer {
  return device.sendText(from, to, 'Hello');
}

function block({ store, clock }: ChatLab, owner: string, about: string): void {
  store.relations.blocks.set({ owner, about, since: clock.seconds });
}

function befriend({ store, clock }: ChatLab, owner: string, about: string): void {
  store.relations.friends.set({
    owner,
    about,
    addedAt: clock.seconds,
    source: '',
    wording: '',
    remark: '',
    groups: [],
    custom: {},
  });
}
