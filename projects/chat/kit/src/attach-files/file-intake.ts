import { Service, inject, signal } from '@angular/core';
import { CHAT_INTL, FileRefusalFacts } from 'ngx-tencent-chat/i18n';
import { ConversationId } from 'ngx-tencent-chat/models';
import { Attachment, DraftKeeper } from 'ngx-tencent-chat/state';

import { COMPOSER_OPTIONS, ComposerOptions } from '../composer/composer-options';

type Counts = Readonly<Partial<Record<ConversationId, number>>>;
type Problems = Readonly<Partial<Record<ConversationId, readonly string[]>>>;

const none: readonly string[] = [];

/** Takes files into drafts: looks at each, makes it ready, and says why one is not taken. */
@Service()
export class FileIntake {
  readonly #drafts = inject(DraftKeeper);
  readonly #intl = inject(CHAT_INTL);
  readonly #options = inject(COMPOSER_OPTIONS);
  readonly #preparing = signal<Counts>({});
  readonly #problems = signal<Problems>({});
  #made = 0;

  /** How many files of a conversation are being made ready. */
  preparing(id: ConversationId): number {
    return this.#preparing()[id] ?? 0;
  }

  /** What did not work with its draft, a sentence each. */
  problems(id: ConversationId): readonly string[] {
    return this.#problems()[id] ?? none;
  }

  /** Says that something did not work. */
  tell(id: ConversationId, ...problems: readonly string[]): void {
    this.#problems.update((all) => ({ ...all, [id]: [...(all[id] ?? none), ...problems] }));
  }

  /** Forgets what did not work. */
  forget(id: ConversationId): void {
    if (this.problems(id).length > 0) this.#problems.update((all) => ({ ...all, [id]: none }));
  }

  /**
   * Adds files to a draft. Resolves when all of them have been looked at.
   * @param options Those of the composer; of the whole app by default.
   */
  async take(
    id: ConversationId,
    files: readonly File[],
    as: 'media' | 'file',
    options: ComposerOptions = this.#options(),
  ): Promise<void> {
    this.forget(id);
    const room = options.maxFiles - this.#drafts.draft(id).attachments.length - this.preparing(id);
    const taken = files.slice(0, Math.max(0, room));
    for (const { name } of files.slice(taken.length))
      this.#refuse(id, { name, reason: 'too-many', limit: options.maxFiles });
    this.#count(id, taken.length);
    // One after the other: pictures take much memory while they are made smaller.
    for (const file of taken) {
      await this.#prepare(id, file, as, options).finally(() => this.#count(id, -1));
    }
  }

  /** Adds what is ready to a draft. */
  add(id: ConversationId, body: Attachment['body']): void {
    const made = `${Date.now().toString(36)}-${++this.#made}`;
    const { attachments } = this.#drafts.draft(id);
    this.#drafts.change(id, { attachments: [...attachments, { id: made, body }] });
  }

  async #prepare(
    id: ConversationId,
    file: File,
    as: 'media' | 'file',
    options: ComposerOptions,
  ): Promise<void> {
    const { prepareFile } = await import('./prepare-file');
    const prepared = await prepareFile(file, as, options);
    if ('refusal' in prepared) this.#refuse(id, prepared.refusal);
    else this.add(id, prepared.body);
  }

  #refuse(id: ConversationId, facts: FileRefusalFacts): void {
    this.tell(id, this.#intl.compose.fileRefused(facts));
  }

  #count(id: ConversationId, change: number): void {
    this.#preparing.update((counts) => ({ ...counts, [id]: (counts[id] ?? 0) + change }));
  }
}
