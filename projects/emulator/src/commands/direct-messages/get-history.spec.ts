import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ChatLab, textsOf, type Device } from '../../testing/chat-lab.ts';

const page = (device: Device, after: object = {}) => device.history('bob', { ...after });

describe('openim.getroammsg', () => {
  it('says at once when there is nothing', () => {
    const alice = new ChatLab().enter('alice');
    const { Complete, MsgList, MsgCnt } = page(alice);
    assert.deepEqual([Complete, MsgList, MsgCnt], [1, [], 0]);
  });

  it('goes back page by page, oldest first, and says when the end is reached', () => {
    const { alice } = talk(5, 1);
    const newest = page(alice, { MaxCnt: 3 });
    assert.deepEqual(textsOf(newest.MsgList), ['3', '4', '5']);
    assert.equal(newest['Complete'], 0);
    const rest = page(alice, { MaxCnt: 3, ...placeOf(newest) });
    assert.deepEqual(textsOf(rest.MsgList), ['1', '2']);
    assert.equal(rest['Complete'], 1);
  });

  it('goes forward from a second, which is part of the page', () => {
    const { alice, lab } = talk(5, 10);
    const LastMsgTime = lab.clock.seconds - 30;
    const first = page(alice, { MaxCnt: 2, GetDirection: 1, LastMsgTime });
    assert.deepEqual(textsOf(first.MsgList), ['3', '4']);
    const rest = page(alice, { MaxCnt: 2, GetDirection: 1, ...placeOf(first) });
    assert.deepEqual(textsOf(rest.MsgList), ['5']);
    assert.equal(rest['Complete'], 1);
  });

  it('starts at the second when it does not know the key', () => {
    const { alice, lab } = talk(5, 10);
    const LastMsgTime = lab.clock.seconds - 30;
    const { MsgList } = page(alice, { MsgKey: 'unknown', LastMsgTime });
    assert.deepEqual(textsOf(MsgList), ['1', '2', '3']);
  });

  it('leaves recalled messages out unless they are asked for', () => {
    const { alice } = talk(3, 0);
    alice.mustAsk('openim.msgwithdraw', {
      MsgInfo: { From_Account: 'alice', To_Account: 'bob', MsgSeq: 2, MsgRandom: 1002 },
    });
    assert.deepEqual(textsOf(page(alice, { WithRecalledMsg: 0 }).MsgList), ['1', '3']);
    const recalled = page(alice).MsgList[1];
    assert.equal(recalled?.MsgFlagBits, 8);
    assert.deepEqual(recalled.RevokerInfo, { Revoker_Account: 'alice', Reason: '' });
  });

  it('never leaves a hole or repeats a message, however many share a second', () => {
    const gaps = fc.array(fc.constantFrom(0, 0, 0, 1, 50), { maxLength: 80 });
    fc.assert(
      fc.property(gaps, fc.integer({ min: 1, max: 20 }), fc.boolean(), (seconds, size, back) => {
        const { alice } = talk(0, 0, seconds);
        const read = readAll(alice, size, back ? 0 : 1);
        assert.deepEqual(
          read,
          seconds.map((_, index) => String(index + 1)),
        );
      }),
      { numRuns: 200 },
    );
  });

  const refused = [
    { why: 'a user that does not exist', change: { Peer_Account: 'ghost' }, code: 20003 },
    { why: 'a page of nothing', change: { MaxCnt: 0 }, code: 20001 },
    { why: 'an unknown direction', change: { GetDirection: 2 }, code: 20001 },
  ];
  for (const { why, change, code } of refused) {
    it(`refuses ${why} with ${String(code)}`, () => {
      const alice = new ChatLab().enter('alice');
      const request = { Peer_Account: 'bob', MaxCnt: 15, ...change };
      assert.equal(alice.ask('openim.getroammsg', request).ErrorCode, code);
    });
  }
});

// Alice writes numbered texts, so many seconds apart.
function talk(count: number, secondsApart: number, gaps?: readonly number[]) {
  const lab = new ChatLab();
  const alice = lab.enter('alice');
  const seconds = gaps ?? Array.from({ length: count }, () => secondsApart);
  seconds.forEach((gap, index) => {
    alice.sendText('alice', 'bob', String(index + 1));
    lab.clock.advance(gap);
  });
  return { lab, alice };
}

function placeOf({ LastMsgTime, MsgKey }: ReturnType<typeof page>): object {
  return { LastMsgTime, MsgKey };
}

function readAll(alice: Device, MaxCnt: number, GetDirection: 0 | 1): string[] {
  const texts: string[] = [];
  for (let place: object = {}; ;) {
    const answer = page(alice, { MaxCnt, GetDirection, ...place });
    if (GetDirection === 0) texts.unshift(...textsOf(answer.MsgList));
    else texts.push(...textsOf(answer.MsgList));
    if (answer['Complete'] === 1) return texts;
    place = placeOf(answer);
  }
}
