import {
  BaseHarnessFilters,
  ComponentHarness,
  HarnessPredicate,
  TestElement,
} from '@angular/cdk/testing';

/** Narrows the search for bubbles. */
export interface MessageBubbleHarnessFilters extends BaseHarnessFilters {
  /** What it says. */
  readonly text?: string | RegExp;
  /** Whether it is one's own. */
  readonly own?: boolean;
}

/** The picture of a message. */
export interface MessageImageFacts {
  /** `loading`, `shown`, `failed` or `blocked`. */
  readonly state: string;
  /** Where it comes from; null unless it is loading or shown. */
  readonly source: string | null;
  readonly alt: string | null;
  /** What a click opens, or null. */
  readonly page: string | null;
  /** The room it takes where there is enough, in pixels. */
  readonly width: number;
  readonly height: number;
}

/** Works with a `<chat-message-bubble>` as its reader does. */
export class ChatMessageBubbleHarness extends ComponentHarness {
  static hostSelector = 'chat-message-bubble';

  /** Finds bubbles by what they say, and by whose they are. */
  static with(
    options: MessageBubbleHarnessFilters = {},
  ): HarnessPredicate<ChatMessageBubbleHarness> {
    return new HarnessPredicate(ChatMessageBubbleHarness, options)
      .addOption('text', options.text, (bubble, text) =>
        HarnessPredicate.stringMatches(bubble.getText(), text),
      )
      .addOption('own', options.own, async (bubble, own) => (await bubble.isOwn()) === own);
  }

  readonly #text = this.locatorForOptional('.text');
  readonly #time = this.locatorForOptional('time');
  readonly #status = this.locatorForOptional('.status');
  readonly #retry = this.locatorForOptional('.retry');
  readonly #fold = this.locatorForOptional('.fold');
  readonly #sender = this.locatorForOptional('.bubble > .sender');
  readonly #quote = this.locatorForOptional('chat-message-quote button');
  readonly #image = this.locatorForOptional('chat-message-image');
  readonly #imageAgain = this.locatorForOptional('chat-message-image button');
  readonly #picture = this.locatorForOptional('chat-message-image img');
  readonly #imagePage = this.locatorForOptional('chat-message-image a');
  readonly #links = this.locatorForAll('chat-rich-text a');
  readonly #mentions = this.locatorForAll('chat-rich-text .mention');
  readonly #pills = this.locatorForAll('chat-message-reactions button');

  /** What it says, as written and as far as it is unfolded; '' if it has no words. */
  async getText(): Promise<string> {
    return (await (await this.#text())?.getProperty<string>('textContent')) ?? '';
  }

  /** When it was sent, as shown; '' for notices. */
  async getTime(): Promise<string> {
    return (await (await this.#time())?.text()) ?? '';
  }

  /** How far it has come, as spoken; null for messages of others. */
  async getStatus(): Promise<string | null> {
    return (await (await this.#status())?.text()) ?? null;
  }

  async isOwn(): Promise<boolean> {
    return (await (await this.host()).getAttribute('data-own')) !== null;
  }

  /** Whether it can be sent again. */
  async canRetry(): Promise<boolean> {
    return (await this.#retry()) !== null;
  }

  /** Sends it again. Fails if that is not offered. */
  async retry(): Promise<void> {
    await click(await this.#retry(), 'The message does not offer to be sent again.');
  }

  /** The name of its sender; null where it is not shown. */
  async getSender(): Promise<string | null> {
    return (await (await this.#sender())?.text()) ?? null;
  }

  /** Asks who the sender is, as a click on the name does. */
  async openSender(): Promise<void> {
    await (await this.#sender())?.click();
  }

  /** What it is drawn as: `text`, `image`, `notice`, `declared` or `quiet`. */
  async getKind(): Promise<string | null> {
    return (await this.host()).getAttribute('data-kind');
  }

  /** Whether it is pointed out. */
  async isHighlighted(): Promise<boolean> {
    return (await (await this.host()).getAttribute('data-highlighted')) !== null;
  }

  /** Whether it is marked as one that mentions the reader. */
  async mentionsReader(): Promise<boolean> {
    return (await (await this.host()).getAttribute('data-mentioned')) !== null;
  }

  /** Whether it says that its sender has changed it. */
  async isEdited(): Promise<boolean> {
    return (await this.locatorForOptional('.edited')()) !== null;
  }

  /** The links in its text, and where they lead. */
  async getLinks(): Promise<readonly { text: string; href: string | null }[]> {
    return Promise.all(
      (await this.#links()).map(async (link) => ({
        text: await link.getProperty<string>('textContent'),
        href: await link.getAttribute('href'),
      })),
    );
  }

  /** The names that it mentions, as written. */
  async getMentions(): Promise<readonly string[]> {
    return Promise.all((await this.#mentions()).map((mention) => mention.text()));
  }

  /** Asks who is mentioned, as a click on the mention does. */
  async openMention(text: string): Promise<void> {
    for (const mention of await this.#mentions())
      if ((await mention.text()) === text) await mention.click();
  }

  /** Whether the rest of a long text can be shown or hidden, and which; null for short texts. */
  async getFold(): Promise<'folded' | 'unfolded' | null> {
    const button = await this.#fold();
    if (!button) return null;
    return (await button.getAttribute('aria-expanded')) === 'true' ? 'unfolded' : 'folded';
  }

  /** Shows a long text whole, or its beginning again. */
  async unfold(): Promise<void> {
    await click(await this.#fold(), 'The message has nothing folded.');
  }

  /** Its picture; null if it has none. */
  async getImage(): Promise<MessageImageFacts | null> {
    const image = await this.#image();
    if (!image) return null;
    const picture = await this.#picture();
    const page = await this.#imagePage();
    const [width = 0, height = 0] = ((await image.getAttribute('style')) ?? '')
      .replace(/.*aspect-ratio:/, '')
      .split('/')
      .map(Number.parseFloat);
    return {
      state: (await image.getAttribute('data-state')) ?? '',
      source: (await picture?.getAttribute('src')) ?? null,
      alt: (await picture?.getAttribute('alt')) ?? null,
      page: (await page?.getAttribute('href')) ?? null,
      width,
      height,
    };
  }

  /** Lets the picture come, or fail: there is no network where there is no layout. */
  async settleImage(event: 'load' | 'error'): Promise<void> {
    const picture = await this.#picture();
    if (!picture) throw new Error('The message shows no picture.');
    await picture.dispatchEvent(event);
  }

  /** Loads a picture again that has failed. */
  async reloadImage(): Promise<void> {
    await click(await this.#imageAgain(), 'No picture of the message has failed.');
  }

  /** Whom and what it answers to: "Bob: Tea?"; null if it answers to nothing. */
  async getQuote(): Promise<string | null> {
    if (!(await this.#quote())) return null;
    const parts = await this.locatorForAll('chat-message-quote button > *')();
    return (await Promise.all(parts.map((part) => part.text()))).join(': ');
  }

  /** Goes to the message that it quotes. */
  async jumpToQuote(): Promise<void> {
    await click(await this.#quote(), 'The message quotes nothing.');
  }

  /** The reactions to it, as spoken, and whether the reader is among them. */
  async getReactions(): Promise<readonly { name: string | null; own: boolean }[]> {
    return Promise.all(
      (await this.#pills()).map(async (pill) => ({
        name: await pill.getAttribute('aria-label'),
        own: (await pill.getAttribute('aria-pressed')) === 'true',
      })),
    );
  }

  /** Joins or leaves those who have put this emoji on it. */
  async toggleReaction(emoji: string): Promise<void> {
    for (const pill of await this.#pills()) {
      if ((await pill.text()).startsWith(emoji)) return pill.click();
    }
    throw new Error(`Nobody has put ${emoji} on the message.`);
  }
}

async function click(button: TestElement | null, otherwise: string): Promise<void> {
  if (!button) throw new Error(otherwise);
  await button.click();
}
