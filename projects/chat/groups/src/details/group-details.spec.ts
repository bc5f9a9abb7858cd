import { inputBinding, outputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { PeopleStore, RoomStore } from 'ngx-tencent-chat/state';
import { ChatGroupDetailsHarness } from 'ngx-tencent-chat/testing';

import { GroupStage, until } from '../testing/group-stage';
import { ChatGroupDetails } from './group-details';

const club = 'group:club';

describe('ChatGroupDetails', () => {
  let stage: GroupStage;
  let told: string[];

  beforeEach(async () => {
    stage = await GroupStage.open();
    told = [];
  });

  afterEach(() => TestBed.resetTestingModule());

  async function show(): Promise<ChatGroupDetailsHarness> {
    const details = await stage.show(ChatGroupDetails, ChatGroupDetailsHarness, [
      inputBinding('conversation', signal(club)),
      outputBinding<string>('person', (id) => told.push(`person ${id}`)),
      outputBinding<string>('write', (id) => told.push(`write ${id}`)),
    ]);
    await until(async () => (await details.getMembers()).length > 0);
    return details;
  }

  /** The same, as Alice sees it who owns the club. */
  async function showAsOwner(): Promise<ChatGroupDetailsHarness> {
    stage.client.transferAs('bob', club, 'alice');
    return show();
  }

  it('shows who is in it, the owner first', async () => {
    const details = await show();
    expect(await details.getMembers()).toEqual(['Bob, Owner', 'Alice You', 'Carol']);
    expect(await details.getText()).toContain('Club · 3 members');
    await details.write('Find a member', 'car');
    expect(await details.getMembers()).toEqual(['Carol']);
    await details.write('Find a member', 'nobody');
    expect(await details.getText()).toContain('No member of this name');
  });

  it('calls a friend by the name that was given them, and finds them by it', async () => {
    const people = TestBed.inject(PeopleStore);
    await people.addFriend({ id: 'carol', name: 'Carol', avatarUrl: null });
    await people.remark('carol', 'Aunt');
    const details = await show();
    expect(await details.getMembers()).toEqual(['Bob, Owner', 'Alice You', 'Aunt']);
    await details.write('Find a member', 'aun');
    expect(await details.getMembers()).toEqual(['Aunt']);
  });

  it('looks for somebody among all members, however many there are, and says so', async () => {
    const ids = Array.from({ length: 2_400 }, (_, index) => `person-${index}`);
    stage.client.addGroup({ id: 'club', name: 'Club', avatarUrl: null }, ['alice', ...ids, 'zoe']);
    const details = await show();
    const release = stage.client.hold('listMembers');
    await details.write('Find a member', 'zoe');
    expect(await details.getText()).toContain('Searching…');
    expect(await details.getText()).not.toContain('No member of this name');
    release();
    await until(async () => (await details.getMembers()).length > 0);
    expect(await details.getMembers()).toEqual(['zoe']);
    await details.write('Find a member', 'nobody');
    expect(await details.getText()).toContain('No member of this name');
  });

  it('stops looking where it fails, and goes on when it is asked to', async () => {
    const ids = Array.from({ length: 1_400 }, (_, index) => `person-${index}`);
    stage.client.addGroup({ id: 'club', name: 'Club', avatarUrl: null }, ['alice', ...ids, 'zoe']);
    const details = await show();
    stage.client.failNext('listMembers', 'network');
    await details.write('Find a member', 'zoe');
    await until(async () => (await details.getText()).includes('No member of this name'));
    await details.press('Load more members');
    await until(async () => (await details.getMembers()).length > 0);
    expect(await details.getMembers()).toEqual(['zoe']);
  });

  it('offers a member what they may, and says why not', async () => {
    const details = await show();
    await details.openMember('Carol');
    expect(await details.getActions()).toEqual([
      'Show profile',
      'Send message',
      '(Mute…Only the owner and admins may do this)',
      '(Remove…Only the owner and admins may do this)',
    ]);
    expect(await details.getText()).toContain('Nobody can be added here.');
    expect(await details.getButtons()).not.toContain('Edit name');
    expect(await details.getButtons()).not.toContain('Close group for everyone');
    await details.openMember('Carol');
    await details.press('Send message');
    expect(told).toEqual(['write carol']);
  });

  it('makes an admin, mutes, and removes after a question', async () => {
    const details = await showAsOwner();
    await details.openMember('Bob');
    await details.press('Make admin');
    await until(async () => (await details.getMembers()).includes('Bob, Admin'));
    await details.openMember('Carol');
    await details.press('Mute…');
    await details.choose('1 hour');
    await details.press('Mute Carol');
    await until(async () =>
      (await details.getMembers()).some((name) => name.startsWith('Carol, Mut')),
    );
    await details.openMember('Carol');
    expect(await details.getActions()).toContain('Unmute');
    await details.press('Remove…');
    expect(await details.getText()).toContain('Remove Carol?');
    await details.confirm();
    await until(async () => (await details.getMembers()).length === 2);
  });

  it('changes its name where it stands', async () => {
    const details = await showAsOwner();
    await details.press('Edit name');
    await details.write('Name', 'Tea club');
    await details.press('Save');
    await until(async () => (await details.getText()).includes('Tea club'));
    expect(await details.getButtons()).toContain('Edit name');
  });

  it('says what the service refuses, when rights went while somebody was about to use them', async () => {
    const details = await showAsOwner();
    stage.client.failNext('setRole', 'not-allowed');
    await details.openMember('Carol');
    await details.press('Make admin');
    await until(async () =>
      (await details.getText()).includes('You may not do this here any more.'),
    );
  });

  it('offers what may be done by now, after the service has refused', async () => {
    const details = await showAsOwner();
    stage.client.failNext('setRole', 'not-allowed');
    const looked = stage.client.callsOf('loadRoom').length;
    await details.openMember('Carol');
    await details.press('Make admin');
    await until(() => stage.client.callsOf('loadRoom').length > looked);
  });

  it('closes the menu of somebody who goes meanwhile', async () => {
    const details = await showAsOwner();
    await details.openMember('Carol');
    expect(await details.getActions()).toContain('Remove…');
    stage.client.leaveAs('carol', club);
    await until(async () => {
      // The notice of it comes before it is done, and what was asked then is older.
      await TestBed.inject(RoomStore).loadMembers(club);
      return (await details.getActions()).length === 0;
    });
  });

  it('asks an owner who takes over before they leave', async () => {
    const details = await showAsOwner();
    await details.press('Leave group');
    expect(await details.getText()).toContain('Who looks after the group?');
    await details.choose('Carol');
    await details.press('Hand over and leave');
    await until(async () => (await details.getText()).includes('You left this group.'));
    expect(stage.client.callsOf('transfer')).toEqual([[club, 'carol']]);
  });

  it('stays to be read when the group was closed, and says by whom', async () => {
    const details = await show();
    stage.client.dismissAs('bob', club);
    await until(async () => (await details.getText()).includes('Bob closed this group.'));
    expect(await details.getButtons()).not.toContain('Leave group');
  });

  it('lets people in who asked', async () => {
    const details = await showAsOwner();
    stage.client.addPerson({ id: 'dora', name: 'Dora', avatarUrl: null });
    stage.client.joinAs('dora', club, 'Hello');
    await until(async () => (await details.getText()).includes('Requests to join'));
    await details.press('Let Dora in');
    await until(async () => (await details.getMembers()).includes('Dora'));
  });

  it('keeps its conversation quiet, and hears it again', async () => {
    stage.client.receive('Hello', 'bob', club);
    const details = await show();
    await details.press('Mute notifications');
    await until(() => stage.client.calls('muteConversation') === 1);
    expect(stage.client.callsOf('muteConversation')).toEqual([[club, true]]);
  });
});
