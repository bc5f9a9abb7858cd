import { ChatError } from 'ngx-tencent-chat/client';
import { Profile, UserId } from 'ngx-tencent-chat/models';

interface Asking {
  readonly promise: Promise<Profile>;
  readonly resolve: (profile: Profile) => void;
  readonly reject: (reason: unknown) => void;
}

/** Looks people up together: those asked for in one turn of the page are one question. */
export class ProfileBatch {
  readonly #load: (ids: readonly UserId[]) => Promise<readonly Profile[]>;
  #waiting = new Map<UserId, Asking>();

  constructor(load: (ids: readonly UserId[]) => Promise<readonly Profile[]>) {
    this.#load = load;
  }

  /** The profile of one person. Rejects with `not-found` where the service knows nobody like this. */
  load(id: UserId): Promise<Profile> {
    if (this.#waiting.size === 0) queueMicrotask(() => void this.#ask());
    const asking = this.#waiting.get(id) ?? beginAsking();
    this.#waiting.set(id, asking);
    return asking.promise;
  }

  async #ask(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = new Map();
    try {
      const found = await this.#load([...waiting.keys()]);
      for (const profile of found) waiting.get(profile.id)?.resolve(profile);
      for (const { reject } of waiting.values()) reject(unknownPerson());
    } catch (error) {
      for (const { reject } of waiting.values()) reject(error);
    }
  }
}

function beginAsking(): Asking {
  let resolve: Asking['resolve'] = () => undefined;
  let reject: Asking['reject'] = () => undefined;
  const promise = new Promise<Profile>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

function unknownPerson(): ChatError {
  const message = 'The chat service knows nobody with this id.';
  return new ChatError({ code: 'not-found', message, vendorCode: null, retryable: false });
}
