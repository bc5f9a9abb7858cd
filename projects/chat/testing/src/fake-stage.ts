import { ChatClient, ChatErrorCode, ChatEvent } from 'ngx-tencent-chat/client';
import {
  ChatCredential,
  ConversationId,
  KickReason,
  Member,
  Message,
  MessageBody,
  Person,
  Room,
  UserId,
} from 'ngx-tencent-chat/models';

import { FakeFaults, failure } from './fake-client-faults';
import { FakeGroupFacts } from './fake-client-groups';
import { FakeLine } from './fake-client-line';
import { FakeChatClientOptions, FakeMethod } from './fake-client-options';
import { FakeParts } from './fake-client-parts';
import { FakePresences } from './fake-client-presence';
import { FakeExtras, toPeer } from './fake-client-record';
import { roomOf } from './fake-client-rooms';
import { FakeTopics } from './fake-client-topics';
import { FakeUploads } from './fake-client-uploads';
import { FakeSettings, FakeWorld } from './fake-client-world';
import { FakeGroupDesk } from './fake-group-desk';
import { FakePeopleDesk } from './fake-people-desk';

const aYear = 365 * 24 * 60 * 60;

/** A text, or what else a message says. */
export type FakeWords = string | MessageBody;

/** What a message says. */
export function toBody(words: FakeWords): MessageBody {
  return typeof words === 'string' ? { type: 'text', text: words } : words;
}

/** The set of a fake chat service: who and what is there, and what goes wrong. */
export abstract class FakeStage extends ChatClient {
  /** @internal */
  protected readonly parts: FakeParts;
  /** @internal */
  protected readonly groupDesk: FakeGroupDesk;
  /** @internal */
  protected readonly presences: FakePresences;
  /** @internal */
  protected readonly topicBook: FakeTopics;
  /** @internal */
  protected readonly peopleDesk: FakePeopleDesk;
  #signatures = 0;

  constructor(listEvents: NonNullable<FakeChatClientOptions['listEvents']>) {
    super();
    const world = new FakeWorld();
    const line = new FakeLine(world, listEvents);
    this.parts = { world, line, faults: new FakeFaults(), uploads: new FakeUploads() };
    this.groupDesk = new FakeGroupDesk(this.parts);
    this.presences = new FakePresences(this.parts);
    this.topicBook = new FakeTopics(this.parts);
    this.peopleDesk = new FakePeopleDesk(this.parts);
  }

  /** Makes a person known to the service, or changes them. */
  addPerson(person: Person): void {
    this.parts.world.addPerson(person);
    if (person.id === this.parts.line.me) this.tell({ type: 'me-changed', me: person });
  }

  /**
   * Makes a group known to the service, or changes it. All are plain members, see `setRoom()`.
   * @param members Ids of people; by default all whom the service knows.
   */
  addGroup(group: FakeGroupFacts, members: readonly UserId[] = this.parts.world.everybody()): void {
    this.parts.world.groups.add(group, members);
  }

  /** Makes a credential that this client accepts. */
  credential(userID: UserId = 'alice'): ChatCredential {
    const expireAt = Math.floor(Date.now() / 1_000) + aYear;
    const userSig = `signature ${++this.#signatures} of ${userID}`;
    return { SDKAppID: 1400000001, userID, userSig, expireAt };
  }

  /**
   * Stores a message as if it had been written some time ago. Nobody is told.
   * @param to A person, or the conversation id of a group.
   * @param sentAt Milliseconds since 1970; never before a message that is already stored.
   */
  addHistory(
    from: UserId,
    to: string,
    words: FakeWords,
    sentAt = Date.now(),
    extras: FakeExtras = {},
  ): Message {
    const { world, line } = this.parts;
    const record = world.store({ ...extras, from, to, body: toBody(words), sentAt });
    return world.toMessage(record, line.me ?? from);
  }

  /**
   * Pins or mutes a conversation of the signed-in person.
   * @param peer The other person, or the conversation id of a group.
   */
  configure(peer: string, settings: FakeSettings): void {
    this.parts.world.set(this.parts.line.signedIn(), peer, settings);
    this.parts.line.tellConversation(peer);
  }

  /**
   * Changes what the signed-in person may do in a conversation. A role of null sends them away.
   *
   * ```ts
   * client.setRoom('group:team', { role: 'owner' });
   * ```
   */
  setRoom(id: ConversationId, room: Partial<Omit<Room, 'conversationId' | 'memberCount'>>): void {
    const { world, line } = this.parts;
    const me = line.signedIn();
    const peer = toPeer(id);
    const { role, mutedUntil, blocked, ...rest } = room;
    world.groups.change(peer, rest);
    if (blocked !== undefined) world.set(me, peer, { blocked });
    if (mutedUntil !== undefined) world.groups.setStanding(peer, me, { mutedUntil });
    if (role !== undefined) world.groups.setStanding(peer, me, role && { role });
    line.tellWhenUp({ type: 'room-changed', room: roomOf(this.parts, me, id) });
  }

  /** Makes somebody a member of a group, or changes what they are there; null sends them away. */
  setMember(
    id: ConversationId,
    userId: UserId,
    member: Partial<Pick<Member, 'role' | 'mutedUntil'>> | null,
  ): void {
    this.parts.world.groups.setStanding(toPeer(id), userId, member);
    const { line } = this.parts;
    line.tellWhenUp({ type: 'room-changed', room: roomOf(this.parts, line.signedIn(), id) });
  }

  /** What the service has stored of a conversation, oldest first. */
  stored(conversationId: ConversationId): readonly Message[] {
    const { world, line } = this.parts;
    const me = line.signedIn();
    const records = world.between(me, toPeer(conversationId));
    return records.map((record) => world.toMessage(record, me));
  }

  /** Lets the next call of a method fail, before it has any effect. */
  failNext(method: FakeMethod, code: ChatErrorCode): void {
    this.parts.faults.failNext(method, failure(code));
  }

  /** Lets the next call of a method take effect, but its answer be lost. */
  loseNextReply(method: FakeMethod): void {
    this.parts.faults.loseNextReply(method, failure('network'));
  }

  /**
   * Keeps back the answers of a method: calls take effect at once and stay unanswered. Returns the
   * function that gives the answers and ends the holding.
   */
  hold(method: FakeMethod): () => void {
    return this.parts.faults.hold(method);
  }

  /** Keeps files on their way up. Returns the function that lets them arrive and ends the holding. */
  holdUploads(): () => void {
    return this.parts.uploads.hold();
  }

  /**
   * So much of the files of a message is there.
   * @param fraction From 0 to 1.
   */
  progress(key: string, fraction: number): void {
    const conversationId = this.parts.uploads.conversationOf(key);
    if (!conversationId) return;
    this.parts.line.tellWhenUp({ type: 'upload-progressed', conversationId, key, fraction });
  }

  /** Breaks off an upload that is held: its `send` is refused. */
  failUpload(key: string, code: ChatErrorCode = 'network'): void {
    this.parts.uploads.fail(key, code);
  }

  /** How often a method was called, failed calls included. */
  calls(method: FakeMethod | 'reconnect' | 'cancelSend'): number {
    return this.parts.faults.callsOf(method).length;
  }

  /** What each call of a method was given. */
  callsOf(method: FakeMethod | 'cancelSend'): readonly (readonly unknown[])[] {
    return this.parts.faults.callsOf(method);
  }

  /** Breaks the connection: calls fail, and nothing is heard of what happens. */
  breakLink(link: 'broken' | 'offline' = 'broken'): void {
    this.presences.forgetWatched();
    this.parts.line.setLink(link);
  }

  /** Mends the connection. Of what was missed nothing is told: whoever wants to know asks. */
  mendLink(): void {
    this.parts.line.setLink('up');
    this.parts.line.resumeSignIns();
  }

  /** Tells the conversations as they are now that changed since `listEvents: 'held'` kept them back. */
  releaseListEvents(): void {
    this.parts.line.releaseListEvents();
  }

  /** Ends the sign-in. Calls fail until the person signs in again. */
  kick(reason: KickReason): void {
    this.parts.line.ended = reason;
    this.tell({ type: 'kicked-out', reason });
  }

  /** Tells an event, whatever it is. */
  tell(event: ChatEvent): void {
    this.parts.line.tell(event);
  }
}
