import {
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  linkedSignal,
  viewChild,
} from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { ChatGroupIcon } from '../parts/group-icon';

import { Attempt } from '../parts/attempt';
import { isTooLong } from '../parts/group-limits';

/** A text of a group, changed where it stands. */
@Component({
  selector: 'chat-edit-text',
  templateUrl: './edit-text.html',
  styleUrls: ['../../../dialog/src/panel.css', './edit-text.css'],
  imports: [ChatGroupIcon],
  host: { '[attr.data-look]': 'look()' },
})
export class ChatEditText {
  protected readonly intl = inject(CHAT_INTL);
  protected readonly words = this.intl.groups;
  readonly #injector = inject(Injector);

  /** What it is called: "Announcement". */
  readonly name = input.required<string>();

  readonly text = input.required<string>();

  /** Shown where there is no text. Defaults to nothing. */
  readonly empty = input('');

  /** How many bytes it has at most. */
  readonly most = input.required<number>();

  /** `name` for a title of one line, which is never empty. Defaults to `text`. */
  readonly look = input<'name' | 'text'>('text');

  /** Whether it can be changed. */
  readonly editable = input.required<boolean>();

  /** Changes it. */
  readonly save = input.required<(text: string) => Promise<unknown>>();

  private readonly field = viewChild<ElementRef<HTMLTextAreaElement>>('field');
  private readonly pencil = viewChild<ElementRef<HTMLButtonElement>>('pencil');
  protected readonly attempt = new Attempt();
  /** What is being written; null while nobody changes it. Rights may go while somebody does. */
  protected readonly draft = linkedSignal<boolean, string | null>({
    source: this.editable,
    computation: (editable, before) => (editable ? (before?.value ?? null) : null),
  });
  protected readonly savable = computed(() => {
    const draft = this.draft()?.trim() ?? '';
    return !this.attempt.busy() && (this.look() === 'text' || draft !== '');
  });

  protected begin(): void {
    this.draft.set(this.text());
    this.#focusNext(() => this.field()?.nativeElement);
  }

  protected end(): void {
    this.draft.set(null);
    this.attempt.failure.set('');
    this.#focusNext(() => this.pencil()?.nativeElement);
  }

  protected async put(): Promise<void> {
    const text = (this.draft() ?? '').trim();
    if (!this.savable()) return;
    if (isTooLong(text, this.most())) {
      this.attempt.failure.set(this.words.failed('too-long'));
      return;
    }
    if (text === this.text() || (await this.attempt.make(() => this.save()(text)))) this.end();
  }

  protected press(event: KeyboardEvent): void {
    // Candidates of an input method are taken by Enter.
    if (event.isComposing) return;
    if (event.key === 'Enter' && (this.look() === 'name' || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void this.put();
    }
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.end();
  }

  #focusNext(find: () => HTMLElement | undefined): void {
    afterNextRender(() => find()?.focus(), { injector: this.#injector });
  }
}
