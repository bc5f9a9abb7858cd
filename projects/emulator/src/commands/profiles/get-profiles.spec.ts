import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { profileChanged } from '../../push/events.ts';
import { ChatLab } from '../../testing/chat-lab.ts';

describe('profile.portrait_get_all and portrait_set', () => {
  it('reads profiles, and says of strangers that they are not found', () => {
    const alice = new ChatLab().enter('alice');
    const UserItem = [{ To_Account: 'bob' }, { To_Account: 'ghost' }];
    const answer = alice.mustAsk('profile.portrait_get_all', { UserItem });
    assert.partialDeepStrictEqual(answer['UserProfileItem'], [
      { To_Account: 'bob', ProfileItem: [{ Tag: 'Tag_Profile_IM_Nick', Value: 'Bob' }] },
      { To_Account: '@TLS#NOT_FOUND', ProfileItem: [] },
    ]);
  });

  it('writes fields, keeps the others and tells the other devices', () => {
    const lab = new ChatLab(['alice'], { webInstances: 2 });
    const [alice, phone] = [lab.enter('alice'), lab.enter('alice')];
    const ProfileItem = [
      { Tag: 'Tag_Profile_IM_Gender', Value: 'Gender_Type_Female' },
      { Tag: 'Tag_Profile_IM_Level', Value: 3 },
    ];
    alice.mustAsk('profile.portrait_set', { ProfileItem });
    const { profile } = lab.store.people.get('alice');
    assert.deepEqual(profile, {
      Tag_Profile_IM_Nick: 'Alice',
      Tag_Profile_IM_Gender: 'Gender_Type_Female',
      Tag_Profile_IM_Level: 3,
    });
    const fields = ProfileItem.map(({ Tag, Value }) => [Tag, Value] as const);
    assert.deepEqual(phone.takePushes(), [profileChanged('alice', fields)]);
  });

  it('refuses a tag that is none with 40001', () => {
    const alice = new ChatLab().enter('alice');
    const ProfileItem = [{ Tag: 'nick', Value: 'A' }];
    assert.equal(alice.ask('profile.portrait_set', { ProfileItem }).ErrorCode, 40001);
  });
});
