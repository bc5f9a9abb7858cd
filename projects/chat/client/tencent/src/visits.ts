import { UserId } from 'ngx-tencent-chat/models';

import { notSignedIn } from './client-errors';
import { toChatError } from './to-model/chat-error';

/** Who is signed in, and whether an answer still belongs to them. */
export class Visits {
  #me: UserId | null = null;
  /** Rises when a person leaves. */
  #count = 0;

  /** Who is signed in; null while nobody is. */
  get me(): UserId | null {
    return this.#me;
  }

  enter(me: UserId): void {
    this.#me = me;
  }

  /** Whoever is signed in leaves. Answers that come later are nobody's. */
  leave(): UserId | null {
    const me = this.#me;
    this.#me = null;
    this.#count++;
    return me;
  }

  /** What the SDK answers to a call; an answer that comes when the person has gone is nobody's. */
  async answer<T>(ask: (me: UserId) => Promise<T>): Promise<T> {
    const me = this.#me;
    if (me === null) throw notSignedIn();
    const visit = this.#count;
    try {
      const answer = await ask(me);
      if (visit === this.#count) return answer;
    } catch (error) {
      if (visit === this.#count) throw toChatError(error);
    }
    throw notSignedIn();
  }
}
