import { TestBed } from '@angular/core/testing';
import { ChatOwnProfileHarness } from 'ngx-tencent-chat/testing';

import { PeopleStage, until } from '../testing/people-stage';
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
      { name: 'Alicia', friendRule: 'approval' },
    ]);
  });

  it('keeps and saves what is written before it has heard what there was', async () => {
    const stage = await PeopleStage.open();
    await stage.client.people.changeProfile({ about: 'Hello' });
    const tell = stage.client.hold('loadProfiles');
    const own = await stage.show(ChatOwnProfile, ChatOwnProfileHarness);
    await own.write('Alicia');
    await own.choose('Whoever I accept');
    await own.press('Save');
    tell();
    await until(async () => (await own.getValues())[1] === 'Hello');
    expect(await own.getValues()).toEqual(['Alicia', 'Hello', '']);
    expect(await own.getStatus()).toBe('Saved');
    expect(stage.client.callsOf('changeProfile').at(-1)).toEqual([
      { name: 'Alicia', friendRule: 'approval' },
    ]);
  });

  it('keeps what is being written when something else is told meanwhile', async () => {
    const stage = await PeopleStage.open();
    const own = await stage.show(ChatOwnProfile, ChatOwnProfileHarness);
    await own.write('I bake', 1);
    stage.client.changeProfileAs('alice', { name: 'Alicia' });
    await until(async () => (await own.getValues())[0] === 'Alicia');
    expect(await own.getValues()).toEqual(['Alicia', 'I bake', '']);
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
