import { outputBinding } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ChatFriendsHarness } from 'ngx-tencent-chat/testing';

import { PeopleStage } from '../testing/people-stage';
import { ChatFriends } from './friends';

describe('ChatFriends', () => {
  let stage: PeopleStage;
  let profiles: string[];

  beforeEach(async () => {
    stage = await PeopleStage.open();
    profiles = [];
  });

  afterEach(() => TestBed.resetTestingModule());

  function show(): Promise<ChatFriendsHarness> {
    return stage.show(ChatFriends, ChatFriendsHarness, [
      outputBinding<string>('profile', (id) => profiles.push(id)),
    ]);
  }

  it('says that there are none yet', async () => {
    expect(await (await show()).getText()).toContain('No friends yet');
  });

  it('lists friends by name', async () => {
    stage.client.addFriendAs('carol', 'alice');
    stage.client.addFriendAs('bob', 'alice');
    const friends = await show();
    expect(await friends.getNames('Friends')).toEqual(['Bob', 'Carol']);
    await friends.press('Carol');
    expect(profiles).toEqual(['carol']);
  });

  it('answers requests', async () => {
    await stage.client.people.changeProfile({ friendRule: 'approval' });
    stage.client.addFriendAs('bob', 'alice', 'Hello');
    stage.client.addFriendAs('carol', 'alice');
    const friends = await show();
    expect(await friends.getNames('2 requests')).toHaveLength(2);
    await friends.press('Accept Bob');
    await friends.press('Decline Carol');
    expect(await friends.getNames('Friends')).toEqual(['Bob']);
    expect(await friends.getText()).not.toContain('Requests');
  });

  it('shows who has not answered yet', async () => {
    stage.client.changeProfileAs('bob', { friendRule: 'approval' });
    await stage.client.people.addFriend('bob', '');
    expect(await (await show()).getNames('Waiting for an answer')).toEqual(['Bob']);
  });

  it.each([
    ['bob', ['bob'], ''],
    ['nobody', [], 'Nobody has this ID.'],
  ])('finds somebody by id: %s', async (id, shown, failure) => {
    const friends = await show();
    await friends.write(id);
    await friends.press('Find');
    expect(await friends.getFailure()).toBe(failure);
    expect(profiles).toEqual(shown);
  });
});
