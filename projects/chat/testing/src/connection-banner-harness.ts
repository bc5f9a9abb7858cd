import { BaseHarnessFilters, ComponentHarness, HarnessPredicate } from '@angular/cdk/testing';

import { ChatConnectionNoticeHarness } from './connection-notice-harness';

/** Works with a `<chat-connection-banner>`. */
export class ChatConnectionBannerHarness extends ComponentHarness {
  static hostSelector = 'chat-connection-banner';

  /** Finds them. */
  static with(options: BaseHarnessFilters = {}): HarnessPredicate<ChatConnectionBannerHarness> {
    return new HarnessPredicate(ChatConnectionBannerHarness, options);
  }

  /** What it says and offers. */
  readonly getNotice = this.locatorFor(ChatConnectionNoticeHarness);
}
