import { Component, afterNextRender, computed, inject, input, viewChildren } from '@angular/core';
import { Router } from '@angular/router';
import { provideCards } from 'ngx-tencent-chat/cards';
import { isConversationId } from 'ngx-tencent-chat/models';
import { TypedAhead } from 'ngx-tencent-chat/primitives';

import { Account } from '../account/account';
import { Welcome } from '../welcome/welcome';
import { SideTalk } from './side-talk';

/** Two conversations side by side, or the same one twice: `/side?left=direct:bob&right=group:team`. */
@Component({
  selector: 'demo-side-page',
  template: `
    @if (account.name() !== null) {
      <h1 class="unseen">Two conversations</h1>
      <main class="sides">
        @for (side of sides(); track $index) {
          <section class="side" [attr.aria-label]="side.label">
            @if (side.id) {
              <demo-side-talk [conversation]="side.id" (closed)="close($index)" />
            } @else {
              <p class="wrong">
                There is no such conversation. The address names two: <code>left=direct:bob</code>
              </p>
            }
          </section>
        }
      </main>
    } @else if (!account.entering()) {
      <demo-welcome />
    }
  `,
  styleUrl: './side-page.css',
  providers: [provideCards()],
  imports: [SideTalk, Welcome],
})
export class SidePage {
  readonly #router = inject(Router);
  readonly #typedAhead = inject(TypedAhead);
  protected readonly account = inject(Account);

  readonly left = input<string>();
  readonly right = input<string>();

  private readonly talks = viewChildren(SideTalk);
  protected readonly sides = computed(() =>
    [
      { id: this.left() ?? 'direct:bob', label: 'First conversation' },
      { id: this.right() ?? 'group:design-team', label: 'Second conversation' },
    ].map(({ id, label }) => ({ id: isConversationId(id) ? id : null, label })),
  );

  constructor() {
    // Whoever has just opened a conversation beside another wants to write there.
    if (this.#router.currentNavigation()?.extras.info !== 'beside') return;
    afterNextRender(() => {
      this.talks().at(-1)?.focus();
      this.#typedAhead.release();
    });
  }

  /** Closes one of them; the other one has the page for itself. */
  protected async close(index: number): Promise<void> {
    const other = this.sides()[1 - index]?.id;
    await this.#router.navigate(other ? ['/c', other] : ['/']);
  }
}
