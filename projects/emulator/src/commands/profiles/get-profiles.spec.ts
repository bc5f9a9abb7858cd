import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ChatLab } from '../../testing/chat-lab.ts';

describe('profile.portrait_get_all', () => {
  it('reads profiles, and says of strangers that they are not found', () => {
    const alice = new ChatLab().enter('alice');
    const UserItem = [{ To_Account: 'bob' }, { To_Account: 'ghost' }];
    const answer = alice.mustAsk('profile.portrait_get_all', { UserItem });
    assert.partialDeepStrictEqual(answer['UserProfileItem'], [
      { To_Account: 'bob', ProfileItem: [{ Tag: 'Tag_Profile_IM_Nick', Value: 'Bob' }] },
      { To_Account: '@TLS#NOT_FOUND', ProfileItem: [] },
    ]);
  });

  it('reads 100 at once, and refuses more with 40001', () => {
    const alice = new ChatLab().enter('alice');
    const users = (count: number) => ({
      UserItem: Array.from({ length: count }, () => ({ To_Account: 'bob' })),
    });
    alice.mustAsk('profile.portrait_get_all', users(100));
    assert.equal(alice.ask('profile.portrait_get_all', users(101)).ErrorCode, 40001);
    assert.equal(alice.ask('profile.portrait_get_all', users(0)).ErrorCode, 40001);
  });
});
