import {
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { ChatError } from 'ngx-tencent-chat/client';
import { ChatDialogFrame } from 'ngx-tencent-chat/dialog';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { ConversationId, JoinOutcome } from 'ngx-tencent-chat/models';
import { GroupStore } from 'ngx-tencent-chat/state';
import { ChatAvatar } from 'ngx-tencent-chat/ui';

import { Attempt } from '../parts/attempt';
import { readGroupLink } from './read-group-link';

/**
 * Comes into a group by its link or id: shows it first, then joins or asks to be let in, and says how that
 * went.
 *
 * @example
 * <chat-join-group (opened)="show($event)" (closed)="joining.set(false)" />
 */
@Component({
  selector: 'chat-join-group',
  templateUrl: './join-group.html',
  styleUrls: ['../../../dialog/src/panel.css', './join-group.css'],
  imports: [ChatAvatar, ChatDialogFrame],
})
export class ChatJoinGroup {
  protected readonly intl = inject(CHAT_INTL);
  protected readonly words = this.intl.groups;
  readonly #groups = inject(GroupStore);

  /** A link or an id to begin with. Defaults to none. */
  readonly link = input('');

  /** Emits the group to show: the person is in it. */
  readonly opened = output<ConversationId>();

  readonly closed = output<void>();

  protected readonly frame = viewChild.required(ChatDialogFrame);
  protected readonly attempt = new Attempt();
  protected readonly typed = linkedSignal(() => this.link());
  protected readonly text = signal('');
  protected readonly outcome = signal<JoinOutcome | null>(null);
  readonly #found = signal<ConversationId | null>(null);
  protected readonly group = computed(() => {
    const id = this.#found();
    return id === null ? null : this.#groups.group(id)();
  });
  protected readonly closedToAll = computed(() => {
    const group = this.group();
    return group?.joinRule === 'closed' || group?.type === 'work';
  });

  protected type(typed: string): void {
    this.typed.set(typed);
    this.attempt.failure.set('');
    this.#found.set(null);
    this.outcome.set(null);
  }

  protected async look(): Promise<void> {
    if (this.typed().trim() === '') return;
    const id = readGroupLink(this.typed());
    if (id === null) {
      this.attempt.failure.set(this.words.noSuchGroup);
      return;
    }
    await this.attempt.make(async () => {
      try {
        await this.#groups.load(id);
        this.#found.set(id);
      } catch (error) {
        if (!(error instanceof ChatError) || !isNowhere(error)) throw error;
        this.#found.set(null);
        this.attempt.failure.set(this.words.noSuchGroup);
      }
    });
  }

  protected async join(id: ConversationId): Promise<void> {
    const done = await this.attempt.make(async () => {
      this.outcome.set(await this.#groups.join(id, this.text().trim()));
    });
    if (done && this.outcome() === 'joined') this.open(id);
  }

  protected open(id: ConversationId): void {
    this.frame().close();
    this.opened.emit(id);
  }
}

/** Of a private group nobody says more than of none. */
function isNowhere({ code }: ChatError): boolean {
  return code === 'not-found' || code === 'not-allowed' || code === 'refused';
}
