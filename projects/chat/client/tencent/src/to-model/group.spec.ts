import type { SdkGroup } from '../sdk-commands';
import { toGroup } from './group';

const team: SdkGroup = {
  groupID: 'team',
  type: 'Public',
  name: 'The team',
  avatar: 'https://a.test/team.png',
  introduction: 'About us',
  notification: 'Tea at five',
  ownerID: 'alice',
  createTime: 1_700_000_000,
  joinOption: 'NeedPermission',
  inviteOption: 'DisableInvite',
  memberCount: 3,
  maxMemberCount: 2_000,
  isSupportTopic: false,
};

describe('toGroup', () => {
  it('has what the service tells', () => {
    expect(toGroup('group:team', team)).toEqual({
      conversationId: 'group:team',
      id: 'team',
      type: 'public',
      name: 'The team',
      avatarUrl: 'https://a.test/team.png',
      introduction: 'About us',
      announcement: 'Tea at five',
      ownerId: 'alice',
      joinRule: 'approval',
      inviteRule: 'closed',
      memberCount: 3,
      maxMembers: 2_000,
      hasTopics: false,
      createdAt: 1_700_000_000_000,
    });
  });

  it('makes do with what the SDK knows before it has asked', () => {
    const bare = { groupID: 'team', type: 'Private', memberCount: '', createTime: '' } as const;
    expect(toGroup('group:team', bare)).toMatchObject({
      type: 'work',
      name: 'team',
      avatarUrl: null,
      ownerId: null,
      joinRule: 'closed',
      inviteRule: 'closed',
      memberCount: 0,
      maxMembers: null,
      createdAt: 0,
    });
  });

  it.each([
    ['FreeAccess', 'FreeAccess', 'free', 'free'],
    ['DisableApply', 'NeedPermission', 'closed', 'approval'],
    ['Whatever', 'Whatever', 'closed', 'closed'],
  ])('reads who comes in: %s, %s', (joinOption, inviteOption, joinRule, inviteRule) => {
    const group = toGroup('group:team', { ...team, joinOption, inviteOption });
    expect(group).toMatchObject({ joinRule, inviteRule });
  });
});
