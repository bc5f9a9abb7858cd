import { TestBed } from '@angular/core/testing';
import {
  FakeChatClient,
  makeConversation,
  makeLastMessage,
  makeMessage,
  provideChatTesting,
} from 'ngx-tencent-chat/testing';

import { NameBook } from './name-book';
import { PeopleStore } from './people-store';
import { SessionStore } from './session-store';

const bob = { id: 'bob', name: 'Bob', avatarUrl: null };
const carol = { id: 'carol', name: 'Carol', avatarUrl: null };
const coach = { ...bob, name: 'Coach', ownName: 'Bob' };

describe('NameBook', () => {
  let people: PeopleStore;
  let names: NameBook;

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: [provideChatTesting(new FakeChatClient())] });
    people = TestBed.inject(PeopleStore);
    names = TestBed.inject(NameBook);
    await TestBed.inject(SessionStore).signIn();
    await people.loadAll();
    await people.addFriend(bob);
  });

  it('hands back the same where nobody has another name', () => {
    const message = makeMessage({ sender: bob });
    const list = [message];
    expect(names.messages(list)).toBe(list);
    expect(names.person(bob)).toBe(bob);
  });

  it('calls a friend by the name that was given them, until it is taken away', async () => {
    await people.remark('bob', 'Coach');
    expect(names.everyone([bob, carol])).toEqual([coach, carol]);
    expect(names.person(bob)).toBe(names.person(bob));
    await people.remark('bob', '');
    expect(names.person(bob)).toBe(bob);
  });

  it('names everybody whom a message tells of', async () => {
    await people.remark('bob', 'Coach');
    const sent = makeMessage({
      sender: bob,
      recalled: true,
      recall: { by: bob, reason: '' },
      reactions: [{ id: '👍', count: 2, own: false, people: [carol, bob] }],
    });
    const named = names.message(sent);
    expect(named).toMatchObject({ sender: coach, recall: { by: coach } });
    expect(named.reactions[0]?.people).toEqual([carol, coach]);
    expect(names.message(sent)).toBe(named);
    const other = makeMessage({ sender: carol });
    expect(names.message(other)).toBe(other);
  });

  it('names whom a message quotes, where that message is there too', async () => {
    await people.remark('bob', 'Coach');
    const quoted = makeMessage({ id: 'm1', sender: bob });
    const place = { id: 'm1', sentAt: quoted.sentAt, sequence: 1 };
    const answer = makeMessage({ sender: carol, quote: { place, sender: 'Bob', text: 'Hi' } });
    const [, named] = names.messages([quoted, answer]);
    expect(named?.quote?.sender).toBe('Coach');
    expect(names.messages([quoted, answer])[1]).toBe(named);
    expect(names.messages([answer])[0]).toBe(answer);
  });

  it('names those whom a notice is about', async () => {
    await people.remark('bob', 'Coach');
    const body = { type: 'notice', event: 'removed', by: bob, people: [carol, bob] } as const;
    const named = names.message(makeMessage({ sender: carol, body: { ...body, text: '' } }));
    expect(named.body).toMatchObject({ by: coach, people: [carol, coach] });
  });

  it('names the other person of a conversation, and who spoke last in a group, never a group', async () => {
    await people.remark('bob', 'Coach');
    const direct = makeConversation({ id: 'direct:bob', peer: bob });
    const lastMessage = makeLastMessage({ sender: bob });
    const group = makeConversation({
      id: 'group:bob',
      roomType: 'work',
      peer: bob,
      lastMessage,
    });
    const [one, other] = names.conversations([direct, group]);
    expect(one?.peer).toEqual(coach);
    expect(other).toMatchObject({ peer: bob, lastMessage: { sender: coach } });
  });

  it('keeps its names when the service tells the same friends again', async () => {
    await people.remark('bob', 'Coach');
    const before = people.remarks();
    await people.addFriend(carol);
    expect(people.remarks()).toBe(before);
  });
});
