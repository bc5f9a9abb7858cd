import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { ChatLab } from '../../testing/chat-lab.ts';
import { RestCaller } from '../../testing/rest-caller.ts';
import type { WireBody } from '../../wire/frame.ts';

const NICK = 'Tag_Profile_IM_Nick';
const LEVEL = 'Tag_Profile_IM_Level';

describe('profiles over REST', () => {
  let lab: ChatLab;
  let app: RestCaller;

  beforeEach(() => {
    lab = new ChatLab(['alice', 'bob']);
    app = new RestCaller(lab);
  });

  it('are written and read', async () => {
    const alice = lab.enter('alice');
    await app.mustAsk('profile/portrait_set', {
      From_Account: 'alice',
      ProfileItem: [
        { Tag: NICK, Value: 'Al' },
        { Tag: LEVEL, Value: 3 },
      ],
    });
    assert.match(JSON.stringify(alice.takePushes()), /"Al"/);
    const answer = await app.mustAsk('profile/portrait_get', {
      To_Account: ['alice', 'ghost'],
      TagList: [NICK],
    });
    assert.deepEqual(answer['Fail_Account'], ['ghost']);
    const [found, missing] = answer['UserProfileItem'] as WireBody[];
    assert.deepEqual(found?.['ProfileItem'], [{ Tag: NICK, Value: 'Al' }]);
    assert.equal(missing?.['ResultCode'], 40003);
  });

  const field = (Tag: string, Value: unknown) => ({
    From_Account: 'alice',
    ProfileItem: [{ Tag, Value }],
  });
  const refused: readonly { command: string; body: WireBody; code: number }[] = [
    { command: 'portrait_set', body: { From_Account: 'ghost', ProfileItem: [] }, code: 40003 },
    { command: 'portrait_set', body: { From_Account: 'alice', ProfileItem: [] }, code: 40001 },
    { command: 'portrait_set', body: field('Tag_Nonsense', 'x'), code: 40009 },
    { command: 'portrait_set', body: field(NICK, 'x'.repeat(501)), code: 40601 },
    { command: 'portrait_set', body: field(NICK, 7), code: 40610 },
    { command: 'portrait_get', body: { To_Account: [], TagList: [NICK] }, code: 40001 },
    { command: 'portrait_get', body: { To_Account: ['alice'] }, code: 40001 },
  ];
  for (const { command, body, code } of refused) {
    it(`refuse ${command} ${JSON.stringify(body).slice(0, 70)} with ${String(code)}`, async () => {
      assert.equal((await app.ask(`profile/${command}`, body)).ErrorCode, code);
    });
  }
});
