import {
  Component,
  Directive,
  ElementRef,
  Injector,
  afterNextRender,
  inject,
  model,
  viewChild,
} from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { ChatIcon } from 'ngx-tencent-chat/ui';

/** Puts an element into a live overlay, as its film. */
@Directive({ selector: '[chatLiveFilm]' })
export class ChatLiveFilm {}

/** Puts an element into a live overlay, above its messages: who speaks, how many watch. */
@Directive({ selector: '[chatLiveBar]' })
export class ChatLiveBar {}

/**
 * Shows a film and the talk about it: messages lie over the film, and stand beside it where the
 * overlay itself is wide enough. They can be hidden.
 *
 * @example
 * <chat-live-overlay>
 *   <video chatLiveFilm …></video>
 *   <h2 chatLiveBar>Launch day</h2>
 *   <chat-message-pane live … />
 *   <chat-composer … />
 * </chat-live-overlay>
 */
@Component({
  selector: 'chat-live-overlay',
  templateUrl: './live-overlay.html',
  styleUrl: './live-overlay.css',
  imports: [ChatIcon],
})
export class ChatLiveOverlay {
  protected readonly intl = inject(CHAT_INTL);
  readonly #injector = inject(Injector);

  /** Whether the messages are shown. Defaults to true. */
  readonly talking = model(true);

  private readonly toggle = viewChild<ElementRef<HTMLElement>>('toggle');

  /** Hides the messages, or shows them; the focus stays with the button that does. */
  protected setTalking(talking: boolean): void {
    this.talking.set(talking);
    afterNextRender(() => this.toggle()?.nativeElement.focus({ preventScroll: true }), {
      injector: this.#injector,
    });
  }
}
