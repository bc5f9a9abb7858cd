import { Component, computed, inject, input, output } from '@angular/core';
import { CHAT_INTL, formatBytes, formatDuration } from 'ngx-tencent-chat/i18n';
import { ChatIcon } from '../icon/icon';
import { ChatSpoken } from '../spoken/spoken';
import { BoxAttachment } from './box-parts';
import { ChatFilePicture } from './file-picture';

/** Shows what is attached, and what is being made ready. */
@Component({
  selector: 'chat-box-tray',
  template: `
    <ul class="tray" [attr.aria-label]="intl.compose.attachments">
      @for (item of items(); track item.id) {
        <li class="item" [attr.data-kind]="item.kind">
          @if (item.picture; as picture) {
            <chat-file-picture class="picture" [file]="picture" />
            <chat-spoken>{{ item.name }}, {{ item.size }}</chat-spoken>
            @if (item.duration; as duration) {
              <span class="tag"><chat-icon name="film" />{{ duration }}</span>
            } @else {
              <span class="tag" aria-hidden="true"
                ><bdi>{{ item.size }}</bdi></span
              >
            }
          } @else {
            <span class="sign"><chat-icon name="file" /></span>
            <span class="words">
              <bdi class="name">{{ item.name }}</bdi>
              <span class="size"
                ><bdi>{{ item.size }}</bdi></span
              >
            </span>
          }
          <button
            class="remove"
            type="button"
            [attr.aria-label]="intl.compose.removeAttachment(item.name)"
            (click)="remove.emit(item.id)"
          >
            <chat-icon name="close" />
          </button>
        </li>
      }
      @for (ghost of ghosts(); track $index) {
        <li class="item ghost" aria-hidden="true"></li>
      }
    </ul>
    <chat-spoken role="status">{{
      preparing() > 0 ? intl.compose.preparing(preparing()) : ''
    }}</chat-spoken>
  `,
  styleUrl: './box-tray.css',
  imports: [ChatFilePicture, ChatIcon, ChatSpoken],
})
export class ChatBoxTray {
  protected readonly intl = inject(CHAT_INTL);

  /** What is attached. */
  readonly attachments = input.required<readonly BoxAttachment[]>();

  /** How many files are being made ready. Defaults to 0. */
  readonly preparing = input(0);

  /** Emits the id of what is to be taken away. */
  readonly remove = output<string>();

  protected readonly ghosts = computed(() => Array.from({ length: this.preparing() }));
  protected readonly items = computed(() =>
    this.attachments().map(({ id, body }) => ({
      id,
      kind: body.type,
      name: body.file.name,
      size: formatBytes(this.intl.locale, body.file.size),
      picture: pictureOf(body),
      duration: body.type === 'video' ? formatDuration(body.duration) : null,
    })),
  );
}

function pictureOf(body: BoxAttachment['body']): File | null {
  if (body.type === 'image') return body.file;
  return body.type === 'video' ? body.poster : null;
}
