import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { AppServer } from '../testing/app-server.ts';
import { SdkParty } from '../testing/sdk-party.ts';
import type { SdkUser } from '../testing/sdk-user.ts';
import { WebhookReceiver } from '../testing/webhook-receiver.ts';
import type { WireBody } from '../wire/frame.ts';
import { hear, readIn, sayIn, toldIn, type GroupMessage } from './areas/group-scenes.ts';

describe('the REST API as users of the official SDK see it', { timeout: 300_000 }, () => {
  let party: SdkParty;
  let app: AppServer;
  let alice: SdkUser;
  let bob: SdkUser;
  let receiver: WebhookReceiver;
  /** The group of both. The SDK itself minds too many new groups within a second. */
  let GroupId: string;
  let groupCount = 0;

  before(async () => {
    receiver = await WebhookReceiver.open();
    party = await SdkParty.gather({ world: 'empty', webhooks: { url: receiver.url } });
    app = new AppServer(party.emulator);
    await app.mustAsk('im_open_login_svc/account_import', { UserID: 'alice', Nick: 'Alice' });
    const Accounts = ['bob', 'cleo', 'guest', 'newcomer', 'leaver'];
    await app.mustAsk('im_open_login_svc/multiaccount_import', { Accounts });
    [alice, bob] = await party.joinAll('alice', 'bob');
    GroupId = await makeGroup();
  });
  after(async () => {
    await party.end();
    await receiver.close();
  });
  beforeEach(() => {
    receiver.reply = () => ({ ErrorCode: 0 });
  });

  const group = (command: string, body: WireBody) =>
    app.mustAsk(`group_open_http_svc/${command}`, body);
  const makeGroup = async (): Promise<string> => {
    groupCount += 1;
    const made = await group('create_group', {
      GroupId: `team-${String(groupCount)}`,
      Type: 'Public',
      Name: 'Team',
      Owner_Account: 'alice',
      MemberList: [{ Member_Account: 'bob' }],
    });
    return String(made['GroupId']);
  };

  it('brings a direct message to the recipient and to the devices of the sender', async () => {
    await app.mustAsk('openim/sendmsg', {
      From_Account: 'alice',
      To_Account: 'bob',
      MsgRandom: 1,
      MsgBody: [text('From the server')],
    });
    const heard = await hear(bob, 'From the server');
    assert.deepEqual([heard.from, heard.nick, heard.flow], ['alice', 'Alice', 'in']);
    assert.equal((await hear(alice, 'From the server')).flow, 'out');
  });

  it('brings a message to the members of a group, and recalls it', async () => {
    const { MsgSeq } = await group('send_group_msg', {
      GroupId,
      From_Account: 'alice',
      Random: 2,
      MsgBody: [text('To the group')],
    });
    const heard = await hear(bob, 'To the group');
    assert.deepEqual([heard.from, heard.to], ['alice', GroupId]);
    await group('group_msg_recall', { GroupId, MsgSeqList: [{ MsgSeq }], Reason: 'rude' });
    await bob.until('it is recalled', () =>
      toldIn<GroupMessage>(bob, 'onMessageRevoked').some(({ ID }) => ID === heard.ID),
    );
    const history = await readIn(bob, GroupId);
    assert.equal(history.find(({ ID }) => ID === heard.ID)?.isRevoked, true);
  });

  it('brings notices that only the app understands', async () => {
    await group('send_group_system_notification', { GroupId, Content: 'Lunch is ready' });
    await bob.until('the notice arrives', () =>
      toldIn<Notice>(bob, 'onMessageReceived').some(
        ({ payload }) =>
          payload.operationType === 255 && payload.userDefinedField === 'Lunch is ready',
      ),
    );
  });

  it('brings broadcasts to who watches a live room', async () => {
    await group('create_group', { GroupId: 'live', Type: 'AVChatRoom', Name: 'Live' });
    await bob.call('joinGroup', { groupID: 'live' });
    await group('send_group_msg', { GroupId: 'live', Random: 3, MsgBody: [text('He watches')] });
    await hear(bob, 'He watches');
    await group('send_broadcast_msg', { Random: 4, MsgBody: [text('To everybody')] });
    const heard = (await hear(bob, 'To everybody')) as GroupMessage & Broadcast;
    assert.deepEqual([heard.from, heard.isBroadcastMessage], ['administrator', true]);
    await bob.call('quitGroup', 'live');
  });

  const denials = [
    { verdict: { ErrorCode: 1 }, code: 20006, groupCode: 10016 },
    {
      verdict: { ErrorCode: 120_001, ErrorInfo: 'Mind your words' },
      code: 120_001,
      groupCode: 10016,
    },
    { verdict: { ErrorCode: 10_100, ErrorInfo: 'Not here' }, code: 20006, groupCode: 10_100 },
  ];
  for (const { verdict, code, groupCode } of denials) {
    it(`denies what the app's server denies by ${String(verdict.ErrorCode)}`, async () => {
      receiver.reply = ({ command }) => (command.endsWith('BeforeSendMsg') ? verdict : {});
      await assert.rejects(alice.send('bob', 'Darn'), { code });
      await assert.rejects(sayIn(alice, GroupId, 'Darn'), { code: groupCode });
      assert.equal(bob.receivedTexts().includes('Darn'), false);
    });
  }

  it('signs users out, who are told so', async () => {
    const guest = await party.join('guest');
    await app.mustAsk('im_open_login_svc/kick', { UserID: 'guest' });
    await guest.until('he is told', () => {
      const { type } = (guest.events('kickedOut').at(-1)?.data ?? {}) as { type?: string };
      return type === 'REST_API_Kick';
    });
    const query = { To_Account: ['guest', 'bob'] };
    const { QueryResult } = await app.mustAsk('openim/query_online_status', query);
    assert.deepEqual(
      (QueryResult as WireBody[]).map(({ Status }) => Status),
      ['Offline', 'Online'],
    );
  });

  it('silences users everywhere', async () => {
    const silence = (seconds: number) =>
      app.mustAsk('openconfigsvr/setnospeaking', {
        Set_Account: 'alice',
        C2CmsgNospeakingTime: seconds,
        GroupmsgNospeakingTime: seconds,
      });
    await silence(3600);
    await assert.rejects(alice.send('bob', 'Psst'), { code: 20012 });
    await assert.rejects(sayIn(alice, GroupId, 'Psst'), { code: 10017 });
    await silence(0);
    await alice.send('bob', 'I may speak again');
    await hear(bob, 'I may speak again');
  });

  it('writes profiles and friends that users see', async () => {
    await app.mustAsk('profile/portrait_set', {
      From_Account: 'bob',
      ProfileItem: [{ Tag: 'Tag_Profile_IM_Nick', Value: 'Robert' }],
    });
    await bob.until('he has a new name', () =>
      toldIn<{ nick: string }>(bob, 'onProfileUpdated').some(({ nick }) => nick === 'Robert'),
    );
    await app.mustAsk('sns/friend_add', {
      From_Account: 'alice',
      AddFriendItem: [{ To_Account: 'bob', AddSource: 'AddSource_Type_Server' }],
    });
    await bob.until('he has a friend', () =>
      toldIn<{ userID: string }>(bob, 'onFriendListUpdated').some(
        ({ userID }) => userID === 'alice',
      ),
    );
  });

  it('leaves no SDK in a state that it did not expect', () => {
    assert.deepEqual([...alice.crashes, ...bob.crashes], []);
  });

  describe('webhooks', () => {
    const enterGroup = async (userID: string): Promise<void> => {
      const user = await party.join(userID);
      await group('modify_group_base_info', { GroupId, ApplyJoinOption: 'FreeAccess' });
      await user.call('joinGroup', { groupID: GroupId });
    };

    const events: readonly {
      readonly command: string;
      readonly does: () => Promise<unknown>;
      readonly tells: (body: WireBody) => unknown;
      readonly expected: () => unknown;
    }[] = [
      {
        command: 'State.StateChange',
        does: () => party.join('newcomer'),
        tells: ({ Info }) => Info,
        expected: () => ({ Action: 'Login', To_Account: 'newcomer', Reason: 'Register' }),
      },
      {
        command: 'State.StateChange',
        does: async () => (await party.join('leaver')).call('logout'),
        tells: ({ Info }) => Info,
        expected: () => ({ Action: 'Logout', To_Account: 'leaver', Reason: 'Unregister' }),
      },
      {
        command: 'C2C.CallbackBeforeSendMsg',
        does: () => alice.send('bob', 'Before'),
        tells: ({ From_Account, To_Account }) => [From_Account, To_Account],
        expected: () => ['alice', 'bob'],
      },
      {
        command: 'C2C.CallbackAfterSendMsg',
        does: () => alice.send('bob', 'After'),
        tells: ({ MsgBody, SendMsgResult }) => [MsgBody, SendMsgResult],
        expected: () => [[text('After')], 0],
      },
      {
        command: 'Group.CallbackBeforeSendMsg',
        does: () => sayIn(alice, GroupId, 'Before'),
        tells: ({ From_Account, MsgBody }) => [From_Account, MsgBody],
        expected: () => ['alice', [text('Before')]],
      },
      {
        command: 'Group.CallbackAfterSendMsg',
        does: () => sayIn(alice, GroupId, 'After'),
        tells: ({ From_Account, MsgBody }) => [From_Account, MsgBody],
        expected: () => ['alice', [text('After')]],
      },
      {
        command: 'Group.CallbackBeforeCreateGroup',
        does: makeGroup,
        tells: ({ Owner_Account, Operator_Account }) => [Owner_Account, Operator_Account],
        expected: () => ['alice', 'administrator'],
      },
      {
        command: 'Group.CallbackAfterCreateGroup',
        does: makeGroup,
        tells: ({ GroupId: made }) => made,
        expected: () => `team-${String(groupCount)}`,
      },
      {
        command: 'Group.CallbackBeforeInviteJoinGroup',
        does: async () => {
          const MemberList = [{ Member_Account: 'newcomer' }];
          await group('add_group_member', { GroupId, MemberList });
        },
        tells: ({ DestinationMembers }) => DestinationMembers,
        expected: () => [{ Member_Account: 'newcomer' }],
      },
      {
        command: 'Group.CallbackBeforeApplyJoinGroup',
        does: () => enterGroup('guest'),
        tells: ({ GroupId: where, Requestor_Account }) => [where, Requestor_Account],
        expected: () => [GroupId, 'guest'],
      },
      {
        command: 'Group.CallbackAfterNewMemberJoin',
        does: () => enterGroup('cleo'),
        tells: ({ JoinType, NewMemberList }) => [JoinType, NewMemberList],
        expected: () => ['Apply', [{ Member_Account: 'cleo' }]],
      },
      {
        command: 'Group.CallbackAfterMemberExit',
        does: () => bob.call('quitGroup', GroupId),
        tells: ({ ExitType, ExitMemberList }) => [ExitType, ExitMemberList],
        expected: () => ['Quit', [{ Member_Account: 'bob' }]],
      },
      {
        command: 'Group.CallbackAfterGroupInfoChanged',
        does: () => group('modify_group_base_info', { GroupId, Name: 'Crew' }),
        tells: ({ Name, Operator_Account }) => [Name, Operator_Account],
        expected: () => ['Crew', 'administrator'],
      },
      {
        command: 'Group.CallbackAfterRecallMsg',
        does: async () => {
          const { sequence } = await sayIn(alice, GroupId, 'Oops');
          await group('group_msg_recall', { GroupId, MsgSeqList: [{ MsgSeq: sequence }] });
        },
        tells: ({ GroupId: where }) => where,
        expected: () => GroupId,
      },
      {
        command: 'Group.CallbackAfterGroupDestroyed',
        does: () => group('destroy_group', { GroupId }),
        tells: ({ GroupId: gone, Owner_Account }) => [gone, Owner_Account],
        expected: () => [GroupId, 'alice'],
      },
    ];
    for (const { command, does, tells, expected } of events) {
      it(`tell ${command}`, { timeout: 60_000 }, async () => {
        await does();
        const isTold = () =>
          receiver.events(command).some(({ body }) => isDeepStrictEqual(tells(body), expected()));
        while (!isTold()) await receiver.until(command, receiver.events(command).length + 1);
      });
    }
  });
});

/** A notice of a group as far as the tests look at it. */
interface Notice {
  readonly payload: { readonly operationType?: number; readonly userDefinedField?: string };
}

interface Broadcast {
  readonly isBroadcastMessage: boolean;
}

function text(words: string): WireBody {
  return { MsgType: 'TIMTextElem', MsgContent: { Text: words } };
}
