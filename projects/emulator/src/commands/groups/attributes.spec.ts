import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { ChatLab, type Device } from '../../testing/chat-lab.ts';
import { addGroup, askGroup, itemsIn } from '../../testing/group-lab.ts';
import type { WireBody } from '../../wire/frame.ts';

let lab: ChatLab;
let alice: Device;
let bob: Device;

beforeEach(() => {
  lab = new ChatLab(['alice', 'bob', 'carol']);
  [alice, bob] = [lab.enter('alice'), lab.enter('bob')];
  addGroup(lab, ['alice', 'bob']);
});

const heard = (device: Device) =>
  itemsIn(device.takePushes(), 'GroupTips').map(({ MsgBody }) => MsgBody as WireBody);

describe('attributes of a group', () => {
  const write = (verb: string, attributes: WireBody[] | undefined, known = 0) =>
    askGroup(alice, `${verb}_group_attr`, {
      GroupAttr: attributes,
      AttrMainSeq: known,
      AttrControl: ['RaceConflict'],
    });
  const read = () => {
    const answer = bob.mustAsk('group_open_attr_http_svc.get_group_attr', { GroupId: 'g1' });
    return (answer['GroupAttrAry'] as { key: string; value: string }[]).map(
      ({ key, value }) => `${key}=${value}`,
    );
  };

  it('are set, modified, deleted and cleared, and the other members hear of it', () => {
    const set = write('set', [
      { key: 'a', value: '1' },
      { key: 'b', value: '2' },
    ]);
    assert.deepEqual(set['AttrMainSeq'], 1);
    write('modify', [{ key: 'a', value: '3', seq: 1 }]);
    assert.deepEqual(read(), ['a=3', 'b=2']);
    write('delete', [{ key: 'b', seq: 1 }]);
    assert.deepEqual(read(), ['a=3']);
    write('clear', undefined, 3);
    assert.deepEqual(read(), []);
    const options = heard(bob).map(
      ({ MsgGroupNewInfo }) => (MsgGroupNewInfo as WireBody)['GroupAttrOption'] as WireBody,
    );
    assert.deepEqual(
      options.map(({ OpType, GroupAttrSeq }) => [OpType, GroupAttrSeq]),
      [
        [1, 1],
        [2, 2],
        [4, 3],
        [3, 4],
      ],
    );
    assert.deepEqual(heard(alice), []);
  });

  it('are refused from who does not know what others wrote', () => {
    write('set', [{ key: 'a', value: '1' }]);
    assert.equal(write('set', [{ key: 'a', value: '2' }]).ErrorCode, 10056);
    assert.equal(write('modify', [{ key: 'a', value: '2' }], 1).ErrorCode, 10056);
    assert.equal(write('modify', [{ key: 'new', value: '2' }]).ErrorCode, 0);
    assert.deepEqual(read(), ['a=1', 'new=2']);
  });

  const many = (count: number, bytes: number) =>
    Array.from({ length: count }, (_, at) => ({ key: `k${String(at)}`, value: 'x'.repeat(bytes) }));
  const refused = [
    { why: 'a key of 33 bytes', attributes: [{ key: 'k'.repeat(33), value: '' }], code: 10045 },
    { why: 'a value of 4001 bytes', attributes: many(1, 4001), code: 10046 },
    { why: '17 keys', attributes: many(17, 1), code: 10047 },
    { why: 'more than 16000 bytes', attributes: many(4, 4000), code: 10048 },
  ];
  for (const { why, attributes, code } of refused) {
    it(`refuse ${why} with ${String(code)}`, () => {
      assert.equal(write('set', attributes).ErrorCode, code);
      assert.deepEqual(read(), []);
    });
  }

  it('cannot be deleted when there are none, nor read by strangers', () => {
    assert.equal(write('delete', [{ key: 'a' }]).ErrorCode, 10050);
    const carol = lab.enter('carol');
    const answer = carol.ask('group_open_attr_http_svc.get_group_attr', { GroupId: 'g1' });
    assert.equal(answer.ErrorCode, 10007);
  });
});

describe('counters of a group', () => {
  const update = (Mode: string, ...counters: [string, number][]) =>
    askGroup(alice, 'update_group_counter', {
      Mode,
      GroupCounter: counters.map(([Key, Value]) => ({ Key, Value })),
    });
  const read = (...GroupCounterKeys: string[]) =>
    askGroup(bob, 'get_group_counter', { GroupCounterKeys })['GroupCounter'];

  it('are set and counted up and down, and everybody hears of it', () => {
    update('Set', ['likes', 5]);
    update('Increase', ['likes', 2]);
    assert.deepEqual(update('Decrease', ['seen', 1])['GroupCounter'], [{ Key: 'seen', Value: -1 }]);
    assert.deepEqual(read('likes'), [{ Key: 'likes', Value: 7 }]);
    assert.equal(heard(alice).length, 3);
    assert.equal(heard(bob).length, 3);
  });

  it('count what one request names twice', () => {
    update('Increase', ['seen', 1], ['seen', 2]);
    assert.deepEqual(read('seen'), [{ Key: 'seen', Value: 3 }]);
  });

  it('are at most 20, and whole numbers', () => {
    const counters = Array.from({ length: 21 }, (_, at): [string, number] => [String(at), 1]);
    assert.equal(update('Set', ...counters).ErrorCode, 10063);
    assert.equal(update('Set', ['half', 0.5]).ErrorCode, 10004);
    assert.equal(update('Increase', ['big', Number.MAX_SAFE_INTEGER]).ErrorCode, 0);
    assert.equal(update('Increase', ['big', 1]).ErrorCode, 10004);
  });
});
