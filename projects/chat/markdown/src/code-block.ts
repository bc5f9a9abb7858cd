import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';

/** Shows code as written, with a button that copies it. */
@Component({
  selector: 'chat-code-block',
  template: `
    <div class="head">
      <span class="language">{{ language() }}</span>
      <button class="copy" type="button" (click)="copy()">{{ label() }}</button>
    </div>
    <pre class="code" tabindex="0" dir="ltr"><code>{{ text() }}</code></pre>
    <span class="said" role="status">{{ copied() ? intl.codeCopied : '' }}</span>
  `,
  styleUrl: './code-block.css',
})
export class ChatCodeBlock {
  protected readonly intl = inject(CHAT_INTL).types;

  /** The code. */
  readonly text = input.required<string>();

  /** What it is written in; '' where nobody said. */
  readonly language = input('');

  protected readonly copied = linkedSignal({ source: this.text, computation: () => false });
  protected readonly label = computed(() =>
    this.copied() ? this.intl.codeCopied : this.intl.copyCode,
  );

  protected async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.text());
      this.copied.set(true);
    } catch {
      // The browser does not allow it: the code can still be selected.
      this.copied.set(false);
    }
  }
}
