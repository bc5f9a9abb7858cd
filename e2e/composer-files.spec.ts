import { attach, dropOn, seedTeam, takePhoto } from './composer-world.ts';
import { type ChatWindow, expect, test } from './story.ts';

test.beforeEach(({ emulator }) => seedTeam(emulator));

const notes = { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('Some notes') };
const program = { name: 'setup.exe', mimeType: 'image/png', buffer: Buffer.from('MZ and more') };
const page = { name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from('<html>') };

function tray({ page }: ChatWindow) {
  return page.getByRole('list', { name: 'Attachments' }).getByRole('listitem');
}

test('pictures arrive, smaller and without where they were taken, and their words', async ({
  signIn,
}) => {
  const alice = await signIn('alice');
  const bob = await signIn('bob');
  await alice.open('Bob Keller');
  await bob.open('Alice Martin');
  const photo = await takePhoto(alice, 'one.jpg');
  expect(photo.buffer.includes('GPS')).toBe(true);
  await attach(alice, [photo, await takePhoto(alice, 'two.jpg')]);
  await expect(tray(alice)).toHaveCount(2);
  await alice.say('From the lake');
  await expect(bob.message('From the lake')).toBeVisible();
  const images = bob.feed.locator('chat-message-image');
  await expect(images).toHaveCount(2);
  await expect(images.first()).toHaveAttribute('data-state', 'shown');
  await expect(tray(alice)).toHaveCount(0);
  const address = await images.first().locator('img').getAttribute('src');
  const arrived = Buffer.from(await (await fetch(address ?? '')).arrayBuffer());
  expect(arrived.length).toBeLessThan(photo.buffer.length);
  expect(arrived.includes('GPS')).toBe(false);
});

test('what cannot be sent says why, and no byte of it leaves', async ({ signIn }) => {
  const alice = await signIn('alice');
  await alice.open('Bob Keller');
  const uploads: string[] = [];
  alice.page.on('request', (request) => {
    if (request.method() === 'PUT') uploads.push(request.url());
  });
  await attach(alice, [program, page, { ...notes, buffer: Buffer.alloc(0) }]);
  const problems = alice.page.getByRole('alert').filter({ hasText: '“' });
  await expect(problems).toContainText('“setup.exe” could run as a program');
  await expect(problems).toContainText('“photo.png” is not what its name says');
  await expect(problems).toContainText('“notes.txt” is empty');
  await expect(tray(alice)).toHaveCount(0);
  await alice.page.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(problems).toHaveCount(0);
  await expect(alice.composer).toBeFocused();
  expect(uploads).toEqual([]);
});

test('files are dropped on the conversation, on a row, and pasted', async ({ signIn }) => {
  const alice = await signIn('alice');
  const bob = await signIn('bob');
  await bob.open('Alice Martin');
  await alice.open('The team');
  await dropOn(alice, alice.conversation('Bob Keller'), notes);
  await expect(alice.page).toHaveURL(/direct:bob|direct%3Abob/);
  await expect(tray(alice)).toHaveCount(1);
  await dropOn(alice, alice.feed, { ...notes, name: 'more.txt' });
  await expect(tray(alice)).toHaveCount(2);
  await alice.page.getByRole('button', { name: 'Remove more.txt' }).click();
  await expect(tray(alice)).toHaveCount(1);
  await alice.composer.press('Enter');
  await expect(bob.message('notes.txt')).toBeVisible();
});

/** How many files of drafts this device keeps. */
function keptFiles({ page }: ChatWindow): Promise<number> {
  return page.evaluate(async () => {
    const settled = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('The store does not answer.'));
      });
    const stores = await indexedDB.databases();
    if (!stores.some(({ name }) => name === 'ngx-tencent-chat')) return 0;
    const store = await settled(indexedDB.open('ngx-tencent-chat'));
    const count = await settled(store.transaction('files').objectStore('files').count());
    store.close();
    return count;
  });
}

test('a draft keeps its files and its answer over a reload, and shows in the list', async ({
  signIn,
}) => {
  const alice = await signIn('alice');
  await alice.open('The team');
  await attach(alice, notes, 'File');
  await expect(tray(alice)).toHaveCount(1);
  await alice.composer.fill('Half a thought');
  await alice.open('Bob Keller');
  await expect(alice.conversation('The team')).toContainText('Draft: Half a thought');
  await expect(tray(alice)).toHaveCount(0);
  // Words are kept whenever the page is left; a file takes its time.
  await expect.poll(() => keptFiles(alice)).toBe(1);
  await alice.page.reload();
  await expect(alice.conversation('The team')).toContainText('Draft: Half a thought');
  await alice.open('The team');
  await expect(alice.composer).toHaveValue('Half a thought');
  await expect(tray(alice)).toHaveCount(1);
});

test('a text that is too long can be sent as a file', async ({ signIn }) => {
  const alice = await signIn('alice');
  const bob = await signIn('bob');
  await alice.open('Bob Keller');
  await bob.open('Alice Martin');
  await alice.composer.fill('long '.repeat(20_000));
  await alice.composer.press('Enter');
  await expect(alice.composer).not.toHaveValue('');
  await alice.page.getByRole('button', { name: 'Send as a file' }).click();
  await expect(tray(alice)).toHaveCount(1);
  await alice.composer.press('Enter');
  await expect(bob.message('Message.txt')).toBeVisible();
});
