import { Component, ElementRef, inject, input, linkedSignal, viewChild } from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { ChatIcon } from '../icon/icon';

/** Shows a piece of code as it is, and copies it. */
@Component({
  selector: 'chat-code-block',
  template: `
    <pre class="code" dir="ltr" tabindex="0"><code #code>{{ text() }}</code></pre>
    <button class="copy" type="button" (click)="copy()">
      <chat-icon [name]="copied() ? 'check' : 'copy'" />
      <span aria-live="polite">{{ copied() ? intl.types.codeCopied : intl.types.copyCode }}</span>
    </button>
  `,
  styleUrl: './code-block.css',
  imports: [ChatIcon],
  host: { role: 'group', '[attr.aria-label]': 'intl.types.code(language())' },
})
export class ChatCodeBlock {
  protected readonly intl = inject(CHAT_INTL);

  /** The code. */
  readonly text = input.required<string>();

  /** What language it is said to be; '' where nobody knows. */
  readonly language = input('');

  private readonly code = viewChild.required<ElementRef<HTMLElement>>('code');
  protected readonly copied = linkedSignal({ source: this.text, computation: () => false });

  protected async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.text());
      this.copied.set(true);
    } catch {
      // The browser does not let the page: the code is marked, so that a key can copy it.
      const element = this.code().nativeElement;
      element.ownerDocument.getSelection()?.selectAllChildren(element);
    }
  }
}
