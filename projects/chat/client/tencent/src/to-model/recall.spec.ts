import * as fc from 'fast-check';

import { withOwnData } from '../to-wire/own-data';
import { toRecall, toRecallOf } from './recall';

const bob = { userID: 'bob', nick: 'Bob', avatar: '' };
const noted = withOwnData(undefined, { recallReason: 'A slip' });

describe('toRecall', () => {
  it.each([
    ['nobody has taken back', { revokerInfo: bob }, null],
    ['nobody tells more of', { isRevoked: true, revokerInfo: { userID: '' } }, null],
    [
      'another platform gave a reason for',
      { isRevoked: true, revokerInfo: bob, revokeReason: ' Rude ' },
      { by: { id: 'bob', name: 'Bob', avatarUrl: null }, reason: 'Rude' },
    ],
    [
      'ours wrote the reason into',
      { isRevoked: true, revokerInfo: bob, cloudCustomData: noted },
      { by: { id: 'bob', name: 'Bob', avatarUrl: null }, reason: 'A slip' },
    ],
    [
      'history tells of in the words of the service',
      { isRevoked: true, from: 'bob', nick: 'Bob', revokerInfo: { revoker: 'bob', reason: 'Old' } },
      { by: { id: 'bob', name: 'Bob', avatarUrl: null }, reason: 'Old' },
    ],
    [
      'somebody else has taken back, of whom only the id is known',
      { isRevoked: true, from: 'bob', nick: 'Bob', revokerInfo: { revoker: 'eve' } },
      { by: { id: 'eve', name: 'eve', avatarUrl: null }, reason: '' },
    ],
  ])('says of a message what %s', (_, message, recall) => {
    expect(toRecall(message)).toEqual(recall);
  });

  it('shortens what is longer than a reason, and turns no names round', () => {
    const told = toRecallOf({
      revokerInfo: { userID: 'eve', nick: '\u202eBob' },
      revokeReason: 'x'.repeat(9_999),
    });
    expect(told?.reason).toHaveLength(500);
    expect(told?.by?.name).toBe('Bob');
  });

  it('never throws, whatever somebody sends', () => {
    const value = fc.oneof(fc.string(), fc.anything());
    const info = fc.oneof(fc.constant(null), fc.dictionary(fc.string(), value));
    fc.assert(
      fc.property(info, fc.string(), fc.json(), (revokerInfo, revokeReason, cloudCustomData) => {
        const told = toRecallOf({ revokerInfo, revokeReason, cloudCustomData });
        expect(told === null || typeof told.reason === 'string').toBe(true);
      }),
    );
  });
});
