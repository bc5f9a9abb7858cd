import { BaseHarnessFilters, ComponentHarness, HarnessPredicate } from '@angular/cdk/testing';

import { ChatMessageBoxHarness } from './message-box-harness';

/** Works with a `<chat-composer>`. */
export class ChatComposerHarness extends ComponentHarness {
  static hostSelector = 'chat-composer';

  /** Finds them. */
  static with(options: BaseHarnessFilters = {}): HarnessPredicate<ChatComposerHarness> {
    return new HarnessPredicate(ChatComposerHarness, options);
  }

  /** Its box, where everything is written and sent. */
  readonly getBox = this.locatorFor(ChatMessageBoxHarness);
}
