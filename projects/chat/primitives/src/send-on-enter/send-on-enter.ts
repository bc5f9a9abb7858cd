import { Directive, input, output } from '@angular/core';

/** What sends: Enter alone, or with Ctrl or ⌘; null while Enter is somebody else's. */
export type SendKey = 'enter' | 'mod-enter' | null;

/** What browsers put for the key of an event that an input method has taken. */
const TAKEN_BY_INPUT_METHOD = 229;
/** Safari ends a composition before the Enter that ended it, in the same moment. */
const SAME_MOMENT = 50;

/**
 * Tells when Enter means "send": pressed alone, and not to end the composition of an input method.
 * Shift+Enter, and any other modifier with it, stays a new line; or the other way round, by setting.
 *
 * @example
 * <textarea (chatSendOnEnter)="send()"></textarea>
 * <textarea chatSendKey="mod-enter" (chatSendOnEnter)="send()"></textarea>
 */
@Directive({
  selector: 'textarea[chatSendOnEnter]',
  host: {
    '(keydown)': 'press($event)',
    '(compositionend)': 'endComposition($event)',
  },
})
export class ChatSendOnEnter {
  /** Which key sends. Defaults to Enter alone. */
  readonly chatSendKey = input<SendKey>('enter');

  /** Emits when the user asks to send. */
  readonly send = output<void>({ alias: 'chatSendOnEnter' });

  #composedAt = -Infinity;

  protected press(event: KeyboardEvent): void {
    // Somebody else has done something with it, a list to choose from for instance.
    if (event.defaultPrevented) return;
    if (event.key !== 'Enter' || !this.#isSendKey(event) || this.#isComposing(event)) return;
    event.preventDefault();
    if (!event.repeat) this.send.emit();
  }

  protected endComposition(event: Event): void {
    this.#composedAt = event.timeStamp;
  }

  #isSendKey({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
    if (altKey || shiftKey) return false;
    if (this.chatSendKey() === 'mod-enter') return ctrlKey !== metaKey;
    return this.chatSendKey() === 'enter' && !ctrlKey && !metaKey;
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
