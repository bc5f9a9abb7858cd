import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { ChatLab, type Device } from '../../testing/chat-lab.ts';
import { addGroup, askGroup } from '../../testing/group-lab.ts';
import { WebhookReceiver } from '../../testing/webhook-receiver.ts';

const BEFORE_SENDING = 'Group.CallbackBeforeSendMsg';
const BEFORE_JOINING = 'Group.CallbackBeforeApplyJoinGroup';
const BEFORE_INVITING = 'Group.CallbackBeforeInviteJoinGroup';

describe('while the app’s server is asked about a group', () => {
  let receiver: WebhookReceiver;
  let lab: ChatLab;
  let alice: Device;
  let bob: Device;

  beforeEach(async () => {
    receiver = await WebhookReceiver.open();
    lab = new ChatLab(['alice', 'bob', 'carol']);
    [alice, bob] = [lab.enter('alice'), lab.enter('bob')];
    const commands = [BEFORE_SENDING, BEFORE_JOINING, BEFORE_INVITING];
    lab.server.control.setWebhooks({ url: receiver.url, commands });
  });
  afterEach(() => receiver.close());

  const meanwhile = (act: () => void): void => {
    receiver.reply = () => {
      act();
      return { ErrorCode: 0 };
    };
  };
  const destroy = () => alice.mustAsk('group_open_http_svc.destroy_group', { GroupId: 'g1' });
  const send = async (device: Device): Promise<number> => {
    const answer = await device.askLater('group_open_http_svc.send_group_msg', {
      GroupId: 'g1',
      Random: 1,
      MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'Hello' } }],
    });
    return answer.ErrorCode;
  };
  const join = async (): Promise<number> =>
    (await bob.askLater('group_open_http_svc.apply_join_group', { GroupId: 'g1' })).ErrorCode;

  it('nothing is written into a group that ends', async () => {
    addGroup(lab, ['alice', 'bob']);
    meanwhile(destroy);
    assert.equal(await send(bob), 10010);
    assert.deepEqual(lab.memory.export()['group-entries'], {});
  });

  it('nothing is written by who leaves, or is muted', async () => {
    addGroup(lab, ['alice', 'bob']);
    meanwhile(() => {
      lab.store.groups.update('g1', { allMuted: true });
    });
    assert.equal(await send(bob), 10017);
    lab.store.groups.update('g1', { allMuted: false });
    meanwhile(() => askGroup(bob, 'quit_group'));
    assert.equal(await send(bob), 10007);
  });

  it('nobody joins by rules that are no more', async () => {
    addGroup(lab, ['alice']);
    meanwhile(() => {
      lab.store.groups.update('g1', { joinOption: 'NeedPermission' });
    });
    assert.equal(await join(), 0);
    assert.equal(lab.store.groups.findMember('g1', 'bob'), undefined);
  });

  it('nobody enters a live room that ends, or from which he is banned', async () => {
    addGroup(lab, ['alice'], { type: 'AVChatRoom' });
    meanwhile(() => {
      const bannedUntil = lab.clock.seconds + 60;
      lab.store.liveStandings.note('g1', 'bob', { bannedUntil });
    });
    assert.equal(await join(), 10007);
    lab.store.liveStandings.note('g1', 'bob', { bannedUntil: 0 });
    meanwhile(destroy);
    assert.equal(await join(), 10010);
  });

  it('nobody brings others into a group in which he is no longer', async () => {
    addGroup(lab, ['alice', 'bob']);
    meanwhile(() => askGroup(bob, 'quit_group'));
    const answer = await bob.askLater('group_open_http_svc.add_group_member', {
      GroupId: 'g1',
      MemberList: [{ Member_Account: 'carol' }],
    });
    assert.equal(answer.ErrorCode, 10007);
    assert.equal(lab.store.groups.findMember('g1', 'carol'), undefined);
  });
});
