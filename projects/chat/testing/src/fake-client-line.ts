import { ChatEvent } from 'ngx-tencent-chat/client';
import { KickReason, UserId } from 'ngx-tencent-chat/models';
import { Subject } from 'rxjs';

import { failure } from './fake-client-faults';
import { FakeChatClientOptions } from './fake-client-options';
import { FakePeer, FakeRecord } from './fake-client-record';
import { FakeWorld } from './fake-client-world';

/** The line between the service and whoever is signed in: carries what happens for as long as it is up. */
export class FakeLine {
  readonly #world: FakeWorld;
  readonly #listEvents: NonNullable<FakeChatClientOptions['listEvents']>;
  readonly #events = new Subject<ChatEvent>();
  /** The people whose conversations changed while events of the list are held. */
  readonly #heldPeers = new Set<FakePeer>();
  /** Sign-ins which wait for the connection. */
  #waiting: (() => void)[] = [];
  me: UserId | null = null;
  ended: KickReason | null = null;
  link: 'up' | 'broken' | 'offline' = 'up';
  /** What is to be done when something was said or read in a topic. */
  onTopic: (peer: FakePeer) => void = () => undefined;

  readonly events = this.#events.asObservable();

  constructor(world: FakeWorld, listEvents: NonNullable<FakeChatClientOptions['listEvents']>) {
    this.#world = world;
    this.#listEvents = listEvents;
  }

  tell(event: ChatEvent): void {
    this.#events.next(event);
  }

  tellWhenUp(event: ChatEvent): void {
    if (this.link === 'up' && !this.ended) this.tell(event);
  }

  tellWithList(peer: FakePeer, event: ChatEvent): void {
    if (this.#listEvents === 'before') this.tellConversation(peer);
    this.tellWhenUp(event);
    if (this.#listEvents !== 'before') this.tellConversation(peer);
  }

  tellConversation(peer: FakePeer): void {
    if (this.#listEvents === 'held') this.#heldPeers.add(peer);
    else this.#tellConversations([peer]);
  }

  releaseListEvents(): void {
    const peers = [...this.#heldPeers];
    this.#heldPeers.clear();
    this.#tellConversations(peers);
  }

  setLink(link: 'up' | 'broken' | 'offline'): void {
    this.link = link;
    this.tell({ type: 'link', link });
  }

  /** Resolves when the link is up, or when nobody is to wait for it any more. */
  async untilUp(): Promise<void> {
    if (this.link !== 'up') await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  resumeSignIns(): void {
    this.#waiting.splice(0).forEach((resume) => resume());
  }

  leave(): void {
    this.me = null;
    this.#heldPeers.clear();
    this.ended = null;
    this.resumeSignIns();
    this.tell({ type: 'signed-out' });
  }

  close(): void {
    this.leave();
    this.#events.complete();
  }

  /** Who is signed in, for a call which needs the service. */
  reach(): UserId {
    const me = this.signedIn();
    if (this.ended === 'credential-expired') throw failure('credential-expired');
    if (this.ended) throw failure('kicked-out');
    if (this.link !== 'up') throw failure('network');
    return me;
  }

  signedIn(): UserId {
    if (this.me !== null) return this.me;
    throw failure('not-signed-in');
  }

  peerOf(record: FakeRecord): FakePeer {
    return this.#world.peerOf(record, this.me ?? '');
  }

  #tellConversations(peers: readonly FakePeer[]): void {
    const { me } = this;
    if (me === null || peers.length === 0) return;
    const listed = peers.filter((peer) => this.#world.groups.topics.groupOf(peer) === peer);
    const conversations = listed.map((peer) => this.#world.toConversation(me, peer));
    for (const peer of peers) if (!listed.includes(peer)) this.onTopic(peer);
    if (listed.length === 0) return;
    this.tellWhenUp({ type: 'conversations-changed', conversations });
  }
}
