import { BaseHarnessFilters, ComponentHarness, HarnessPredicate } from '@angular/cdk/testing';

import { ChatConversationRowsHarness } from './conversation-rows-harness';

/** Works with a `<chat-conversation-list>`. */
export class ChatConversationListHarness extends ComponentHarness {
  static hostSelector = 'chat-conversation-list';

  /** Finds them. */
  static with(options: BaseHarnessFilters = {}): HarnessPredicate<ChatConversationListHarness> {
    return new HarnessPredicate(ChatConversationListHarness, options);
  }

  /** Its rows, where everything is seen and done. */
  readonly getRows = this.locatorFor(ChatConversationRowsHarness);
}
