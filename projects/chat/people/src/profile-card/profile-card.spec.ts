import { inputBinding, outputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ConversationStore, PeopleStore, RoomStore } from 'ngx-tencent-chat/state';
import { ChatProfileCardHarness } from 'ngx-tencent-chat/testing';

import { PeopleStage, until } from '../testing/people-stage';
import { ChatProfileCard } from './profile-card';

describe('ChatProfileCard', () => {
  let stage: PeopleStage;
  let written: string[];

  beforeEach(async () => {
    stage = await PeopleStage.open();
    written = [];
  });

  afterEach(() => TestBed.resetTestingModule());

  function show(person = 'bob'): Promise<ChatProfileCardHarness> {
    return stage.show(ChatProfileCard, ChatProfileCardHarness, [
      inputBinding('person', signal(person)),
      outputBinding<string>('write', (id) => written.push(id)),
      outputBinding<string>('visit', (id) => written.push(`visit ${id}`)),
    ]);
  }

  it('says who somebody is, and leads to writing to them', async () => {
    stage.client.changeProfileAs('bob', { about: 'Bakes bread' });
    stage.client.setPresence('bob', 'online', 'In a meeting');
    const card = await show();
    expect(await card.getName()).toBe('Bob');
    expect(await card.getText()).toMatch(/Bakes bread.*bob/s);
    await until(async () => /Online.*In a meeting/s.test(await card.getText()));
    await card.press('Message');
    expect(written).toEqual(['bob']);
  });

  it('says so where nobody has this id', async () => {
    expect(await (await show('nobody')).getText()).toBe('Nobody has this ID');
  });

  it('shows the groups of both, as far as their members are known', async () => {
    const { client } = stage;
    const memberIds = ['alice', 'bob'];
    for (const id of ['tea', 'chess', 'choir'])
      client.createGroupAs('carol', { type: 'work', name: `The ${id}`, id, memberIds });
    client.receive('Tea is ready', 'bob', 'group:tea');
    await TestBed.inject(ConversationStore).reload();
    await TestBed.inject(RoomStore).loadMembers('group:chess');
    const card = await show();
    expect(await card.getButtons()).toEqual(expect.arrayContaining(['The tea', 'The chess']));
    expect(await card.getButtons()).not.toContain('The choir');
    await card.press('The tea');
    expect(written).toEqual(['visit group:tea']);
    expect(await (await show('alice')).getText()).not.toContain('Groups in common');
  });

  it('offers nothing about oneself', async () => {
    const card = await show('alice');
    expect(await card.getText()).toContain('This is you');
    expect(await card.getButtons()).toEqual(['Copy ID']);
  });

  it('makes a friend at once where no yes is needed', async () => {
    const card = await show();
    await card.press('Add friend');
    expect(await card.getStatus()).toBe('Bob is your friend now');
    expect(await card.getButtons()).toContain('Your name for them');
  });

  it('asks with words where a yes is needed, also whoever is quicker than the profile', async () => {
    stage.client.changeProfileAs('bob', { friendRule: 'approval' });
    const tell = stage.client.hold('loadProfiles');
    const card = await show();
    await card.press('Add friend');
    tell();
    await until(async () => (await card.getButtons()).includes('Ask'));
    expect(stage.client.callsOf('addFriend')).toEqual([]);
  });

  it('asks with words where a yes is needed, and hears it', async () => {
    stage.client.changeProfileAs('bob', { friendRule: 'approval' });
    const card = await show();
    await card.press('Add friend');
    await card.write('It is me');
    await card.press('Ask');
    expect(await card.getStatus()).toBe('Bob was asked');
    expect(stage.client.callsOf('addFriend')).toEqual([['bob', 'It is me']]);
    expect(await card.getText()).toContain('Requested');
    stage.client.answerFriendAs('bob', 'alice', true);
    expect(await card.getButtons()).toContain('Remove friend');
  });

  it('says that somebody takes no requests', async () => {
    stage.client.changeProfileAs('bob', { friendRule: 'closed' });
    const card = await show();
    expect(await card.getText()).toContain('Takes no friend requests');
    expect(await card.getButtons()).not.toContain('Add friend');
  });

  it.each([
    ['Accept', 1],
    ['Decline', 0],
  ])('answers whoever asks: %s', async (answer, friends) => {
    await stage.client.people.changeProfile({ friendRule: 'approval' });
    stage.client.addFriendAs('bob', 'alice', 'Remember me?');
    const card = await show();
    expect(await card.getText()).toMatch(/Bob wants to be your friend.*Remember me\?/s);
    await card.press(answer);
    expect(TestBed.inject(PeopleStore).friends()).toHaveLength(friends);
    expect(await card.getText()).not.toContain('wants to be your friend');
  });

  it('gives a friend another name, and says what they call themselves', async () => {
    stage.client.addFriendAs('bob', 'alice');
    const card = await show();
    await card.press('Your name for them');
    await card.write('Bobby');
    await card.press('Save');
    expect(await card.getName()).toBe('Bobby');
    expect(await card.getText()).toContain('Calls themselves Bob');
  });

  it('blocks after asking, and no longer', async () => {
    const card = await show();
    await card.press('Block');
    expect(TestBed.inject(PeopleStore).blocked()).toEqual([]);
    await card.press('Block');
    expect(await card.getStatus()).toBe('Bob is blocked');
    expect(await card.getButtons()).not.toContain('Add friend');
    await card.press('Unblock');
    expect(await card.getStatus()).toBe('Bob is no longer blocked');
  });

  it('says why something did not work', async () => {
    const card = await show();
    stage.client.failNext('block', 'network');
    await card.press('Block');
    await card.press('Block');
    expect(await card.getFailure()).toContain('no connection');
    expect(await card.getButtons()).toContain('Block');
  });

  it('reports somebody, and blocks them too', async () => {
    const card = await show();
    await card.press('Report');
    await card.choose('Spam');
    await card.choose('Also block Bob');
    await card.press('Report');
    expect(stage.reports).toMatchObject([{ person: { id: 'bob' }, message: null, reason: 'spam' }]);
    expect(await card.getStatus()).toContain('It was reported');
    expect(TestBed.inject(PeopleStore).blocked()).toEqual(['bob']);
  });

  it('says that a report was not taken', async () => {
    stage.refusal = new Error('No');
    const card = await show();
    await card.press('Report');
    await card.choose('Spam');
    await card.press('Report');
    expect(await card.getFailure()).toContain('did not work');
  });
});
