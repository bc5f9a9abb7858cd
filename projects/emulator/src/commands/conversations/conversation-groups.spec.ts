import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import {
  conversationGroupCreated,
  conversationGroupRenamed,
  conversationGroupsDeleted,
  conversationsMarked,
  conversationsMoved,
} from '../../push/conversation-events.ts';
import { directWith } from '../../store/conversation-ref.ts';
import { ChatLab, type Device } from '../../testing/chat-lab.ts';

const bob = { Type: 1, To_Account: 'bob' };
const work = { owner: 'alice', id: 1, name: 'Work' };

describe('marks and groups of conversations', () => {
  let lab: ChatLab;
  let alice: Device;
  let phone: Device;

  beforeEach(() => {
    lab = new ChatLab(['alice', 'bob'], { webInstances: 2, conversationGroups: 1 });
    [alice, phone] = [lab.enter('alice'), lab.enter('alice')];
  });

  it('mark by bits, of which the last character is bit 0, and tell the other devices', () => {
    mark({ OptType: 1, ContactItem: bob, SetMark: [0, 63] });
    mark({ OptType: 1, ContactItem: bob, ClearMark: [63] });
    mark({ OptType: 2, ContactItem: bob, CustomMark: 'mine' });
    const entry = lab.store.conversations.get('alice', directWith('bob'));
    assert.deepEqual(phone.takePushes().at(-1), conversationsMarked([entry]));
    assert.partialDeepStrictEqual(search(), {
      StandardMark: `${'0'.repeat(63)}1`,
      CustomMark: 'mine',
    });
  });

  it('come, change their names, gain and lose conversations, and go', () => {
    create('Work', [bob]);
    update({ UpdateGroupType: 1, OldGroupName: 'Work', NewGroupName: 'Office' });
    const items = [{ ContactOptType: 2, ContactItem: bob }];
    update({ UpdateGroupType: 2, OldGroupName: 'Office', ContactUpdateItem: items });
    alice.mustAsk('recentcontact.del_contact_group', { GroupName: ['Office'] });
    const office = { ...work, name: 'Office' };
    assert.deepEqual(phone.takePushes(), [
      conversationGroupCreated(work, [directWith('bob')]),
      conversationGroupRenamed(office, 'Work'),
      conversationsMoved(office, [{ ref: directWith('bob'), joins: false }]),
      conversationGroupsDeleted([office]),
    ]);
    assert.deepEqual(search()['ContactGroupId'], []);
  });

  it('go once, however often they are named', () => {
    create('Work');
    const GroupName = ['Work', 'Work'];
    const answer = alice.mustAsk('recentcontact.del_contact_group', { GroupName });
    assert.equal((answer['GroupItem'] as object[]).length, 1);
  });

  it('stand in the list', () => {
    create('Work', [bob]);
    alice.sendText('alice', 'bob', 'Hi');
    assert.partialDeepStrictEqual(alice.mustAsk('recentcontact.page_get'), {
      GroupItem: [{ GroupId: 1, GroupName: 'Work' }],
      SessionItem: [{ To_Account: 'bob', ContactGroupId: [1] }],
    });
  });

  it('refuse the conversation of a group in which the user is not: 51007, that one alone', () => {
    const answer = create('Work', [bob, { Type: 2, ToGroupId: '@TGS#1' }]);
    assert.partialDeepStrictEqual(answer['GroupResultItem'], [
      { ResultItem: [{ ResultCode: 0 }, { ResultCode: 51007 }] },
    ]);
  });

  const refused: readonly (readonly [string, Record<string, unknown>, number])[] = [
    ['create_contact_group', { GroupContactItem: [{ GroupName: 'x'.repeat(33) }] }, 51011],
    [
      'create_contact_group',
      { GroupContactItem: [{ GroupName: 'x', ContactItem: Array(101).fill(bob) }] },
      51006,
    ],
    ['create_contact_group', { GroupContactItem: [{ GroupName: 'Second' }] }, 51010],
    ['create_contact_group', {}, 50002],
    ['del_contact_group', { GroupName: ['Unknown'] }, 51009],
    ['mark_contact', { MarkItem: [{ OptType: 1, ContactItem: bob, SetMark: [64] }] }, 50002],
    ['mark_contact', { MarkItem: [{ OptType: 2, ContactItem: bob }] }, 50002],
  ];
  for (const [command, request, code] of refused) {
    it(`refuse ${command} of ${JSON.stringify(request).slice(0, 50)} with ${String(code)}`, () => {
      create('Work');
      assert.equal(alice.ask(`recentcontact.${command}`, request).ErrorCode, code);
    });
  }

  it('are refused with 60020 where they were not bought', () => {
    lab.store.settings.setFeature('conversationGroups', false);
    const request = { GroupName: ['Work'] };
    assert.equal(alice.ask('recentcontact.del_contact_group', request).ErrorCode, 60020);
  });

  const mark = (item: object) => alice.mustAsk('recentcontact.mark_contact', { MarkItem: [item] });
  const create = (GroupName: string, ContactItem: readonly object[] = []) =>
    alice.mustAsk('recentcontact.create_contact_group', {
      GroupContactItem: [{ GroupName, ContactItem }],
    });
  const update = (UpdateGroup: object) =>
    alice.mustAsk('recentcontact.update_contact_group', { UpdateType: 1, UpdateGroup });
  const search = () => {
    const request = { ContactItem: [bob] };
    const answer = alice.mustAsk('recentcontact.search_contact_group', request);
    return (answer['ContactResultItem'] as Record<string, unknown>[])[0] ?? {};
  };
});
