import { Service, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { ChatService } from 'ngx-tencent-chat';

import { closeSession, openSession } from './server-api';
import { keepIdentity, readIdentity } from './window-identity';

/** Who uses the demo in this window. */
@Service()
export class Account {
  readonly #chat = inject(ChatService);
  readonly #router = inject(Router);

  /** The name of the person, or null. */
  readonly name = signal<string | null>(null);

  /** Whether a person is on the way in. */
  readonly entering = signal(readIdentity() !== null);

  /** What went wrong at sign-in, or null. */
  readonly problem = signal<string | null>(null);

  constructor() {
    const name = readIdentity();
    if (name !== null) void this.signIn(name);
  }

  /** Signs in to the demo's server and to the chat. */
  async signIn(name: string): Promise<void> {
    this.problem.set(null);
    this.entering.set(true);
    keepIdentity(name);
    try {
      await openSession(name);
    } catch (error) {
      keepIdentity(null);
      this.problem.set(error instanceof Error ? error.message : String(error));
      return;
    } finally {
      this.entering.set(false);
    }
    this.name.set(name);
    // What the chat service refuses is shown by the chat's own banner.
    await this.#chat.login().catch(() => undefined);
  }

  /** Signs out of both, and goes back to the door. */
  async signOut(): Promise<void> {
    this.name.set(null);
    // While the identity is still known: the server ends the session of the name it is told.
    const closed = closeSession().catch(() => undefined);
    keepIdentity(null);
    await this.#router.navigateByUrl('/', { replaceUrl: true });
    await Promise.all([closed, this.#chat.logout()]);
  }
}
