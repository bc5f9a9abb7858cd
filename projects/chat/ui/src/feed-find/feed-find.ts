import {
  Component,
  ElementRef,
  afterNextRender,
  booleanAttribute,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { ChatIcon } from '../icon/icon';
import { FindPlace } from './find-search';

// One chunk for all that finding takes.
export { FeedFinder } from './feed-finder';

/** The bar to find words in a conversation with. Enter goes to older matches, Shift+Enter to newer ones. */
@Component({
  selector: 'chat-feed-find',
  templateUrl: './feed-find.html',
  styleUrl: './feed-find.css',
  imports: [ChatIcon],
  host: { role: 'search', '[attr.aria-label]': 'intl.find', '(keydown)': 'press($event)' },
})
export class ChatFeedFind {
  protected readonly intl = inject(CHAT_INTL);

  /** What is looked for. */
  readonly query = input('');

  /** Which match is shown, and how many there are. */
  readonly place = input.required<FindPlace>();

  /** Whether there are older messages that have not been looked at. Defaults to false. */
  readonly hasOlder = input(false, { transform: booleanAttribute });

  /** Whether older messages are being loaded to look at them. Defaults to false. */
  readonly searching = input(false, { transform: booleanAttribute });

  /** Emits what is typed. */
  readonly queryChange = output<string>();

  /** Emits 1 for the next older match, -1 for the next newer one. */
  readonly move = output<1 | -1>();

  /** Emits when older messages are to be searched too: true, and false to give up. */
  readonly searchOlder = output<boolean>();

  /** Emits when the search is over. */
  readonly closed = output<void>();

  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');

  constructor() {
    afterNextRender(() => this.focus());
  }

  /** Gives the focus to the field, with what stands in it selected. */
  focus(): void {
    this.field().nativeElement.focus({ preventScroll: true });
    this.field().nativeElement.select();
  }

  protected press(event: KeyboardEvent): void {
    // The keys of the messages below are not meant while somebody types, nor are those of an input method.
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === 'Escape') this.closed.emit();
    else if (event.key === 'Enter' && event.target === this.field().nativeElement)
      this.move.emit(event.shiftKey ? -1 : 1);
    else if (event.key === 'ArrowUp') this.move.emit(1);
    else if (event.key === 'ArrowDown') this.move.emit(-1);
    else return;
    event.preventDefault();
  }
}
