import { Component, computed, inject, input, output, signal } from '@angular/core';
import { ChatDialogFrame } from 'ngx-tencent-chat/dialog';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { Conversation } from 'ngx-tencent-chat/models';
import { FolderStore } from 'ngx-tencent-chat/state';
import { ChatIcon } from 'ngx-tencent-chat/ui';

/** Puts conversations into folders, takes them out, and makes and deletes folders. */
@Component({
  selector: 'chat-folder-dialog',
  template: `
    <chat-dialog-frame [title]="words.folders" (closed)="closed.emit()">
      @for (each of rows(); track each.name) {
        <div class="row">
          <label class="name">
            <input
              type="checkbox"
              [checked]="each.all"
              [indeterminate]="each.some && !each.all"
              (change)="put(each.name, !each.all)"
            />
            <bdi>{{ each.name }}</bdi>
          </label>
          <button
            class="drop"
            type="button"
            [attr.aria-label]="words.removeFolder(each.name)"
            [title]="words.removeFolder(each.name)"
            (click)="remove(each.name)"
          >
            <chat-icon name="close" />
          </button>
        </div>
      }
      <form class="row" (submit)="make($event)">
        <input
          #field
          class="field"
          type="text"
          dir="auto"
          maxlength="32"
          [attr.aria-label]="words.newFolder"
          [placeholder]="words.newFolder"
          [value]="name()"
          (input)="name.set(field.value)"
        />
        <button class="choice go" type="submit" [attr.aria-disabled]="name().trim() === ''">
          {{ words.makeFolder }}
        </button>
      </form>
      @if (failed(); as text) {
        <p class="failed" role="alert">{{ text }}</p>
      }
    </chat-dialog-frame>
  `,
  styleUrls: ['../../../dialog/src/panel.css', './folder-dialog.css'],
  imports: [ChatDialogFrame, ChatIcon],
})
export class ChatFolderDialog {
  readonly #folders = inject(FolderStore);
  protected readonly words = inject(CHAT_INTL).talks;

  /** The conversations that are put into folders. */
  readonly conversations = input.required<readonly Conversation[]>();

  readonly closed = output<void>();

  protected readonly name = signal('');
  protected readonly failed = signal<string | null>(null);
  protected readonly rows = computed(() => {
    const ids = this.conversations().map(({ id }) => id);
    return this.#folders.folders().map(({ name, conversationIds }) => {
      const all = ids.every((id) => conversationIds.includes(id));
      return { name, all, some: ids.some((id) => conversationIds.includes(id)) };
    });
  });

  protected put(name: string, into: boolean): void {
    const ids = this.conversations().map(({ id }) => id);
    const change = into ? { add: ids } : { remove: ids };
    void this.#try(this.#folders.change(name, change), this.words.refused);
  }

  protected remove(name: string): void {
    void this.#try(this.#folders.remove(name), this.words.refused);
  }

  protected make(event: Event): void {
    event.preventDefault();
    const name = this.name().trim();
    if (name === '') return;
    const ids = this.conversations().map(({ id }) => id);
    this.name.set('');
    void this.#try(this.#folders.create(name, ids), this.words.folderExists);
  }

  async #try(done: Promise<void>, text: string): Promise<void> {
    this.failed.set(null);
    // Whatever the service says, the folders are as they were; the words are for the person.
    await done.catch(() => this.failed.set(text));
  }
}
