import { toFriend, toFriendRequest, toProfile } from './profile';

describe('toProfile', () => {
  it.each([
    ['AllowType_Type_AllowAny', 'free'],
    ['AllowType_Type_NeedConfirm', 'approval'],
    ['AllowType_Type_DenyAny', 'closed'],
    ['', null],
  ])('says who may become a friend: %s', (allowType, friendRule) => {
    const profile = toProfile({ userID: 'bob', nick: 'Bob', selfSignature: 'Hello', allowType });
    expect(profile).toEqual({
      id: 'bob',
      name: 'Bob',
      avatarUrl: null,
      about: 'Hello',
      friendRule,
    });
  });
});

describe('toFriend', () => {
  it('is called by the remark', () => {
    const friend = toFriend({ userID: 'bob', remark: 'Bobby', profile: { userID: 'bob' } });
    expect(friend).toMatchObject({ name: 'Bobby', remark: 'Bobby' });
  });

  it.each(['', '\u202e'])(
    'is called by the own name where the remark shows nothing: %j',
    (remark) => {
      const friend = toFriend({ userID: 'bob', remark, profile: { userID: 'bob', nick: 'Bob' } });
      expect(friend.name).toBe('Bob');
    },
  );

  it('is called by the id without a profile', () => {
    expect(toFriend({ userID: 'bob', profile: null }).name).toBe('bob');
  });
});

describe('toFriendRequest', () => {
  it.each([
    ['Pendency_Type_ComeIn', false],
    ['Pendency_Type_SendOut', true],
  ])('knows who asks: %s', (type, own) => {
    const asked = { userID: 'bob', nick: 'Bob', time: 2, wording: 'Hi', type };
    const person = { id: 'bob', name: 'Bob', avatarUrl: null };
    expect(toFriendRequest(asked)).toEqual({ person, own, text: 'Hi', askedAt: 2_000 });
  });
});
