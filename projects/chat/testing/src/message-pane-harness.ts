import { BaseHarnessFilters, ComponentHarness, HarnessPredicate } from '@angular/cdk/testing';

import { ChatMessageFeedHarness } from './message-feed-harness';

/** Works with a `<chat-message-pane>`. */
export class ChatMessagePaneHarness extends ComponentHarness {
  static hostSelector = 'chat-message-pane';

  /** Finds them. */
  static with(options: BaseHarnessFilters = {}): HarnessPredicate<ChatMessagePaneHarness> {
    return new HarnessPredicate(ChatMessagePaneHarness, options);
  }

  /** Its messages, where everything is seen and done. */
  readonly getFeed = this.locatorFor(ChatMessageFeedHarness);
}
