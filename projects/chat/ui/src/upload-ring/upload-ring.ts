import { Component, computed, inject } from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { ChatIcon } from '../icon/icon';
import { CONTENT_HOST } from '../message-types/content-host';
import { uploadPart } from './upload-part';

/** Shows how much of a message's file has gone up, and stops it. Nothing while no file is on its way. */
@Component({
  selector: 'chat-upload-ring',
  template: `
    @if (part() !== null) {
      <button
        class="stop"
        type="button"
        [attr.data-waiting]="waiting() || null"
        [attr.aria-label]="intl.types.cancelUpload"
        [title]="intl.types.cancelUpload"
        (click)="stop($event)"
      >
        <svg class="ring" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
          <circle class="way" cx="20" cy="20" r="17" />
          <circle
            class="done"
            cx="20"
            cy="20"
            r="17"
            pathLength="100"
            [attr.stroke-dasharray]="dash()"
          />
        </svg>
        <chat-icon name="close" />
      </button>
      <span
        class="spoken"
        role="progressbar"
        aria-valuemin="0"
        aria-valuemax="100"
        [attr.aria-label]="intl.types.uploading"
        [attr.aria-valuenow]="percent()"
      ></span>
    }
  `,
  styleUrl: './upload-ring.css',
  imports: [ChatIcon],
})
export class ChatUploadRing {
  protected readonly intl = inject(CHAT_INTL);
  readonly #host = inject(CONTENT_HOST);

  /** How much has gone up; null where nothing is on its way. */
  readonly part = computed(() => uploadPart(this.#host));
  /** What waits does not turn: it may be for long. */
  protected readonly waiting = computed(() => this.#host.message().status === 'waiting');

  protected readonly percent = computed(() => Math.round((this.part() ?? 0) * 100));
  /** A little is always seen, so that it is known for a ring. */
  protected readonly dash = computed(() => `${Math.max(4, this.percent())} 100`);

  protected stop(event: Event): void {
    // What lies under it would open.
    event.stopPropagation();
    event.preventDefault();
    this.#host.cancelSend.emit();
  }
}
