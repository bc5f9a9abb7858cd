import AxeBuilder from '@axe-core/playwright';
import { AppServer } from './app-server.ts';
import { type ChatWindow, calmDown, expect, test } from './story.ts';

/** One grey pixel, told to be a picture of another shape. */
const picture =
  'data:image/gif;base64,R0lGODlhAQABAIAAAMLCwgAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==';
const size = { Size: 43, Width: 400, Height: 200, URL: picture };

test.use({ emulatorOptions: { policy: { groupMessagesPerSecond: 1000 } } });

test.beforeEach(async ({ emulator }) => {
  emulator.seed('empty');
  emulator.seed({
    people: [
      { userID: 'alice', nick: 'Alice Martin' },
      { userID: 'bob', nick: 'Bob Keller' },
    ],
    groups: [
      {
        groupID: 'team',
        type: 'Public',
        name: 'The team',
        owner: 'alice',
        members: ['bob'],
        messages: [{ count: 1, from: 'bob', text: 'Hello', secondsAgo: 60, secondsApart: 1 }],
      },
    ],
  });
  const server = new AppServer(emulator);
  for (let number = 1; number <= 3; number++) {
    await server.putInGroup('team', 'bob', {
      type: 'TIMImageElem',
      content: {
        UUID: `picture-${number}`,
        ImageFormat: 2,
        ImageInfoArray: [1, 2, 3].map((type) => ({ ...size, Type: type })),
      },
    });
  }
  await server.putInGroup('team', 'bob', {
    type: 'TIMFileElem',
    content: {
      Url: `${emulator.httpUrl}/report.pdf`,
      UUID: 'report',
      FileSize: 52_000,
      FileName: 'report.pdf',
      Download_Flag: 2,
    },
  });
  await server.sayInGroup('team', 'bob', 'Read https://example.com/guide please');
  for (let number = 1; number <= 60; number++)
    await server.sayInGroup('team', 'bob', `Talk ${number}.`);
});

function sharedOf({ page }: ChatWindow) {
  const shared = page.getByRole('complementary', { name: 'Media, files and links' });
  return {
    shared,
    tab: (name: string) => shared.getByRole('tab', { name }),
    items: shared.getByRole('listitem'),
    open: () => page.getByRole('button', { name: 'Media, files and links' }).click(),
  };
}

test('pictures, files and links of a conversation are at hand, and lead to their place', async ({
  signIn,
}) => {
  const alice = await signIn('alice');
  await alice.open('The team');
  const { shared, tab, items, open } = sharedOf(alice);
  await open();
  await expect(items).toHaveCount(3);
  await tab('Files').click();
  await expect(items).toHaveCount(1);
  await expect(items).toContainText('report');
  await tab('Links').click();
  await expect(shared.getByRole('link')).toHaveAttribute('href', 'https://example.com/guide');
  await shared.getByRole('button', { name: 'Show in conversation' }).click();
  await expect(alice.message('Read https://example.com/guide')).toBeInViewport();
  await tab('Voice').click();
  await expect(shared.getByText('No voice messages yet')).toBeVisible();
});

test('a picture opens in the viewer, among the others', async ({ signIn }) => {
  const alice = await signIn('alice');
  await alice.open('The team');
  const { items, open } = sharedOf(alice);
  await open();
  await items.nth(1).getByRole('button', { name: 'Bob Keller' }).first().click();
  const viewer = alice.page.getByRole('dialog', { name: 'Photos and videos' });
  await expect(viewer).toBeVisible();
  await expect(viewer).toContainText('2 of 3');
  await alice.page.keyboard.press('Escape');
  await expect(viewer).toBeHidden();
});

test('it closes by Escape, and the focus goes back', async ({ signIn }) => {
  const alice = await signIn('alice');
  await alice.open('The team');
  const { shared, tab, open } = sharedOf(alice);
  await open();
  await tab('Media').focus();
  await alice.page.keyboard.press('ArrowRight');
  await expect(tab('Files')).toBeFocused();
  await alice.page.keyboard.press('Escape');
  await expect(shared).toBeHidden();
  await expect(alice.page.getByRole('button', { name: 'Media, files and links' })).toBeFocused();
});

for (const theme of ['light', 'dark'] as const) {
  test(`people of all abilities can look through it (${theme})`, async ({ signIn }) => {
    const viewport = theme === 'dark' ? { width: 360, height: 740 } : { width: 1100, height: 740 };
    const alice = await signIn('alice', { theme, viewport, dir: theme === 'dark' ? 'rtl' : 'ltr' });
    await alice.open('The team');
    const { items, tab, open } = sharedOf(alice);
    await open();
    await expect(items).toHaveCount(3);
    for (const name of ['Media', 'Files', 'Links']) {
      await tab(name).click();
      await expect(items.first()).toBeVisible();
      await calmDown(alice.page);
      const axe = new AxeBuilder({ page: alice.page }).include('chat-shared-media');
      const { violations } = await axe.analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      await alice.page.screenshot({ path: test.info().outputPath(`shared-${name}-${theme}.png`) });
    }
  });
}
