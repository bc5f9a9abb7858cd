import { Component, computed, inject, input } from '@angular/core';
import { provideCards } from 'ngx-tencent-chat/cards';
import { isConversationId } from 'ngx-tencent-chat/models';

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
              <demo-side-talk [conversation]="side.id" />
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
  protected readonly account = inject(Account);

  readonly left = input<string>();
  readonly right = input<string>();

  protected readonly sides = computed(() =>
    [
      { id: this.left() ?? 'direct:bob', label: 'First conversation' },
      { id: this.right() ?? 'group:design-team', label: 'Second conversation' },
    ].map(({ id, label }) => ({ id: isConversationId(id) ? id : null, label })),
  );
}
