import { Component, input, output } from '@angular/core';
import { Person } from 'ngx-tencent-chat/models';
import { ChatAvatar } from 'ngx-tencent-chat/ui';

/** One of several people: picture and name lead to the profile, and what can be done stands behind. */
@Component({
  selector: 'chat-person-row',
  template: `
    <button class="who" type="button" (click)="choose.emit()">
      <chat-avatar class="face" [person]="person()" />
      <span class="names">
        <bdi class="name">{{ person().name }}</bdi>
        @if (note()) {
          <bdi class="note">{{ note() }}</bdi>
        }
      </span>
    </button>
    <span class="tools"><ng-content /></span>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 0 0.5rem;
      align-items: center;
      padding-inline: 0.5rem;
    }

    .who {
      --chat-avatar-size: 2.5rem;

      display: flex;
      flex: 1 1 9rem;
      gap: 0.75rem;
      align-items: center;
      min-inline-size: 0;
      min-block-size: 3.5rem;
      padding-inline: 0.5rem;
      border: 0;
      border-radius: var(--chat-sys-radius);
      background: none;
      color: inherit;
      cursor: pointer;
      font: inherit;
      text-align: start;
    }

    .who:hover {
      background: var(--chat-sys-surface-hover);
    }

    .who:focus-visible {
      outline: 2px solid var(--chat-sys-focus-ring);
      outline-offset: -2px;
    }

    .names {
      display: grid;
      min-inline-size: 0;
    }

    .name,
    .note {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }

    .name {
      font-weight: 600;
    }

    .note {
      color: var(--chat-sys-on-surface-muted);
      font-size: var(--chat-sys-text-small);
      line-height: var(--chat-sys-text-small-line);
    }

    .tools {
      display: flex;
      flex: none;
      gap: 0.25rem;
      align-items: center;
      margin-inline-start: auto;
    }

    .tools:empty {
      display: none;
    }
  `,
  imports: [ChatAvatar],
})
export class ChatPersonRow {
  readonly person = input.required<Person>();

  /** What else there is to say of them. */
  readonly note = input('');

  /** Emits when their profile is wanted. */
  readonly choose = output<void>();
}
