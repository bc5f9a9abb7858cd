import fc from 'fast-check';

import { toNotice } from './notice';

const told = {
  operatorID: 'alice',
  operatorInfo: { userID: 'alice', nick: 'Alice' },
  userIDList: ['bob'],
  memberList: [{ userID: 'bob', nick: 'Bob' }],
};
const bob = { id: 'bob', name: 'Bob', avatarUrl: null };

describe('toNotice', () => {
  it('says what happened, who did it, and to whom', () => {
    expect(toNotice({ ...told, operationType: 3 })).toEqual({
      type: 'notice',
      event: 'removed',
      by: { id: 'alice', name: 'Alice', avatarUrl: null },
      people: [bob],
      text: '',
    });
  });

  it.each<[string, object, object]>([
    ['somebody came', { operationType: 1, groupJoinType: 1 }, { event: 'joined', people: [bob] }],
    ['somebody was brought', { operationType: 1, groupJoinType: 2 }, { event: 'invited' }],
    [
      'somebody went',
      { operationType: 2, userIDList: [], memberList: [] },
      { event: 'left', people: [{ id: 'alice' }] },
    ],
    ['somebody may do more', { operationType: 4 }, { event: 'made-admin', people: [bob] }],
    ['somebody may do less', { operationType: 5 }, { event: 'no-admin' }],
    ['it has a new name', profile({ groupName: 'New' }), { event: 'renamed', text: 'New' }],
    ['the new name turns nothing', profile({ groupName: '\u202eNew' }), { text: 'New' }],
    [
      'it has a new owner',
      profile({ ownerID: 'bob' }),
      { event: 'made-owner', people: [{ id: 'bob' }] },
    ],
    [
      'it says something new',
      profile({ notification: 'Hear' }),
      { event: 'announcement', text: 'Hear' },
    ],
    [
      'it has words about it',
      profile({ introduction: 'We' }),
      { event: 'introduction', text: 'We' },
    ],
    ['it has a picture', profile({ avatar: 'x.png' }), { event: 'picture', text: '' }],
    ['nobody may write', profile({ muteAllMembers: true }), { event: 'silenced', people: [] }],
    ['all may write', profile({ muteAllMembers: false }), { event: 'heard', people: [] }],
    ['something else is new', profile({}), { event: 'changed' }],
    ['somebody may not write', silence(60), { event: 'silenced', people: [bob] }],
    ['somebody may write again', silence(0), { event: 'heard', people: [bob] }],
    ['something that is new to us', { operationType: 99 }, { event: 'changed' }],
    ['the service did it', { operationType: 3, operatorID: '@TIM#SYSTEM' }, { by: null }],
  ])('knows that %s', (_, more, expected) => {
    expect(toNotice({ ...told, ...more })).toMatchObject(expected);
  });

  it('never throws', () => {
    const wild = fc.anything();
    const tip = fc.record({
      operationType: fc.integer({ min: 0, max: 12 }),
      operatorID: wild,
      operatorInfo: wild,
      userIDList: wild,
      memberList: fc.oneof(wild, fc.array(wild)),
      newGroupProfile: wild,
    });
    fc.assert(
      fc.property(fc.oneof(wild, tip), (payload) => {
        expect(toNotice(payload).type).toBe('notice');
      }),
    );
  });
});

function profile(newGroupProfile: object): object {
  return { operationType: 6, newGroupProfile };
}

function silence(muteTime: number): object {
  return { operationType: 7, memberList: [{ userID: 'bob', nick: 'Bob', muteTime }] };
}
