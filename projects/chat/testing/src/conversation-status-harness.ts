import { BaseHarnessFilters, ComponentHarness, HarnessPredicate } from '@angular/cdk/testing';

/** Works with a `<chat-conversation-status>` as somebody who reads it. */
export class ChatConversationStatusHarness extends ComponentHarness {
  static hostSelector = 'chat-conversation-status';

  /** Finds lines. */
  static with(options: BaseHarnessFilters = {}): HarnessPredicate<ChatConversationStatusHarness> {
    return new HarnessPredicate(ChatConversationStatusHarness, options);
  }

  /** What it says; '' for nothing. */
  async getText(): Promise<string> {
    return (await this.host()).text();
  }
}
