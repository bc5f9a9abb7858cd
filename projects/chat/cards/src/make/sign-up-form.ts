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
import { CARD_WORDS } from '../card-words';
import { signUpBody } from '../sign-up/sign-up';
import { CardForm } from './card-form';

/** The dialog in which a sign-up list is made. */
@Component({
  selector: 'chat-sign-up-form',
  templateUrl: './sign-up-form.html',
  styleUrl: './card-form.css',
  // What opened it has keys of its own.
  host: { '(keydown)': '$event.stopPropagation()' },
})
export class ChatSignUpForm implements CardForm {
  protected readonly words = inject(CARD_WORDS);

  /** The title that it begins with. Defaults to nothing. */
  readonly title = input('');

  readonly made = output<OutgoingBody>();

  readonly closed = output<void>();

  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  protected readonly called = linkedSignal(() => this.title());
  protected readonly note = signal('');
  protected readonly places = signal<number | null>(null);
  protected readonly complete = computed(() => this.called().trim() !== '');

  constructor() {
    afterNextRender(() => this.dialog().nativeElement.showModal());
  }

  /** A field of numbers says NaN while there is none. */
  protected setPlaces(places: number): void {
    this.places.set(places >= 1 ? Math.floor(places) : null);
  }

  protected send(): void {
    if (!this.complete()) return;
    const title = this.called().trim();
    const [note, places, preview] = [this.note().trim(), this.places(), this.words.signUpOf(title)];
    this.made.emit(signUpBody(title, { note, places, preview }));
    this.dialog().nativeElement.close();
  }

  protected cancel(): void {
    this.dialog().nativeElement.close();
  }
}
