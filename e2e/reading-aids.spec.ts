import { expect, test } from './story.ts';

/** How many seconds ago it was noon yesterday for people in Berlin; see `timezoneId`. */
function sinceYesterdayNoon(): number {
  const clock = { timeZone: 'Europe/Berlin', timeStyle: 'medium' } as const;
  const [hours = 0, minutes = 0, seconds = 0] = new Intl.DateTimeFormat('en-GB', clock)
    .format()
    .split(':')
    .map(Number);
  return (12 + hours) * 3600 + minutes * 60 + seconds;
}

test.beforeEach(({ emulator }) => {
  emulator.seed('empty');
  emulator.seed({
    people: [
      { userID: 'alice', nick: 'Alice Martin' },
      { userID: 'bob', nick: 'Bob Keller' },
    ],
    conversations: [
      {
        between: ['alice', 'bob'],
        messages: [
          { count: 60, from: 'bob', text: 'Old {n}.', secondsAgo: sinceYesterdayNoon() },
          { count: 40, from: 'bob', text: 'New {n}.', secondsAgo: 600 },
        ],
        unread: { alice: 40 },
      },
    ],
  });
});

test('a conversation opens at the first unread message, and counts down as it is read', async ({
  signIn,
}) => {
  const alice = await signIn('alice');
  await alice.open('Bob Keller');
  await expect(alice.message('New 1.')).toBeInViewport({ ratio: 1 });
  await expect(alice.page.getByText('New messages', { exact: true })).toBeInViewport();
  const jump = alice.page.getByRole('button', { name: /Jump to latest, \d+ new/ });
  const waiting = async () =>
    Number(/\d+/.exec((await jump.getAttribute('aria-label')) ?? '')?.[0]);
  // Those in view have been seen.
  await expect.poll(waiting).toBeLessThan(40);
  const before = await waiting();
  expect(before).toBeGreaterThan(10);
  await alice.feed.hover();
  await alice.page.mouse.wheel(0, 500);
  await expect.poll(waiting).toBeLessThan(before);
  await expect(alice.conversation('Bob Keller')).toHaveAccessibleName(/unread/);
  await jump.click();
  await expect(alice.message('New 40.')).toBeInViewport({ ratio: 1 });
  await expect(alice.conversation('Bob Keller')).not.toHaveAccessibleName(/unread/);
});

test('the next unread message is a key away, and Escape leads to the composer', async ({
  signIn,
}) => {
  const alice = await signIn('alice');
  await alice.open('Bob Keller');
  await expect(alice.message('New 1.')).toBeInViewport({ ratio: 1 });
  await alice.message('New 1.').focus();
  await alice.page.keyboard.press('u');
  await expect(alice.feed.locator('article:focus')).toContainText(/New \d/);
  await expect(alice.feed.locator('article:focus')).not.toContainText('New 1.');
  await alice.page.keyboard.press('Escape');
  await expect(alice.composer).toBeFocused();
});

test('the date floats above what is being scrolled, and goes away', async ({ signIn }) => {
  const alice = await signIn('alice');
  await alice.open('Bob Keller');
  await expect(alice.message('New 1.')).toBeInViewport({ ratio: 1 });
  const date = alice.page.getByTitle('Jump to a date').filter({ hasText: 'Yesterday' });
  await expect(date).toBeHidden();
  await alice.feed.hover();
  await alice.page.mouse.wheel(0, -900);
  // It is there for as long as somebody scrolls, and a moment more.
  await expect(async () => {
    await alice.page.mouse.wheel(0, -20);
    await expect(date).toBeVisible({ timeout: 300 });
  }).toPass({ intervals: [0] });
  await expect(date).toBeHidden();
});

test('several messages are copied with who wrote them and when', async ({ signIn }) => {
  const alice = await signIn('alice');
  await alice.open('Bob Keller');
  await expect(alice.message('New 1.')).toBeInViewport({ ratio: 1 });
  await alice.page.evaluate(() => {
    const texts = [...document.querySelectorAll('article .text')];
    const first = texts.find((text) => text.textContent === 'New 1.');
    const last = texts.find((text) => text.textContent === 'New 3.');
    if (first && last) getSelection()?.setBaseAndExtent(first, 0, last, last.childNodes.length);
    addEventListener('copy', (event) => {
      document.body.dataset['copied'] = event.clipboardData?.getData('text/plain') ?? '';
    });
  });
  await alice.page.keyboard.press('Control+c');
  const line = (text: string) => `\\[[\\d/]+, \\d\\d:\\d\\d\\] Bob Keller: ${text}`;
  await expect(alice.page.locator('body')).toHaveAttribute(
    'data-copied',
    new RegExp(`^${['New 1.', 'New 2.', 'New 3.'].map(line).join('\\n')}$`),
  );
});
