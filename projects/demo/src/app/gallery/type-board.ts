import { Component, ViewContainerRef, inject, signal } from '@angular/core';
import { Message } from 'ngx-tencent-chat/models';
import { ChatMessageBubble, provideMapLinks, provideStickers } from 'ngx-tencent-chat/ui';
import { paintPicture } from './paint-picture';
import { makeInState, makeTypeSamples, states } from './type-samples';

/** Every type of messages in every state, for eyes and for the browser tests. */
@Component({
  selector: 'demo-type-board',
  template: `
    <main class="page">
      <h1>Messages</h1>
      @for (row of rows; track row.name) {
        <section class="type" [attr.aria-label]="row.name">
          <h2>{{ row.name }}</h2>
          <div class="states">
            @for (cell of row.cells; track cell.state.name) {
              <div class="state">
                <h3>{{ cell.state.name }}</h3>
                <chat-message-bubble
                  me="alice"
                  [message]="cell.message"
                  [progress]="cell.state.progress ?? null"
                  [selected]="cell.state.selected ?? false"
                  [highlighted]="cell.state.highlighted ?? false"
                  [showSender]="cell.state.showSender ?? false"
                  (open)="open($event)"
                  (cancelSend)="told.set('cancel')"
                  (writeAgain)="told.set('write again')"
                />
              </div>
            }
          </div>
        </section>
      }
      <p role="status">{{ told() }}</p>
    </main>
  `,
  styleUrl: './type-board.css',
  imports: [ChatMessageBubble],
  providers: [
    provideMapLinks(
      ({ latitude, longitude }) =>
        `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}`,
    ),
    provideStickers(({ set }) => (set === 1 ? paintPicture(288, 288, 60) : null)),
  ],
})
export class TypeBoard {
  readonly #place = inject(ViewContainerRef);

  protected readonly rows = makeTypeSamples().map((sample) => ({
    name: sample.name,
    cells: states.map((state) => ({ state, message: makeInState(sample, state) })),
  }));
  /** What a bubble has told last. */
  protected readonly told = signal('');

  protected async open(message: Message): Promise<void> {
    const { openMerged, openViewer } = await import('ngx-tencent-chat/media');
    const shown = this.rows.flatMap(({ cells }) => cells.slice(0, 1)).map((cell) => cell.message);
    if (message.body.type === 'merged') {
      openMerged(this.#place, { title: message.body.title, load: () => Promise.resolve(shown) });
    } else {
      const messages = [message, ...shown.filter(({ body }) => body.type !== 'merged')];
      openViewer(this.#place, { messages, key: message.key });
    }
  }
}
