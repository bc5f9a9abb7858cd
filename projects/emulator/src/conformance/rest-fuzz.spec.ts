import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { refusals } from '../errors.ts';
import { startEmulator, type Emulator } from '../index.ts';
import { restCommands } from '../rest/index.ts';
import { AppServer } from '../testing/app-server.ts';

const REQUESTS = 300;
const GROUP = 'fuzzed';

describe('the REST API under fire', { timeout: 300_000 }, () => {
  let emulator: Emulator;
  let app: AppServer;

  before(async () => {
    emulator = await startEmulator();
    app = new AppServer(emulator);
  });
  after(() => emulator.stop());

  /** Sends something, and checks that the answer is one that a server can work with. */
  const fire = async (command: string, body: unknown): Promise<void> => {
    const response = await app.post(command, body);
    const answer = await response.text();
    assert.equal(response.status, 200, answer);
    const { ErrorCode, ErrorInfo, ActionStatus } = JSON.parse(answer) as Record<string, unknown>;
    assert.equal(typeof ErrorCode, 'number', answer);
    assert.notEqual(ErrorCode, refusals.internalError.code, answer);
    assert.equal(ActionStatus, ErrorCode === 0 ? 'OK' : 'FAIL');
    assert.doesNotMatch(String(ErrorInfo), /\n| at .*[./]ts/);
  };

  it('answers whatever is sent with a code, and stays up', async () => {
    await fc.assert(
      fc.asyncProperty(commandNames, bodies, async (command, body) => {
        // What was fired before may have ended it.
        await app.ask('group_open_http_svc/create_group', group);
        await fire(command, body);
      }),
      { numRuns: REQUESTS, seed: 7 },
    );
    await app.mustAsk('im_open_login_svc/account_check', { CheckItem: [{ UserID: 'alice' }] });
  });

  it('answers whatever stands in the place of a command', async () => {
    await fc.assert(
      fc.asyncProperty(fc.webSegment(), fc.webSegment(), async (service, command) => {
        await fire(`x${service}/y${command}`, {});
      }),
      { numRuns: 50, seed: 7 },
    );
  });
});

const group = {
  GroupId: GROUP,
  Type: 'Public',
  Name: 'Fuzzed',
  Owner_Account: 'alice',
  MemberList: [{ Member_Account: 'bob' }],
};

const commandNames = fc.constantFrom(...restCommands.keys());

const users = fc.constantFrom('alice', 'bob', 'carol', 'ghost', 'administrator', '');
const sequences = fc.constantFrom(0, 1, 2, 7, 1e9);
const element = fc.constantFrom(
  { MsgType: 'TIMTextElem', MsgContent: { Text: 'Hello' } },
  { MsgType: 'TIMTextElem', MsgContent: {} },
  { MsgType: 'TIMCustomElem', MsgContent: { Data: '{}' } },
  { MsgType: 'TIMImageElem', MsgContent: { UUID: 'x', ImageInfoArray: [null] } },
);
const junk = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom('__proto__', 'constructor', 'x'.repeat(20_000), -1, 0.5, 1e300, null, [], {}),
);

/** Values that often make sense for the fields that commands read. */
const sensible = {
  UserID: users,
  Accounts: fc.array(users),
  CheckItem: fc.array(fc.record({ UserID: users })),
  DeleteItem: fc.array(fc.record({ UserID: fc.constantFrom('ghost', 'emil') })),
  From_Account: users,
  To_Account: fc.oneof(users, fc.array(users, { maxLength: 3 })),
  Operator_Account: users,
  Peer_Account: fc.oneof(users, fc.array(users, { maxLength: 3 })),
  Member_Account: users,
  Owner_Account: users,
  NewOwner_Account: users,
  Sender_Account: users,
  Set_Account: users,
  Get_Account: users,
  Report_Account: users,
  User_Account: fc.array(users, { maxLength: 3 }),
  Members_Account: fc.array(users, { maxLength: 3 }),
  MemberToDel_Account: fc.array(users, { maxLength: 3 }),
  ToMembers_Account: fc.array(users, { maxLength: 3 }),
  GroupId: fc.constantFrom(GROUP, GROUP, 'gone', '@TGS#_x'),
  GroupIdList: fc.array(fc.constantFrom(GROUP, 'gone'), { maxLength: 3 }),
  TopicId: fc.constantFrom('', '', '@TOPIC#_x'),
  Type: fc.constantFrom<unknown>('Public', 'Work', 'AVChatRoom', 'Community', 1, 2),
  Name: fc.constantFrom('Team', '', '名'.repeat(50)),
  MemberList: fc.array(fc.record({ Member_Account: users }), { maxLength: 3 }),
  MsgBody: fc.array(element, { maxLength: 2 }),
  MsgRandom: sequences,
  Random: sequences,
  MsgSeq: sequences,
  MsgSeqList: fc.array(fc.record({ MsgSeq: sequences }), { maxLength: 3 }),
  MsgKey: fc.constantFrom('1_2_3', 'x', ''),
  MsgTimeStamp: sequences,
  MsgList: fc.array(
    fc.record({ From_Account: users, SendTime: sequences, MsgBody: fc.array(element) }),
    { maxLength: 3 },
  ),
  SyncFromOldSystem: fc.constantFrom(1, 2),
  MaxCnt: sequences,
  MinTime: sequences,
  MaxTime: sequences,
  ReqMsgNumber: sequences,
  ReqMsgSeq: sequences,
  UnreadMsgNum: sequences,
  MuteTime: sequences,
  C2CmsgNospeakingTime: sequences,
  Content: fc.string(),
  ProfileItem: fc.array(
    fc.record({
      Tag: fc.constantFrom('Tag_Profile_IM_Nick', 'Tag_Profile_Custom_A', '__proto__'),
      Value: junk,
    }),
  ),
  TagList: fc.array(fc.string()),
  GroupAttr: fc.array(fc.record({ key: fc.string(), value: fc.string() })),
  GroupCounter: fc.array(fc.record({ Key: fc.string(), Value: sequences })),
  Mode: fc.constantFrom('Set', 'Increase', 'Decrease'),
  AddFriendItem: fc.array(
    fc.record({ To_Account: users, AddSource: fc.constant('AddSource_Type_Web') }),
    { maxLength: 3 },
  ),
  UpdateItem: fc.array(
    fc.record({
      To_Account: users,
      SnsItem: fc.array(fc.record({ Tag: fc.constant('Tag_SNS_IM_Remark'), Value: junk })),
    }),
  ),
  CheckType: fc.constantFrom('CheckResult_Type_Single', 'CheckResult_Type_Both'),
  GroupName: fc.array(fc.string()),
  StartIndex: sequences,
  ResponseFilter: fc.constantFrom({}, { GroupBaseInfoFilter: ['Name'] }),
};

/** Most fields make sense, one or two do not, some are missing; now and then it is no object at all. */
const bodies = fc.oneof(
  {
    weight: 9,
    arbitrary: fc
      .tuple(
        fc.record(sensible, { requiredKeys: ['GroupId', 'From_Account', 'MsgBody'] }),
        fc.dictionary(fc.constantFrom(...Object.keys(sensible)), junk, { maxKeys: 2 }),
      )
      .map(([request, wrong]) => ({ ...request, ...wrong })),
  },
  { weight: 1, arbitrary: fc.oneof(junk, fc.string(), fc.constant('{"a":')) },
);
