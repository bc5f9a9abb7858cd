import { Directive, inject, input, linkedSignal, output } from '@angular/core';
import { Conversation, ConversationId } from 'ngx-tencent-chat/models';
import { ConversationStore } from 'ngx-tencent-chat/state';

import { conversationBeside } from './conversation-beside';

/**
 * Keys of the whole page: Alt and an arrow go to the conversation above or below, with Shift to the unread
 * one, Ctrl+K or ⌘K asks where to go, and a question mark asks for help where nobody writes.
 *
 * @example
 * <main [chatConversationKeys]="open()" (conversation)="open.set($event)" (switcher)="switching.set(true)">
 */
@Directive({
  selector: '[chatConversationKeys]',
  host: { '(document:keydown)': 'press($event)' },
})
export class ChatConversationKeys {
  readonly #store = inject(ConversationStore);

  /** The open conversation; null for none. */
  readonly current = input.required<ConversationId | null>({ alias: 'chatConversationKeys' });

  /** The list as it is shown. All conversations in their order by default. */
  readonly among = input<readonly Conversation[] | null>(null);

  /** Where the last key led, though the page may not have followed yet: the next one goes on from there. */
  readonly #at = linkedSignal(() => this.current());

  /** Emits the conversation to go to. */
  readonly conversation = output<ConversationId>();

  /** Emits when somebody asks where to go. */
  readonly switcher = output<void>();

  /** Emits when somebody asks for help with keys. */
  readonly help = output<void>();

  protected press(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing || isInDialog(event.target)) return;
    if (!this.#go(event) && !this.#ask(event)) return;
    event.preventDefault();
  }

  #go({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
    if (!altKey || ctrlKey || metaKey || (key !== 'ArrowUp' && key !== 'ArrowDown')) return false;
    const conversations = this.among() ?? this.#store.conversations();
    const step = key === 'ArrowUp' ? -1 : 1;
    const id = conversationBeside(conversations, this.#at(), step, { unread: shiftKey });
    if (id === null) return true;
    this.#at.set(id);
    this.conversation.emit(id);
    return true;
  }

  #ask({ key, code, altKey, ctrlKey, metaKey, shiftKey, target }: KeyboardEvent): boolean {
    if (altKey) return false;
    if (ctrlKey !== metaKey && !shiftKey && (key.toLowerCase() === 'k' || isKeyK(key, code))) {
      this.switcher.emit();
      return true;
    }
    if (key !== '?' || ctrlKey || metaKey || isWriting(target)) return false;
    this.help.emit();
    return true;
  }
}

/** The key that says K in Latin says something else on a keyboard of another script. */
function isKeyK(key: string, code: string): boolean {
  return code === 'KeyK' && !/^[a-z]$/i.test(key);
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('dialog') !== null;
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
