import {
  Component,
  ElementRef,
  afterNextRender,
  computed,
  inject,
  input,
  output,
  resource,
  viewChild,
} from '@angular/core';
import { CHAT_INTL, formatMoment } from 'ngx-tencent-chat/i18n';
import { Message } from 'ngx-tencent-chat/models';
import { ChatAvatar, ChatIcon, ChatMessageBubble } from 'ngx-tencent-chat/ui';

/** Shows messages that were handed on as one: to be read, not to be answered. */
@Component({
  selector: 'chat-merged-dialog',
  templateUrl: './merged-dialog.html',
  styleUrl: './merged-dialog.css',
  imports: [ChatAvatar, ChatIcon, ChatMessageBubble],
  // The feed under it has keys of its own.
  host: { '(keydown)': '$event.stopPropagation()' },
})
export class ChatMergedDialog {
  protected readonly intl = inject(CHAT_INTL);

  readonly title = input.required<string>();

  /** Brings the messages. */
  readonly load = input.required<() => Promise<readonly Message[]>>();

  /** Emits a message in it that the reader wants to see large. */
  readonly open = output<Message>();

  /** Emits when it is closed. */
  readonly closed = output<void>();

  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  protected readonly loaded = resource({
    params: () => ({ load: this.load() }),
    loader: ({ params }) => params.load(),
  });

  /** What has come of it. */
  readonly messages = computed(() => (this.loaded.hasValue() ? this.loaded.value() : []));

  constructor() {
    afterNextRender(() => this.dialog().nativeElement.showModal());
  }

  /** Closes it. */
  close(): void {
    this.dialog().nativeElement.close();
  }

  protected momentOf({ sentAt }: Message): string {
    return formatMoment(this.intl, sentAt);
  }
}
