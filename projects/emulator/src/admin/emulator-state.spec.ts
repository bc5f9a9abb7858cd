import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ChatLab } from '../testing/chat-lab.ts';

describe('the state of the emulator', () => {
  it('shows every group, and the topics of a Community', () => {
    const lab = new ChatLab();
    lab.server.control.reset('groups');
    const [team, , neighbours, concert] = lab.server.control.state().groups;
    assert.deepEqual(team, {
      id: 'design-team',
      type: 'Private',
      name: 'Design team',
      owner: 'alice',
      members: ['alice', 'bob', 'carol', 'dana'],
      messages: 5,
    });
    assert.deepEqual(neighbours?.topics, [
      { id: '@TGS#_neighbours@TOPIC#_garden', name: 'Garden', messages: 1 },
      { id: '@TGS#_neighbours@TOPIC#_tools', name: 'Tools', messages: 1 },
    ]);
    assert.deepEqual(concert?.members, []);
  });

  it('shows the groups of the world to their members', () => {
    const lab = new ChatLab();
    lab.server.control.reset('groups');
    const { GroupIdList } = lab
      .enter('alice')
      .mustAsk('group_open_http_svc.get_joined_group_list', { Member_Account: 'alice' });
    // The SDK asks for Communities with topics by themselves.
    const ids = (GroupIdList as { GroupId: string }[]).map(({ GroupId }) => GroupId);
    assert.deepEqual(ids.toSorted(), ['city-cyclists', 'design-team']);
  });
});
