import {
  Component,
  ElementRef,
  afterNextRender,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { OutgoingBody } from 'ngx-tencent-chat/models';
import { ChatIcon } from 'ngx-tencent-chat/ui';
import { CARD_WORDS } from '../card-words';
import { longest, pollBody } from '../poll/poll';
import { CardForm } from './card-form';

/** One answer that is being written. */
interface WrittenOption {
  readonly id: number;
  readonly text: string;
}

/** The dialog in which a poll is made. */
@Component({
  selector: 'chat-poll-form',
  templateUrl: './poll-form.html',
  styleUrl: './card-form.css',
  imports: [ChatIcon],
  // What opened it has keys of its own.
  host: { '(keydown)': '$event.stopPropagation()' },
})
export class ChatPollForm implements CardForm {
  protected readonly words = inject(CARD_WORDS);

  /** The question that it begins with. Defaults to nothing. */
  readonly question = input('');

  readonly made = output<OutgoingBody>();

  readonly closed = output<void>();

  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  protected readonly longest = longest;
  protected readonly asked = linkedSignal(() => this.question());
  protected readonly several = signal(false);
  #ids = 2;
  protected readonly options = signal<readonly WrittenOption[]>([
    { id: 0, text: '' },
    { id: 1, text: '' },
  ]);
  protected readonly more = computed(() => this.options().length < longest.options);
  readonly #written = computed(() =>
    this.options()
      .map(({ text }) => text.trim())
      .filter((text) => text !== ''),
  );
  protected readonly complete = computed(
    () => this.asked().trim() !== '' && this.#written().length >= 2,
  );

  constructor() {
    afterNextRender(() => this.dialog().nativeElement.showModal());
  }

  protected write(id: number, text: string): void {
    this.options.update((options) => options.map((each) => (each.id === id ? { id, text } : each)));
  }

  protected add(): void {
    this.options.update((options) => [...options, { id: this.#ids++, text: '' }]);
  }

  protected remove(id: number): void {
    this.options.update((options) => options.filter((each) => each.id !== id));
  }

  protected send(): void {
    if (!this.complete()) return;
    const question = this.asked().trim();
    const preview = this.words.pollOf(question);
    this.made.emit(pollBody(question, this.#written(), { several: this.several(), preview }));
    this.dialog().nativeElement.close();
  }

  protected cancel(): void {
    this.dialog().nativeElement.close();
  }
}
