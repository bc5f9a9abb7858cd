import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { LiveLab, textsOf, Viewer } from '../../testing/live-lab.ts';

describe('polling a live room', () => {
  let lab: LiveLab;
  let bob: Viewer;

  beforeEach(() => {
    lab = new LiveLab();
    bob = lab.join('bob');
  });

  it('is answered at once with what happened since', async () => {
    await bob.poll();
    bob.say('Hello');
    bob.say('there');
    assert.deepEqual(await bob.pollTexts(), ['Hello', 'there']);
    assert.equal(lab.held.count, 0);
  });

  it('waits while nothing happens, and is answered as soon as something does', async () => {
    await bob.poll();
    const poll = bob.pollTexts();
    assert.equal(lab.held.count, 1);
    const carol = lab.join('carol');
    assert.deepEqual(await poll, []);
    const next = bob.pollTexts();
    carol.say('Here I am');
    assert.deepEqual(await next, ['Here I am']);
    assert.equal(lab.held.count, 0);
  });

  it('is answered with nothing when the time is over', async () => {
    await bob.poll();
    const poll = bob.poll();
    lab.held.pass();
    assert.deepEqual(await poll, []);
  });

  it('ends with its connection, and with a reset', async () => {
    await bob.poll();
    void bob.poll();
    bob.device.breakOff();
    assert.equal(lab.held.count, 0);

    const carol = lab.join('carol');
    await carol.poll();
    void carol.poll();
    assert.equal(lab.held.count, 1);
    lab.server.control.reset();
    assert.equal(lab.held.count, 0);
  });

  it('brings who joined and who left, with how many watch now', async () => {
    await bob.poll();
    const carol = lab.join('carol');
    carol.device.mustAsk('group_open_http_svc.quit_group', { GroupId: 'room' });
    const tips = (await bob.poll()).map(({ Event, MsgBody }) => [
      Event,
      MsgBody['OpType'],
      MsgBody['OnlineMemberInfo'],
    ]);
    assert.deepEqual(tips, [
      [4, 1, { OnlineMemberNum: 2, ExpireTime: 10 }],
      [4, 2, { OnlineMemberNum: 1, ExpireTime: 10 }],
    ]);
  });

  it('never brings the same twice, however often it is asked', async () => {
    const carol = lab.join('carol');
    await bob.poll();
    for (const text of ['a', 'b', 'c']) {
      carol.say(text);
      assert.deepEqual(await bob.pollTexts(), [text]);
    }
  });

  it('is the same for who has not signed in', async () => {
    const guest = new Viewer(lab.open());
    const poll = guest.pollTexts();
    bob.say('To everybody');
    assert.deepEqual(await poll, ['To everybody']);
    assert.equal(guest.admission['HugeGroupFlag'], 1);
  });

  it('begins for a guest who names no place where he came in', async () => {
    bob.say('Before');
    const guest = new Viewer(lab.open());
    bob.say('After');
    const answer = await guest.device.askLater('group_open_long_polling_http_noauth_svc.get_msg', {
      Key: guest.admission['LongPollingKey'],
      StartSeq: 0,
    });
    assert.deepEqual(textsOf(answer['RspMsgList'] as never), ['After']);
  });

  it('says goodbye when the room is dismissed', async () => {
    const guest = new Viewer(lab.open());
    const poll = guest.poll();
    lab.owner.mustAsk('group_open_http_svc.destroy_group', { GroupId: 'room' });
    const [goodbye] = await poll;
    assert.deepEqual([goodbye?.Event, goodbye?.MsgBody['ReportType']], [5, 5]);
  });

  it('is refused after leaving, and with a key that nobody gave out', async () => {
    bob.device.mustAsk('group_open_http_svc.quit_group', { GroupId: 'room' });
    await assert.rejects(bob.poll(), /10007/);
    const { ErrorCode } = lab.owner.ask('group_open_long_polling_http_svc.get_msg', {
      Key: 'made up',
      StartSeq: 1,
    });
    assert.equal(ErrorCode, 10004);
  });
});

describe('a live room', () => {
  it('drops the least important messages above its rate', async () => {
    const lab = new LiveLab({ liveMessagesPerSecond: 2 });
    const bob = lab.join('bob');
    await bob.poll();
    bob.say('low', { MsgPriority: 'Low' });
    bob.say('normal', { MsgPriority: 'Normal' });
    bob.say('lowest', { MsgPriority: 'Lowest' });
    bob.say('high', { MsgPriority: 'High' });
    assert.deepEqual(await bob.pollTexts(), ['normal', 'high']);
    lab.clock.advance(1);
    bob.say('next second', { MsgPriority: 'Lowest' });
    assert.deepEqual(await bob.pollTexts(), ['next second']);
  });

  it('keeps only so much for those who poll late, and gives it in pages', async () => {
    const lab = new LiveLab({ liveItemsKept: 3, liveItemsPerPoll: 2 });
    const bob = lab.join('bob');
    for (const text of ['1', '2', '3', '4']) bob.say(text);
    assert.deepEqual(await bob.pollTexts(), ['2', '3']);
    assert.deepEqual(await bob.pollTexts(), ['4']);
  });

  it('gives who comes in the latest messages', () => {
    const lab = new LiveLab({ liveHistory: 2 });
    const bob = lab.join('bob');
    for (const text of ['1', '2', '3']) bob.say(text);
    assert.deepEqual(textsOf(lab.join('carol').admission['RspMsgList'] as never), ['2', '3']);
  });

  it('takes a message once, however often it is sent', async () => {
    const lab = new LiveLab();
    const bob = lab.join('bob');
    assert.equal(bob.say('Once')['MsgSeq'], bob.say('Once')['MsgSeq']);
    assert.deepEqual(await bob.pollTexts(), ['Once']);
  });

  it('lets messages be recalled: who polled sees it, who polls later never sees them', async () => {
    const lab = new LiveLab();
    const bob = lab.join('bob');
    await bob.poll();
    const carol = lab.join('carol');
    const sent = bob.say('Oops');
    assert.deepEqual(await carol.pollTexts(), ['Oops']);
    const recall = { GroupId: 'room', MsgSeqList: [{ MsgSeq: sent['MsgSeq'] }] };
    bob.device.mustAsk('group_open_http_svc.group_msg_recall', recall);
    const [notice] = await carol.poll();
    assert.equal(notice?.Event, 20);
    const [recalled] = notice.MsgBody['RevokeMsgList'] as { MsgSeq: number }[];
    assert.equal(recalled?.MsgSeq, sent['MsgSeq']);
    assert.deepEqual(await bob.pollTexts(), []);
  });

  it('has no history', () => {
    const lab = new LiveLab();
    const { device } = lab.join('bob');
    const { ErrorCode } = device.ask('group_open_http_svc.group_msg_get', { GroupId: 'room' });
    assert.equal(ErrorCode, 10044);
  });

  it('lets in who is in it already, and tells nobody', async () => {
    const lab = new LiveLab();
    const bob = lab.join('bob');
    await bob.poll();
    const again = new Viewer(bob.device);
    assert.equal(again.admission['JoinedStatus'], 'JoinedSuccess');
    assert.equal(lab.store.liveRooms.lastSequence('room'), 1);
  });
});
