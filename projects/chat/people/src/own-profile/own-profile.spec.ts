import { TestBed } from '@angular/core/testing';
import { ChatOwnProfileHarness } from 'ngx-tencent-chat/testing';

import { PeopleStage } from '../testing/people-stage';
import { ChatOwnProfile } from './own-profile';

describe('ChatOwnProfile', () => {
  afterEach(() => TestBed.resetTestingModule());

  it('shows what one tells about oneself, and changes it', async () => {
    const stage = await PeopleStage.open();
    await stage.client.people.changeProfile({ about: 'Hello' });
    const own = await stage.show(ChatOwnProfile, ChatOwnProfileHarness);
    expect(await own.getValues()).toEqual(['Alice', 'Hello', '']);
    await own.write('Alicia');
    await own.choose('Whoever I accept');
    await own.press('Save');
    expect(await own.getStatus()).toBe('Saved');
    expect(stage.client.callsOf('changeProfile').at(-1)).toEqual([
      { name: 'Alicia', about: 'Hello', avatarUrl: '', friendRule: 'approval' },
    ]);
  });

  it('keeps what was written where it could not be saved', async () => {
    const stage = await PeopleStage.open();
    const own = await stage.show(ChatOwnProfile, ChatOwnProfileHarness);
    stage.client.failNext('changeProfile', 'network');
    await own.write('Alicia');
    await own.press('Save');
    expect(await own.getFailure()).toContain('no connection');
    expect((await own.getValues())[0]).toBe('Alicia');
  });
});
