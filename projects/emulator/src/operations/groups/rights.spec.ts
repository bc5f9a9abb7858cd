import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { GroupType, MemberRole } from '../../store/groups/group.ts';
import { findRefusal, outranks, type GroupAction } from './rights.ts';

const types: GroupType[] = ['Private', 'Public', 'ChatRoom', 'AVChatRoom', 'Community'];

/** Who may: O owner, A administrator, M member; in the order of `types`. */
const table: Record<GroupAction, readonly string[]> = {
  read: ['OAM', 'OAM', 'OAM', 'OAM', 'OAM'],
  invite: ['OAM', 'OAM', 'OAM', '', 'OAM'],
  approve: ['OA', 'OA', 'OA', '', 'OA'],
  kick: ['O', 'OA', 'OA', '', 'OA'],
  quit: ['OAM', 'AM', 'AM', 'AM', 'AM'],
  destroy: ['', 'O', 'O', 'O', 'O'],
  setRole: ['', 'O', 'O', '', 'O'],
  transfer: ['O', 'O', 'O', '', 'O'],
  editProfile: ['OAM', 'OA', 'OA', 'O', 'OA'],
  editRules: ['O', 'OA', 'OA', 'O', 'OA'],
  muteMember: ['', 'OA', 'OA', 'O', 'OA'],
  muteAll: ['', 'OA', 'OA', 'O', 'OA'],
  setNameCard: ['OAM', 'OAM', 'OAM', '', 'OAM'],
  recallOthers: ['O', 'OA', 'OA', 'OA', 'OA'],
  writeAttributes: ['OAM', 'OAM', 'OAM', 'OAM', 'OAM'],
  writeCounters: ['OAM', 'OAM', 'OAM', 'OAM', 'OAM'],
  pinMessage: ['OAM', 'OAM', 'OAM', '', ''],
  manageTopics: ['', '', '', '', 'OA'],
  banMember: ['', '', '', 'O', ''],
  markMember: ['', '', '', 'O', ''],
};

const letters: Record<MemberRole, string> = { Owner: 'O', Admin: 'A', Member: 'M' };

describe('the rights in a group', () => {
  for (const [action, columns] of Object.entries(table) as [GroupAction, readonly string[]][]) {
    it(`says who may ${action}`, () => {
      const actual = types.map((type) =>
        (Object.keys(letters) as MemberRole[])
          .filter((role) => findRefusal(type, role, action) === undefined)
          .map((role) => letters[role])
          .join(''),
      );
      assert.deepEqual(actual, columns);
    });
  }

  const refused = [
    { type: 'Public', role: undefined, action: 'read', refusal: 'notInGroup' },
    { type: 'Public', role: 'Member', action: 'kick', refusal: 'groupRoleTooLow' },
    { type: 'Private', role: 'Owner', action: 'destroy', refusal: 'groupTypeForbids' },
    { type: 'Public', role: 'Owner', action: 'quit', refusal: 'ownerMayNotLeave' },
  ] as const;
  for (const { type, role, action, refusal } of refused) {
    it(`refuses to ${action} with ${refusal}`, () => {
      assert.equal(findRefusal(type, role, action), refusal);
    });
  }

  it('puts the owner above administrators, and those above members', () => {
    assert.deepEqual(
      (['Owner', 'Admin', 'Member'] as const).map((role) => outranks('Admin', role)),
      [false, false, true],
    );
    assert(outranks('Owner', 'Admin'));
  });
});
