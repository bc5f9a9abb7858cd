import { PeopleCommands } from 'ngx-tencent-chat/client';
import { Presence, UserId } from 'ngx-tencent-chat/models';

import { FakeMethod } from './fake-client-options';
import { FakeParts } from './fake-client-parts';

/** The commands about who is there. */
export type PresenceCommands = Pick<
  PeopleCommands,
  'loadPresence' | 'watchPresence' | 'unwatchPresence' | 'setPresenceText'
>;

/** Who is there, at a fake service. */
export class FakePresences implements PresenceCommands {
  readonly #parts: FakeParts;
  readonly #known = new Map<UserId, Presence>();
  readonly #watched = new Map<UserId, Set<UserId>>();

  constructor(parts: FakeParts) {
    this.#parts = parts;
  }

  loadPresence(ids: readonly UserId[]): Promise<readonly Presence[]> {
    return this.#answer('loadPresence', [ids], () => this.#of(ids));
  }

  watchPresence(ids: readonly UserId[]): Promise<void> {
    return this.#answer('watchPresence', [ids], (me) => {
      const watched = this.#watched.get(me) ?? new Set();
      for (const id of ids) watched.add(id);
      this.#watched.set(me, watched);
      this.#parts.line.tellWhenUp({ type: 'presence-changed', presences: this.#of(ids) });
    });
  }

  unwatchPresence(ids: readonly UserId[]): Promise<void> {
    return this.#answer('unwatchPresence', [ids], (me) => {
      for (const id of ids) this.#watched.get(me)?.delete(id);
    });
  }

  setPresenceText(text: string): Promise<void> {
    return this.#answer('setPresenceText', [text], (me) => {
      this.put({ userId: me, state: 'online', text });
    });
  }

  /** Somebody comes, goes, or says something about it; heard by whoever watches them. */
  put(presence: Presence): void {
    this.#known.set(presence.userId, presence);
    if (!this.watched().includes(presence.userId)) return;
    this.#parts.line.tellWhenUp({ type: 'presence-changed', presences: [presence] });
  }

  /** Whom the signed-in person watches. */
  watched(): readonly UserId[] {
    return [...(this.#watched.get(this.#parts.line.me ?? '') ?? [])];
  }

  /** A connection was lost, or a sign-in ended: the service watches for nobody any more. */
  forgetWatched(): void {
    this.#watched.clear();
  }

  #of(ids: readonly UserId[]): readonly Presence[] {
    const { me } = this.#parts.line;
    return ids.map((userId) => {
      const state = userId === me ? 'online' : 'offline';
      return this.#known.get(userId) ?? { userId, state, text: '' };
    });
  }

  #answer<T>(method: FakeMethod, given: readonly unknown[], act: (me: UserId) => T): Promise<T> {
    const { faults, line } = this.#parts;
    return faults.answer(method, given, () => act(line.reach()));
  }
}
