import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { ChatLab, type Device } from '../../testing/chat-lab.ts';
import { addGroup, addMember, askGroup, say } from '../../testing/group-lab.ts';
import type { WireBody } from '../../wire/frame.ts';

describe('cloud search in groups', () => {
  let lab: ChatLab;
  let alice: Device;
  let bob: Device;

  beforeEach(() => {
    lab = new ChatLab(['alice', 'bob', 'carol', 'dave']);
    addGroup(lab, ['alice', 'bob'], { id: 'choir', name: 'Red Choir' });
    addGroup(lab, ['alice', 'carol'], { id: 'band', name: 'Red Band', type: 'Private' });
    addGroup(lab, ['alice', 'bob'], { id: 'room', name: 'Red Room', type: 'AVChatRoom' });
    alice = lab.enter('alice');
    bob = lab.enter('bob');
  });

  it('finds Work groups by their members alone, and live rooms never', () => {
    assert.deepEqual(groupsFor(alice, { Keywords: ['red'] }), ['choir', 'band']);
    assert.deepEqual(groupsFor(bob, { Keywords: ['red'] }), ['choir']);
  });

  it('finds groups by one word or by all, and by type', () => {
    const Keywords = ['red', 'choir'];
    assert.deepEqual(groupsFor(alice, { Keywords }), ['choir', 'band']);
    assert.deepEqual(groupsFor(alice, { Keywords, KeywordMatchType: 1 }), ['choir']);
    assert.deepEqual(groupsFor(alice, { Keywords, GroupType: ['Private'] }), ['band']);
    assert.deepEqual(groupsFor(alice, { Keywords: ['RED b'] }), ['band']);
  });

  it('finds by a part of a name, and by the whole of an id', () => {
    addGroup(lab, ['alice'], { id: 'id-of-it', name: 'Quartet' });
    assert.deepEqual(groupsFor(alice, { Keywords: ['id-of'] }), []);
    assert.deepEqual(groupsFor(alice, { Keywords: ['id-of-it'] }), ['id-of-it']);
    addMember(lab, 'dave', { id: 'choir', nameCard: 'Tenor' });
    lab.server.control.add({ people: [{ userID: 'dave', nick: 'Mr Smith' }] });
    assert.deepEqual(membersFor(bob, { Keywords: ['dav'] }), []);
    assert.deepEqual(membersFor(bob, { Keywords: ['dave'] }), [['choir', 'dave']]);
  });

  it('gives groups page by page', () => {
    const page = (Cursor: string) =>
      alice.mustAsk('group_search.query', { Keywords: ['red'], Count: 1, Cursor });
    const first = page('');
    const second = page(String(first['Cursor']));
    assert.deepEqual([first, second].flatMap(idsIn), ['choir', 'band']);
    assert.deepEqual([first['TotalCount'], second['Cursor']], [2, '']);
  });

  it('finds members of one’s own groups by name and name card', () => {
    addMember(lab, 'dave', { id: 'choir', nameCard: 'Tenor' });
    assert.deepEqual(membersFor(bob, { Keywords: ['tenor'] }), [['choir', 'dave']]);
    assert.deepEqual(membersFor(bob, { Keywords: ['Dave'] }), [['choir', 'dave']]);
    assert.deepEqual(membersFor(lab.enter('carol'), { Keywords: ['tenor'] }), []);
  });

  it('finds members in some groups, or in groups of some types', () => {
    const Keywords = ['alice'];
    const all = membersFor(alice, { Keywords }).map(([id]) => id);
    assert.deepEqual(all.toSorted(), ['band', 'choir']);
    const GroupIdList = ['band', 'band'];
    assert.deepEqual(membersFor(alice, { Keywords, GroupIdList }), [['band', 'alice']]);
    assert.deepEqual(membersFor(alice, { Keywords, GroupType: ['Private'] }), [['band', 'alice']]);
  });

  it('refuses members of a group where one is not, or that is not', () => {
    const ask = (id: string) =>
      bob.ask('group_member_search.query', { Keywords: ['alice'], GroupIdList: [id] }).ErrorCode;
    assert.deepEqual([ask('band'), ask('nowhere')], [10007, 10010]);
  });

  it('finds what somebody sees of a group: nothing recalled, deleted, or from before he joined', () => {
    for (const text of ['apple 1', 'apple 2', 'apple 3']) say(alice, text, { GroupId: 'choir' });
    addMember(lab, 'dave', { id: 'choir' });
    say(alice, 'apple 4', { GroupId: 'choir' });
    askGroup(alice, 'group_msg_recall', { GroupId: 'choir', MsgSeqList: [{ MsgSeq: 1 }] });
    askGroup(bob, 'delete_group_ramble_msg_by_seq', { GroupId: 'choir', Seqs: ['2'] });
    assert.deepEqual(messagesFor(alice), [4, 3, 2]);
    assert.deepEqual(messagesFor(bob), [4, 3]);
    assert.deepEqual(messagesFor(lab.enter('dave')), [4]);
  });

  it('finds what was said by some people, in some time, in messages of some types', () => {
    say(alice, 'apple', { GroupId: 'choir' });
    lab.clock.advance(60);
    say(bob, 'apple', { GroupId: 'choir' });
    const now = lab.clock.seconds;
    assert.deepEqual(messagesFor(alice, { SendUserIDList: ['bob'] }), [2]);
    assert.deepEqual(messagesFor(alice, { StartTime: now - 30 }), [2]);
    assert.deepEqual(messagesFor(alice, { EndTime: now - 30 }), [1]);
    assert.deepEqual(messagesFor(alice, { MsgTypeList: ['TIMImageElem'] }), []);
  });

  it('searches no live rooms, Communities and topics: 27003', () => {
    const GroupId = '@TGS#_c1';
    addGroup(lab, ['alice'], { id: GroupId, type: 'Community', supportsTopics: true });
    const { TopicId } = alice.mustAsk('million_group_open_http_svc.create_topic', {
      GroupId,
      TopicName: 'News',
    });
    say(alice, 'apple', { GroupId, TopicId });
    for (const GroupID of ['room', GroupId, TopicId]) {
      const wish = { KeywordList: ['apple'], GroupID };
      assert.equal(alice.ask('message_search.query', wish).ErrorCode, 27003);
    }
    const everywhere = alice.mustAsk('message_search.query', { KeywordList: ['apple'] });
    assert.equal(everywhere['TotalCount'], 0);
  });

  it('is refused if the app has not bought it: 60020', () => {
    const poor = new ChatLab(['alice'], { cloudSearch: false }).enter('alice');
    for (const service of ['message', 'user', 'group', 'group_member']) {
      assert.equal(poor.ask(`${service}_search.query`, { Keywords: ['a'] }).ErrorCode, 60020);
    }
  });

  const malformed = [
    { Keywords: [] },
    { Keywords: [''] },
    { Keywords: 'red' },
    { Keywords: ['red'], Count: 0 },
    { Keywords: ['red'], Count: 101 },
    { Keywords: ['red'], KeywordMatchType: 2 },
    { Keywords: ['red'], Cursor: 'after--1' },
  ];
  for (const request of malformed) {
    it(`refuses ${JSON.stringify(request)}: 27003`, () => {
      for (const service of ['user', 'group', 'group_member']) {
        const answer = alice.ask(`${service}_search.query`, request);
        assert.equal(answer.ErrorCode, 27003, service);
      }
    });
  }

  const groupsFor = (device: Device, request: WireBody) =>
    idsIn(device.mustAsk('group_search.query', request));
  const idsIn = (answer: WireBody) =>
    (answer['Groups'] as { GroupID: string }[]).map(({ GroupID }) => GroupID);
  const membersFor = (device: Device, request: WireBody) =>
    (
      device.mustAsk('group_member_search.query', request)['GroupMembers'] as {
        GroupID: string;
        GroupMemberUserID: string;
      }[]
    ).map(({ GroupID, GroupMemberUserID }) => [GroupID, GroupMemberUserID]);
  const messagesFor = (device: Device, more: WireBody = {}) => {
    const request = { KeywordList: ['apple'], GroupID: 'choir', ...more };
    const answer = device.mustAsk('message_search.query', request);
    return (answer['ConversationMsgs'] as { MsgList: { MsgSeq: number }[] }[])
      .flatMap(({ MsgList }) => MsgList)
      .map(({ MsgSeq }) => MsgSeq);
  };
});
