import { toWireGroupChange } from './group';

describe('toWireGroupChange', () => {
  it('leaves out what stays', () => {
    expect(toWireGroupChange({})).toEqual({});
    expect(toWireGroupChange({ introduction: '' })).toEqual({ introduction: '' });
  });

  it('has the service’s words', () => {
    const change = {
      name: ' New ',
      avatarUrl: '',
      introduction: 'About us',
      announcement: 'Listen',
      joinRule: 'closed',
      inviteRule: 'closed',
      allMuted: false,
    } as const;
    expect(toWireGroupChange(change)).toEqual({
      name: 'New',
      avatar: '',
      introduction: 'About us',
      notification: 'Listen',
      joinOption: 'DisableApply',
      inviteOption: 'DisableInvite',
      muteAllMembers: false,
    });
  });
});
