import { BaseHarnessFilters, ComponentHarness, HarnessPredicate } from '@angular/cdk/testing';

/** Works with a `<chat-avatar>` as somebody who looks at it. */
export class ChatAvatarHarness extends ComponentHarness {
  static hostSelector = 'chat-avatar';

  /** Finds avatars. */
  static with(options: BaseHarnessFilters = {}): HarnessPredicate<ChatAvatarHarness> {
    return new HarnessPredicate(ChatAvatarHarness, options);
  }

  readonly #picture = this.locatorForOptional('img');

  /** The initials shown, or null if there is a picture. */
  async getInitials(): Promise<string | null> {
    return (await this.host()).getAttribute('data-initials');
  }

  /** Whether a dot says that they are there. */
  async isOnline(): Promise<boolean> {
    return (await (await this.host()).getAttribute('data-online')) !== null;
  }

  /** The address of the picture shown, or null if there are initials. */
  async getPictureUrl(): Promise<string | null> {
    return (await (await this.#picture())?.getAttribute('src')) ?? null;
  }

  /** Lets the picture fail to load. */
  async failPicture(): Promise<void> {
    await (await this.#picture())?.dispatchEvent('error');
  }
}
