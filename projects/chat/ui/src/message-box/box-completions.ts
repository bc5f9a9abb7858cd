import {
  Component,
  ElementRef,
  afterRenderEffect,
  inject,
  input,
  output,
  viewChildren,
} from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { ChatAvatar } from '../avatar/avatar';
import { ChatSpoken } from '../spoken/spoken';
import { Completion } from './completion';

/** Lists what may be written. The focus stays in the text: what is active is told by its id. */
@Component({
  selector: 'chat-box-completions',
  template: `
    <ul class="list" role="listbox" [id]="listId()" [attr.aria-label]="name()">
      @for (item of items(); track item.id; let index = $index) {
        <!-- Keys go to the text, which keeps the focus. -->
        <!-- eslint-disable-next-line @angular-eslint/template/click-events-have-key-events, @angular-eslint/template/interactive-supports-focus -->
        <li
          #option
          class="item"
          role="option"
          [id]="listId() + '-' + index"
          [attr.aria-selected]="index === active()"
          (mousedown)="$event.preventDefault()"
          (click)="choose.emit(index)"
        >
          @if (item.person; as person) {
            <chat-avatar class="face" [person]="person" />
          } @else if (item.glyph) {
            <span class="glyph" aria-hidden="true">{{ item.glyph }}</span>
          }
          <bdi class="label">{{ item.label }}</bdi>
          @if (item.hint; as hint) {
            <span class="hint" dir="auto">{{ hint }}</span>
          }
        </li>
      }
    </ul>
    <chat-spoken role="status">{{ intl.compose.completions(items().length) }}</chat-spoken>
  `,
  styleUrl: './box-completions.css',
  imports: [ChatAvatar, ChatSpoken],
})
export class ChatBoxCompletions {
  protected readonly intl = inject(CHAT_INTL);

  /** The id of the list, which the text refers to. */
  readonly listId = input.required<string>();

  /** Accessible name of the list. */
  readonly name = input.required<string>();

  readonly items = input.required<readonly Completion[]>();

  /** Which one Enter takes. */
  readonly active = input.required<number>();

  /** Emits which one was clicked. */
  readonly choose = output<number>();

  private readonly options = viewChildren<ElementRef<HTMLElement>>('option');

  constructor() {
    afterRenderEffect(() => {
      this.options()[this.active()]?.nativeElement.scrollIntoView({ block: 'nearest' });
    });
  }
}
