import { Component, signal } from '@angular/core';
import {
  ChatShell,
  ChatShellBack,
  ChatShellDetails,
  ChatShellList,
  ChatShellPane,
} from 'ngx-tencent-chat/layout';

interface Box {
  readonly width: string;
  readonly open: boolean;
  readonly details: boolean;
}

/** Shells of several widths in one window: each goes by its own, not by that of the window. */
@Component({
  selector: 'demo-shell-board',
  template: `
    <main class="board">
      <h1>Shells</h1>
      @for (box of boxes(); track box.width; let index = $index) {
        <section [attr.aria-label]="box.width">
          <h2>{{ box.width }}</h2>
          <div class="box" [style.inline-size]="box.width">
            <chat-shell [open]="box.open" (closeDetails)="change(index, { details: false })">
              <aside chatShellList class="column" aria-label="List">
                <button type="button" (click)="change(index, { open: true })">Open</button>
              </aside>
              <div chatShellPane class="column">
                <chat-shell-back (back)="change(index, { open: false })" />
                <button type="button" (click)="change(index, { details: true })">Details</button>
                <p>Conversation</p>
              </div>
              @if (box.details) {
                <aside chatShellDetails class="column" aria-label="Details">
                  <chat-shell-back to="pane" (back)="change(index, { details: false })" />
                  <p>About it</p>
                </aside>
              }
            </chat-shell>
          </div>
        </section>
      }
    </main>
  `,
  styles: `
    .board {
      padding: 1.5rem;
    }

    .box {
      max-inline-size: 100%;
      block-size: 16rem;
      border: 1px solid var(--chat-sys-hairline);
      border-radius: 0.75rem;
      overflow: clip;
    }

    .column {
      align-content: start;
      gap: 0.5rem;
      padding: 1rem;
    }
  `,
  imports: [ChatShell, ChatShellBack, ChatShellDetails, ChatShellList, ChatShellPane],
})
export class ShellBoard {
  protected readonly boxes = signal<readonly Box[]>(
    ['22.5rem', '50rem', '75rem'].map((width) => ({ width, open: false, details: false })),
  );

  protected change(index: number, change: Partial<Box>): void {
    this.boxes.update((boxes) =>
      boxes.map((box, place) => (place === index ? { ...box, ...change } : box)),
    );
  }
}
