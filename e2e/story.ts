import { type BrowserContext, type Locator, type Page } from '@playwright/test';
import { expect, test as base } from '../projects/emulator/src/playwright/index.ts';
import { addJitter } from './jitter.ts';

/** How a person looks at the chat. */
export interface Looks {
  readonly theme?: 'light' | 'dark';
  readonly dir?: 'ltr' | 'rtl';
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** What people see and do, by role and label. */
export class ChatWindow {
  readonly page: Page;
  readonly conversations: Locator;
  readonly feed: Locator;
  readonly messages: Locator;
  readonly composer: Locator;

  constructor(page: Page) {
    this.page = page;
    this.conversations = page.getByRole('listbox', { name: 'Conversations' });
    this.feed = page.getByRole('feed', { name: 'Messages' });
    this.messages = this.feed.getByRole('article');
    this.composer = page.getByRole('textbox', { name: 'Message' });
  }

  conversation(name: string | RegExp): Locator {
    return this.conversations.getByRole('option', { name });
  }

  message(text: string): Locator {
    return this.messages.filter({ hasText: text });
  }

  async open(name: string | RegExp): Promise<void> {
    await this.conversation(name).click();
    // Until the focus has gone over, what stands there may be the conversation before.
    await expect(this.page.getByRole('main').locator(':focus')).toHaveCount(1);
    await expect(this.composer).toBeEnabled();
  }

  async say(text: string): Promise<void> {
    await this.composer.fill(text);
    await this.composer.press('Enter');
  }
}

/** How many times slower a page is than this machine: `E2E_SLOW=6` plays a busy one. */
const slow = Number(process.env['E2E_SLOW'] ?? 1);
/** Where chance begins that makes frames, timers and code late; none without it. See jitter.ts. */
const jitter = Number(process.env['E2E_JITTER'] ?? 0);

interface Fixtures {
  /** Opens the demo as a person, in a browser of their own. */
  readonly signIn: (userId: string, looks?: Looks) => Promise<ChatWindow>;
}

export const test = base.extend<Fixtures>({
  signIn: async ({ browser, emulator }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (userId, { theme, dir, viewport } = {}) => {
      const context = await browser.newContext({
        ...(viewport ? { viewport } : {}),
        ...(theme ? { colorScheme: theme } : {}),
      });
      contexts.push(context);
      const page = await context.newPage();
      if (slow > 1) await slowDown(page);
      if (jitter) await addJitter(page, jitter + contexts.length);
      const query = new URLSearchParams({ as: userId, emulator: emulator.url });
      if (theme) query.set('theme', theme);
      if (dir) query.set('dir', dir);
      await page.goto(`/?${query.toString()}`);
      const window = new ChatWindow(page);
      await expect(window.conversations).toBeVisible();
      return window;
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});

/** Waits until something has come to rest: a wheel goes on for a while. Returns where it is. */
export async function standStill(
  part: Locator,
): Promise<{ readonly y: number; readonly height: number }> {
  return part.evaluate(async (element) => {
    const look = () => element.getBoundingClientRect();
    let last = look();
    for (let alike = 0; alike < 5;) {
      await new Promise(requestAnimationFrame);
      const now = look();
      alike = now.top === last.top && now.height === last.height ? alike + 1 : 0;
      last = now;
    }
    return { y: last.y, height: last.height };
  });
}

/** Scrolls up from the end with the wheel, and returns the first message that begins in the view. */
export async function readFurtherUp({ page, feed }: ChatWindow, by: number): Promise<Locator> {
  await feed.hover();
  await page.mouse.wheel(0, -by);
  await expect(page.getByRole('button', { name: /Jump to latest/ })).toBeVisible();
  await standStill(feed);
  const key = await feed.evaluate((element) => {
    const edge = element.parentElement?.getBoundingClientRect().top ?? 0;
    const begins = [...element.querySelectorAll('article')].find(
      (message) => message.getBoundingClientRect().top >= edge,
    );
    return begins?.closest<HTMLElement>('[data-key]')?.dataset['key'];
  });
  // By name: which one it is in the page changes as others come and go.
  return feed.locator(`[data-key="${key}"]`).getByRole('article');
}

/** Waits until nothing moves or fades any more: what does has not its colours yet. */
export async function calmDown(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
}

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slow });
}

export { expect };
