import {
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';

/** A hand in each tone, as everybody shows them. */
const HANDS = ['✋', '✋🏻', '✋🏼', '✋🏽', '✋🏾', '✋🏿'];

let choices = 0;

/** Chooses the skin tone of all emoji that have one: a hand, which opens a row of hands. */
@Component({
  selector: 'chat-skin-tone-choice',
  template: `
    @if (open()) {
      <div class="tones" role="radiogroup" [attr.aria-label]="intl.skinTone">
        @for (hand of hands; track hand) {
          <label class="tone">
            <input
              type="radio"
              [name]="name"
              [checked]="$index === tone()"
              [attr.aria-label]="intl.skinTones[$index]"
              (change)="choose($index)"
              (click)="close($event)"
              (keydown)="press($event)"
            />
            <span aria-hidden="true">{{ hand }}</span>
          </label>
        }
      </div>
    } @else {
      <button
        class="tone"
        type="button"
        aria-expanded="false"
        [attr.aria-label]="label()"
        [title]="intl.skinTone"
        (click)="open.set(true)"
      >
        {{ hands[tone()] }}
      </button>
    }
  `,
  styles: `
    :host {
      flex: none;
    }

    .tones {
      display: flex;
    }

    .tone {
      display: grid;
      position: relative;
      place-items: center;
      inline-size: 2.25rem;
      block-size: 2.25rem;
      padding: 0;
      border: 0;
      border-radius: 50%;
      background: none;
      font-family: var(--chat-sys-font-emoji);
      font-size: 1.25rem;
      line-height: 1;
      cursor: pointer;
    }

    .tone:hover,
    .tone:has(:checked) {
      background: var(--chat-emoji-hover-background, var(--chat-sys-surface-selected));
    }

    .tone:focus-visible,
    .tone:has(:focus-visible) {
      outline: 2px solid var(--chat-sys-focus-ring);
      outline-offset: -2px;
    }

    input {
      position: absolute;
      inset: 0;
      margin: 0;
      opacity: 0;
      cursor: pointer;
    }
  `,
})
export class ChatSkinToneChoice {
  protected readonly intl = inject(CHAT_INTL).emoji;
  readonly #injector = inject(Injector);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly hands = HANDS;
  protected readonly name = `chat-skin-tone-${++choices}`;
  protected readonly open = signal(false);

  /** The tone: 0 for none, 1 to 5 from light to dark. */
  readonly tone = input(0);

  /** Emits the tone that was chosen. */
  readonly toneChange = output<number>();

  protected readonly label = computed(
    () => `${this.intl.skinTone}: ${this.intl.skinTones[this.tone()] ?? ''}`,
  );

  protected choose(tone: number): void {
    this.toneChange.emit(tone);
  }

  /** Escape puts the hands away, and nothing else. */
  protected press(event: KeyboardEvent): void {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.stopPropagation();
    event.preventDefault();
    this.#shut();
  }

  /** A click of the pointer has made the choice; one that the arrow keys make has not. */
  protected close(event: MouseEvent): void {
    if (event.detail > 0) this.#shut();
  }

  #shut(): void {
    this.open.set(false);
    afterNextRender(() => this.#host.querySelector('button')?.focus(), {
      injector: this.#injector,
    });
  }
}
