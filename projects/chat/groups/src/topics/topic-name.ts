import { Component, inject, input, linkedSignal, output, viewChild } from '@angular/core';
import { ChatDialogFrame } from 'ngx-tencent-chat/dialog';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';

import { Attempt } from '../parts/attempt';

/** Asks for the name of a topic, and does something with it. */
@Component({
  selector: 'chat-topic-name',
  template: `
    <chat-dialog-frame [title]="title()" (closed)="closed.emit()">
      <form id="chat-topic-name" (submit)="$event.preventDefault(); save()">
        <label class="label" for="chat-topic-name-field">{{ words.topicField }}</label>
        <input
          #field
          class="field"
          id="chat-topic-name-field"
          autocomplete="off"
          maxlength="100"
          [value]="name()"
          (input)="name.set(field.value)"
        />
      </form>
      <div class="foot" chatDialogFoot>
        <p class="failure" role="alert">{{ attempt.failure() }}</p>
        <button class="choice" type="button" (click)="frame().close()">{{ words.cancel }}</button>
        <button
          class="choice go"
          type="submit"
          form="chat-topic-name"
          [attr.aria-disabled]="attempt.busy() || name().trim() === ''"
        >
          {{ answer() }}
        </button>
      </div>
    </chat-dialog-frame>
  `,
  styleUrl: '../../../dialog/src/panel.css',
  styles: `
    .failure:empty {
      display: none;
    }
  `,
  imports: [ChatDialogFrame],
})
export class ChatTopicName {
  protected readonly words = inject(CHAT_INTL).kinds;

  readonly title = input.required<string>();

  /** The name that it has. Defaults to none. */
  readonly before = input('');

  /** What the button says that does it. */
  readonly answer = input.required<string>();

  /** What is done with the name. */
  readonly act = input.required<(name: string) => Promise<unknown>>();

  readonly closed = output<void>();

  protected readonly frame = viewChild.required(ChatDialogFrame);
  protected readonly attempt = new Attempt();
  protected readonly name = linkedSignal(() => this.before());

  protected async save(): Promise<void> {
    const name = this.name().trim();
    if (name === '') return;
    if (await this.attempt.make(() => this.act()(name))) this.frame().close();
  }
}
