import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { profileChanged } from '../../push/events.ts';
import { ChatLab, type Device } from '../../testing/chat-lab.ts';

describe('profile.portrait_set', () => {
  it('writes fields and keeps the others', () => {
    const lab = new ChatLab(['alice']);
    write(lab.enter('alice'), {
      Tag_Profile_IM_Gender: 'Gender_Type_Female',
      Tag_Profile_IM_Level: 3,
      Tag_Profile_Custom_Team: 'blue',
    });
    assert.deepEqual(lab.store.people.get('alice').profile, {
      Tag_Profile_IM_Nick: 'Alice',
      Tag_Profile_IM_Gender: 'Gender_Type_Female',
      Tag_Profile_IM_Level: 3,
      Tag_Profile_Custom_Team: 'blue',
    });
  });

  it('tells the other devices and those who have the user as a friend, and nobody else', () => {
    const lab = new ChatLab(['alice', 'bob', 'carol'], { webInstances: 2 });
    const [alice, phone] = [lab.enter('alice'), lab.enter('alice')];
    const [bob, carol] = [lab.enter('bob'), lab.enter('carol')];
    const AddFriendItem = [{ To_Account: 'alice', AddSource: 'AddSource_Type_Web' }];
    bob.mustAsk('sns.friend_add', { AddFriendItem, AddType: 'Add_Type_Single' });
    [alice, phone, bob].forEach((device) => device.takePushes());
    write(alice, { Tag_Profile_IM_Nick: 'Al' });
    const event = profileChanged('alice', [['Tag_Profile_IM_Nick', 'Al']]);
    assert.deepEqual(phone.takePushes(), [event]);
    assert.deepEqual(bob.takePushes(), [event]);
    assert.deepEqual(carol.takePushes(), []);
    assert.deepEqual(alice.takePushes(), []);
  });

  const refused: readonly (readonly [string, string | number, number])[] = [
    ['nick', 'A', 40009],
    ['Tag_Profile_IM_Height', 'A', 40009],
    ['Tag_Profile_Custom_Waytoolong', 'A', 40009],
    ['toString', 'A', 40009],
    ['Tag_Profile_IM_Nick', 'x'.repeat(501), 40601],
    ['Tag_Profile_IM_Location', '字'.repeat(6), 40601],
    ['Tag_Profile_Custom_Team', 'x'.repeat(501), 40601],
    ['Tag_Profile_IM_Gender', 'female', 40605],
    ['Tag_Profile_IM_AllowType', 'AllowAny', 40605],
    ['Tag_Profile_IM_Level', -1, 40605],
    ['Tag_Profile_IM_Nick', 7, 40610],
    ['Tag_Profile_IM_BirthDay', '20000101', 40610],
  ];
  for (const [tag, value, code] of refused) {
    it(`refuses ${tag} ${JSON.stringify(value).slice(0, 20)} with ${String(code)}`, () => {
      const lab = new ChatLab();
      const ProfileItem = [
        { Tag: 'Tag_Profile_IM_Nick', Value: 'Al' },
        { Tag: tag, Value: value },
      ];
      const answer = lab.enter('alice').ask('profile.portrait_set', { ProfileItem });
      assert.equal(answer.ErrorCode, code);
      // Nothing of a refused request is written.
      assert.equal(lab.store.people.get('alice').profile['Tag_Profile_IM_Nick'], 'Alice');
    });
  }

  it('refuses a request without fields with 40001', () => {
    const alice = new ChatLab().enter('alice');
    assert.equal(alice.ask('profile.portrait_set', { ProfileItem: [] }).ErrorCode, 40001);
  });
});

function write(device: Device, fields: Readonly<Record<string, string | number>>): void {
  const ProfileItem = Object.entries(fields).map(([Tag, Value]) => ({ Tag, Value }));
  device.mustAsk('profile.portrait_set', { ProfileItem });
}
