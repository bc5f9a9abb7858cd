import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ChatLab } from '../../testing/chat-lab.ts';

const night = { StartTime: 1_800_000_000, EndTime: 1_800_028_800, IsRepeated: 1, Level: 2 };

describe('im_msg_db_logic.ws_set_do_not_disturb', () => {
  it('is what the getter says afterwards, and all devices hear', () => {
    const lab = new ChatLab(['alice', 'bob'], { webInstances: 2 });
    const [alice, phone] = [lab.enter('alice'), lab.enter('alice')];
    alice.mustAsk('im_msg_db_logic.ws_set_do_not_disturb', night);
    assert.partialDeepStrictEqual(phone.mustAsk('im_msg_db_logic.ws_get_do_not_disturb'), night);
    for (const device of [alice, phone]) {
      assert.deepEqual(device.takePushes(), [{ Event: 24, ...night }]);
    }
  });

  it('leaves who never set it undisturbed by it', () => {
    const answer = new ChatLab().enter('alice').mustAsk('im_msg_db_logic.ws_get_do_not_disturb');
    const never = { StartTime: 0, EndTime: 0, IsRepeated: 0, Level: 0 };
    assert.partialDeepStrictEqual(answer, never);
  });

  const refused = [
    { why: 'an unknown level', change: { Level: 3 } },
    { why: 'an end before the beginning', change: { EndTime: 1 } },
    { why: 'no beginning', change: { StartTime: null } },
  ];
  for (const { why, change } of refused) {
    it(`refuses ${why} with 60003`, () => {
      const alice = new ChatLab().enter('alice');
      const answer = alice.ask('im_msg_db_logic.ws_set_do_not_disturb', { ...night, ...change });
      assert.equal(answer.ErrorCode, 60003);
    });
  }
});
