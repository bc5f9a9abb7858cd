import { Directive, output } from '@angular/core';

/** What browsers put for the key of an event that an input method has taken. */
const TAKEN_BY_INPUT_METHOD = 229;
/** Safari ends a composition before the Enter that ended it, in the same moment. */
const SAME_MOMENT = 50;

/**
 * Tells when Enter means "send": pressed alone, and not to end the composition of an input method.
 * Shift+Enter, and any other modifier with it, stays a new line.
 *
 * @example
 * <textarea (chatSendOnEnter)="send()"></textarea>
 */
@Directive({
  selector: 'textarea[chatSendOnEnter]',
  host: {
    '(keydown.enter)': 'pressEnter($event)',
    '(compositionend)': 'endComposition($event)',
  },
})
export class ChatSendOnEnter {
  /** Emits when the user asks to send. */
  readonly send = output<void>({ alias: 'chatSendOnEnter' });

  #composedAt = -Infinity;

  protected pressEnter(event: Event): void {
    if (!(event instanceof KeyboardEvent) || this.#isComposing(event)) return;
    event.preventDefault();
    if (!event.repeat) this.send.emit();
  }

  protected endComposition(event: Event): void {
    this.#composedAt = event.timeStamp;
  }

  #isComposing(event: KeyboardEvent): boolean {
    return (
      event.isComposing ||
      // Deprecated, and still the only sign that some browsers give.
      event.keyCode === TAKEN_BY_INPUT_METHOD ||
      event.timeStamp - this.#composedAt < SAME_MOMENT
    );
  }
}
