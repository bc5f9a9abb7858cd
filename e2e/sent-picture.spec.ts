import { type Locator, type Page } from '@playwright/test';
import { expect, test } from './story.ts';

test.beforeEach(({ emulator }) => {
  emulator.seed('empty');
  const people = [
    { userID: 'alice', nick: 'Alice Martin' },
    { userID: 'bob', nick: 'Bob Keller' },
  ];
  const messages = [{ count: 1, text: 'Hello.', secondsAgo: 60, secondsApart: 1 }];
  emulator.seed({ people, conversations: [{ between: ['alice', 'bob'], messages }] });
});

/** A picture of so many pixels, made by the browser itself. */
async function drawPicture(page: Page, width: number, height: number): Promise<Buffer> {
  const drawn = await page.evaluate(
    ([across, down]) => {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [across, down];
      const pen = canvas.getContext('2d');
      for (let x = 0; x < across; x += 4) {
        for (let y = 0; y < down; y += 4) {
          pen?.fillRect(x, y, (x * y) % 5, (x + y) % 5);
        }
      }
      return canvas.toDataURL('image/png').replace(/^.*,/, '');
    },
    [width, height] as const,
  );
  return Buffer.from(drawn, 'base64');
}

/** What is shown of a picture, and where. */
async function lookOf(picture: Locator): Promise<unknown> {
  const { width, height } = (await picture.boundingBox()) ?? { width: 0, height: 0 };
  const shown = await picture.evaluate((element: HTMLImageElement) => ({
    address: element.currentSrc,
    whole: element.complete && element.naturalWidth > 0,
  }));
  return { width, height, ...shown };
}

test('a picture stays as it is shown on its way when it is stored', async ({ signIn }) => {
  const alice = await signIn('alice');
  await alice.open('Bob Keller');
  const buffer = await drawPicture(alice.page, 800, 600);
  const session = await alice.page.context().newCDPSession(alice.page);
  const slow = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 50 };
  await session.send('Network.emulateNetworkConditions', slow);
  await alice.page.getByRole('button', { name: 'Attach', exact: true }).click();
  const choosing = alice.page.waitForEvent('filechooser');
  await alice.page.getByRole('menuitem', { name: 'Photo or video' }).click();
  await (await choosing).setFiles({ name: 'squares.png', mimeType: 'image/png', buffer });
  await expect(alice.page.getByRole('list', { name: 'Attachments' })).toBeVisible();
  await alice.page.getByRole('button', { name: 'Send', exact: true }).click();

  await expect(alice.messages).toHaveCount(2);
  const picture = alice.messages.last().getByRole('img').first();
  await expect.poll(() => lookOf(picture)).toMatchObject({ whole: true });
  const before = await lookOf(picture);
  expect(before).toMatchObject({ address: expect.stringMatching(/^blob:/) });
  await expect(alice.messages.last()).not.toContainText('Sent');
  await session.send('Network.emulateNetworkConditions', { ...slow, uploadThroughput: -1 });
  await expect(alice.messages.last()).toContainText('Sent');
  expect(await lookOf(picture)).toEqual(before);
});
