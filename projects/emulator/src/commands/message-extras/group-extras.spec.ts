import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { ChatLab, type Device } from '../../testing/chat-lab.ts';
import { addGroup, addMember, itemsIn, say } from '../../testing/group-lab.ts';
import type { WireBody } from '../../wire/frame.ts';

const service = 'openim_msg_ext_http_svc';
const policy = { usersPerReaction: 3, reactionsPerMessage: 2, extensionsPerMessage: 2 };

describe('what hangs on a message of a group', () => {
  let lab: ChatLab;
  let alice: Device;
  let bob: Device;
  let carol: Device;
  let dave: Device;

  beforeEach(() => {
    lab = new ChatLab(['alice', 'bob', 'carol', 'dave', 'erin', 'frank'], policy);
    addGroup(lab, ['alice', 'bob', 'carol', 'dave']);
    alice = lab.enter('alice');
    bob = lab.enter('bob');
    carol = lab.enter('carol');
    dave = lab.enter('dave');
    say(alice, 'Hello', { SupportMessageExtension: 1 });
    for (const device of [alice, bob, carol, dave]) device.takePushes();
  });

  it('tells every member of a reaction', () => {
    assert.equal(react(bob, 'smile').ErrorCode, 0);
    for (const device of [alice, bob, carol, dave]) {
      const [item] = itemsIn(device.takePushes(), 'MsgReactionNotifyList');
      const { GroupId, MsgSeq } = item?.['GroupMsgInfo'] as WireBody;
      assert.deepEqual([GroupId, MsgSeq], ['g1', 1]);
    }
  });

  it('takes each reaction of a limited number of users: 23006', () => {
    for (const device of [alice, bob, carol]) assert.equal(react(device, 'smile').ErrorCode, 0);
    assert.equal(react(dave, 'smile').ErrorCode, 23006);
    ask(bob, 'group_reaction_del', { Reaction: 'smile' });
    assert.equal(react(dave, 'smile').ErrorCode, 0);
  });

  it('takes a limited number of kinds: 23005', () => {
    react(alice, 'smile');
    react(alice, 'heart');
    assert.equal(react(bob, 'cake').ErrorCode, 23005);
    assert.equal(react(bob, 'heart').ErrorCode, 0);
  });

  it('names who gave a reaction page by page, in the order in which they did', () => {
    for (const device of [carol, alice, bob]) react(device, 'smile');
    const page = (NextSeq: number) => {
      const answer = ask(dave, 'group_reaction_iterate', { Reaction: 'smile', NextSeq, Count: 2 });
      return [answer['Reaction_Account'], answer['NextSeq']];
    };
    assert.deepEqual(page(0), [['carol', 'alice'], 2]);
    assert.deepEqual(page(2), [['bob'], 0]);
  });

  it('names the first who gave each reaction, as many as were asked for', () => {
    for (const device of [carol, alice, bob]) react(device, 'smile');
    const { Results } = ask(alice, 'group_reaction_multi_stat', { MsgSeqList: [1], Count: 2 });
    const summary = {
      Reaction: 'smile',
      Count: 3,
      Reaction_Account: ['carol', 'alice'],
      ReactedByMe: 1,
    };
    assert.deepEqual(Results, [{ MsgSeq: 1, MsgReactionSummary: [summary] }]);
  });

  it('names at most ten of those who gave a reaction, and nobody if nobody was asked for', () => {
    const crowd = Array.from({ length: 11 }, (_, index) => `user${String(index)}`);
    const town = new ChatLab(crowd);
    addGroup(town, crowd);
    const devices = crowd.map((userID) => town.enter(userID));
    const [first] = devices as [Device];
    say(first, 'Hello');
    for (const device of devices) assert.equal(react(device, 'smile').ErrorCode, 0);
    const named = (Count: number) => {
      const { Results } = ask(first, 'group_reaction_multi_stat', { MsgSeqList: [1], Count });
      const [result] = Results as { MsgReactionSummary: { Reaction_Account: string[] }[] }[];
      return result?.MsgReactionSummary[0]?.Reaction_Account.length;
    };
    assert.deepEqual([named(0), named(3), named(200)], [0, 3, 10]);
  });

  const unseen = [
    { who: 'erin', what: 'who is no member', code: 10007, sequence: 1 },
    { who: 'bob', what: 'a message that never was', code: 23003, sequence: 99 },
    { who: 'frank', what: 'what was said before he joined', code: 23003, sequence: 1 },
  ];
  for (const { who, what, code, sequence } of unseen) {
    it(`refuses ${what}: ${String(code)}`, () => {
      if (who === 'frank') addMember(lab, 'frank');
      const device = lab.enter(who);
      const target = { GroupId: 'g1', MsgSeq: sequence };
      for (const [command, more] of [
        ['group_reaction_add', { Reaction: 'smile' }],
        ['group_reaction_iterate', { Reaction: 'smile' }],
        ['group_reaction_multi_stat', { MsgSeqList: [sequence] }],
        ['group_get_key_values', {}],
        ['group_set_key_values', { OperateType: 3 }],
      ] as const) {
        const answer = device.ask(`${service}.${command}`, { ...target, ...more });
        assert.equal(answer.ErrorCode, code, command);
      }
    });
  }

  it('gives a limited number of extensions to a message: 23010 for each key more', () => {
    assert.deepEqual(codesOf(extend(alice, ['a', 'b', 'c'])), [0, 0, 23010]);
  });

  it('takes twenty extensions at once: 20001', () => {
    const keys = Array.from({ length: 21 }, (_, index) => String(index));
    assert.equal(extend(alice, keys).ErrorCode, 20001);
  });

  it('refuses extensions of what was not sent for them: 23002', () => {
    say(alice, 'Plain');
    assert.equal(extend(alice, ['a'], { MsgSeq: 2 }).ErrorCode, 23002);
  });

  it('refuses extensions in a Community: 23002', () => {
    const GroupId = '@TGS#_c1';
    addGroup(lab, ['alice'], { id: GroupId, type: 'Community' });
    say(alice, 'Hi', { GroupId, SupportMessageExtension: 1 });
    assert.equal(extend(alice, ['a'], { GroupId }).ErrorCode, 23002);
  });

  it('tells only those to whom a message was sent', () => {
    say(alice, 'For Bob', { To_Account: ['bob'] });
    for (const device of [alice, bob, carol]) device.takePushes();
    assert.equal(react(bob, 'smile', { MsgSeq: 2 }).ErrorCode, 0);
    assert.equal(alice.takePushes().length, 1);
    assert.deepEqual(carol.takePushes(), []);
    assert.equal(react(carol, 'smile', { MsgSeq: 2 }).ErrorCode, 23003);
  });

  function ask(device: Device, command: string, more: WireBody = {}) {
    return device.ask(`${service}.${command}`, { GroupId: 'g1', MsgSeq: 1, ...more });
  }

  function react(device: Device, Reaction: string, more: WireBody = {}) {
    return ask(device, 'group_reaction_add', { Reaction, ...more });
  }

  function extend(device: Device, keys: readonly string[], more: WireBody = {}) {
    const ExtensionList = keys.map((Key) => ({ Key, Value: 'x', Seq: 0 }));
    return ask(device, 'group_set_key_values', { OperateType: 1, ExtensionList, ...more });
  }

  const codesOf = (answer: WireBody) =>
    (answer['ExtensionList'] as { ErrorCode: number }[]).map(({ ErrorCode }) => ErrorCode);
});

describe('what hangs on a message of a topic', () => {
  it('is told with the id of the topic, and is not that of the Community', () => {
    const lab = new ChatLab(['alice']);
    const GroupId = '@TGS#_c1';
    addGroup(lab, ['alice'], { id: GroupId, type: 'Community', supportsTopics: true });
    const alice = lab.enter('alice');
    const created = alice.mustAsk('million_group_open_http_svc.create_topic', {
      GroupId,
      TopicName: 'News',
    });
    const TopicId = String(created['TopicId']);
    say(alice, 'Hello', { GroupId, TopicId });
    alice.takePushes();
    const place = { GroupId, TopicId };
    alice.mustAsk(`${service}.group_reaction_add`, { ...place, MsgSeq: 1, Reaction: 'smile' });
    const [item] = itemsIn(alice.takePushes(), 'MsgReactionNotifyList');
    assert.equal((item?.['GroupMsgInfo'] as WireBody)['TopicId'], TopicId);
    const read = { GroupId, MsgSeqList: [1] };
    assert.equal(alice.ask(`${service}.group_reaction_multi_stat`, read).ErrorCode, 23003);
  });
});
