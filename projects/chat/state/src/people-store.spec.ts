import { TestBed } from '@angular/core/testing';
import { FakeChatClient, provideChatTesting } from 'ngx-tencent-chat/testing';

import { PeopleStore } from './people-store';
import { SessionStore } from './session-store';

const bob = { id: 'bob', name: 'Bob', avatarUrl: null };
const carol = { id: 'carol', name: 'Carol', avatarUrl: null };

describe('PeopleStore', () => {
  let client: FakeChatClient;
  let people: PeopleStore;

  beforeEach(async () => {
    client = new FakeChatClient();
    TestBed.configureTestingModule({ providers: [provideChatTesting(client)] });
    people = TestBed.inject(PeopleStore);
    await TestBed.inject(SessionStore).signIn();
    await people.loadAll();
  });

  it('looks up in one question whoever is asked for together', async () => {
    await Promise.all([people.load('bob'), people.load('carol')]);
    expect(client.callsOf('loadProfiles')).toEqual([[['bob', 'carol']]]);
    expect(people.profile('carol')()).toMatchObject({ name: 'Carol', about: '' });
  });

  it('says when there is nobody like this', async () => {
    const asked = [people.load('bob'), people.load('nobody')];
    await expect(asked[1]).rejects.toMatchObject({ code: 'not-found' });
    await expect(asked[0]).resolves.toBeUndefined();
    expect(people.profile('nobody')()).toBeNull();
  });

  it('follows another name', async () => {
    await people.load('bob');
    client.changeProfileAs('bob', { name: 'Robert' });
    expect(people.profile('bob')()?.name).toBe('Robert');
  });

  it('shows at once who is blocked, and takes it back if that is refused', async () => {
    client.failNext('block', 'network');
    const blocking = people.block(['bob'], true);
    expect(people.blocked()).toEqual(['bob']);
    await expect(blocking).rejects.toMatchObject({ code: 'network' });
    expect(people.blocked()).toEqual([]);
  });

  it('blocks, and no longer', async () => {
    await people.block(['bob', 'carol'], true);
    await people.block(['bob'], false);
    expect(people.blocked()).toEqual(['carol']);
  });

  it('asks somebody, who becomes a friend with a yes', async () => {
    client.changeProfileAs('bob', { friendRule: 'approval' });
    await expect(people.addFriend(bob, 'Hi')).resolves.toBe('waiting');
    expect(people.requests()).toMatchObject([{ person: bob, own: true, text: 'Hi' }]);
    expect(people.waiting()).toBe(0);
    client.answerFriendAs('bob', 'alice', true);
    expect(people.requests()).toEqual([]);
    expect(people.friends()).toMatchObject([{ id: 'bob' }]);
  });

  it('answers whoever asks, and takes it back if that is refused', async () => {
    await client.people.changeProfile({ friendRule: 'approval' });
    client.addFriendAs('carol', 'alice', 'Remember me?');
    expect(people.waiting()).toBe(1);
    client.failNext('answerRequest', 'network');
    const answering = people.answer(carol, true);
    expect([people.waiting(), people.friends().length]).toEqual([0, 1]);
    await expect(answering).rejects.toMatchObject({ code: 'network' });
    expect([people.waiting(), people.friends().length]).toEqual([1, 0]);
    await people.answer(carol, false);
    expect([people.waiting(), people.friends().length]).toEqual([0, 0]);
  });

  it('calls a friend by the name that the person gave them', async () => {
    expect(people.nameOf(bob)).toBe('Bob');
    await people.addFriend(bob);
    await people.remark('bob', 'Bobby');
    expect(people.nameOf(bob)).toBe('Bobby');
    await people.remark('bob', '');
    expect(people.nameOf(bob)).toBe('Bob');
  });

  it('knows friends by the name of their own again without the remark', async () => {
    await people.addFriend(bob);
    await people.remark('bob', 'Bobby');
    await people.remark('bob', '');
    expect(people.friends()).toMatchObject([{ name: 'Bob', remark: '' }]);
  });

  it('learns after an outage what it has missed', async () => {
    await people.addFriend(bob);
    client.breakLink();
    client.removeFriendAs('bob', 'alice');
    client.mendLink();
    await new Promise((resolve) => setTimeout(resolve));
    expect(people.friends()).toEqual([]);
  });

  it('forgets everything when the person leaves', async () => {
    await people.load('bob');
    await people.addFriend(bob);
    await people.block(['carol'], true);
    await client.signOut();
    expect([people.friends(), people.blocked(), people.profile('bob')()]).toEqual([[], [], null]);
  });

  it('changes the own profile', async () => {
    await people.load('alice');
    await people.changeProfile({ name: 'Alicia', about: 'Hello' });
    expect(people.profile('alice')()).toMatchObject({ name: 'Alicia', about: 'Hello' });
  });
});
