import { type Locator } from '@playwright/test';
import { truncate, writeFile } from 'node:fs/promises';
import { type ChatWindow, expect, test } from './story.ts';

const megabyte = 1_000_000;

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
        messages: [{ count: 1, text: 'Hello.', secondsAgo: 60, secondsApart: 1 }],
      },
    ],
  });
});

/** A file on the disk: 100 MB are too much to hand over by hand. */
async function fileOf(path: string, megabytes: number): Promise<string> {
  await writeFile(path, path.endsWith('.pdf') ? '%PDF-1.7' : 'A report of some length.');
  if (megabytes > 0) await truncate(path, megabytes * megabyte);
  return path;
}

async function attach({ page }: ChatWindow, path: string, as = 'File'): Promise<void> {
  await page.getByRole('button', { name: 'Attach', exact: true }).click();
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('menuitem', { name: as, exact: true }).click();
  await (await choosing).setFiles(path);
}

async function sendFile(person: ChatWindow, path: string, as = 'File'): Promise<void> {
  await attach(person, path, as);
  await expect(person.page.getByRole('list', { name: 'Attachments' })).toBeVisible();
  await person.page.getByRole('button', { name: 'Send', exact: true }).click();
}

/** A line whose speed is set, in megabytes a second: how long it takes is not this machine's matter. */
async function lineOf({ page }: ChatWindow): Promise<(speed: number) => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  return async (speed) => {
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: speed * megabyte,
    });
  };
}

/** Requests that carried bytes of files. */
function uploadsOf({ page }: ChatWindow): readonly string[] {
  const urls: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'PUT') urls.push(request.url());
  });
  return urls;
}

async function valueOf(bar: Locator): Promise<number> {
  // It is gone when all is there.
  return bar.evaluateAll(([shown]) => Number(shown?.getAttribute('aria-valuenow') ?? 100));
}

test('a hundred megabytes show how much is up, stop at half, and arrive when they are sent again', async ({
  signIn,
}, info) => {
  test.slow();
  const path = await fileOf(info.outputPath('report.pdf'), 100);
  const [alice, bob] = await Promise.all([signIn('alice'), signIn('bob')]);
  await Promise.all([alice.open('Bob Keller'), bob.open('Alice Martin')]);
  const line = await lineOf(alice);
  // What is on its way keeps its speed: the second half has to last until a busy machine calls it off.
  await line(2.5);
  const bar = alice.page.getByRole('progressbar', { name: 'Sending file' });

  await test.step('called off at half', async () => {
    await sendFile(alice, path);
    await expect(bar).toBeVisible();
    await expect.poll(() => valueOf(bar), { timeout: 90_000 }).toBeGreaterThanOrEqual(50);
    await alice.page.getByRole('button', { name: 'Cancel sending' }).click();
    await expect(alice.message('report.pdf')).toHaveCount(0);
    await alice.say('Wait, the wrong one.');
    await expect(bob.message('Wait, the wrong one.')).toBeVisible();
    await expect(bob.message('report.pdf')).toHaveCount(0);
  });

  await test.step('sent again', async () => {
    await line(100);
    await sendFile(alice, path);
    await expect(bob.message('report.pdf')).toBeVisible({ timeout: 90_000 });
    await expect(bob.message('report.pdf')).toContainText('100');
    await expect(alice.message('report.pdf')).toHaveCount(1);
    await expect(bar).toHaveCount(0);
  });
});

test('an upload that breaks off half way goes out by itself, once', async ({
  signIn,
  emulator,
}, info) => {
  const path = await fileOf(info.outputPath('report.pdf'), 5);
  const [alice, bob] = await Promise.all([signIn('alice'), signIn('bob')]);
  await Promise.all([alice.open('Bob Keller'), bob.open('Alice Martin')]);
  const uploads = uploadsOf(alice);
  emulator.faults.add({ fault: 'upload-fails', percent: 50 });
  await sendFile(alice, path);
  await expect(bob.message('report.pdf')).toBeVisible();
  expect(uploads).toHaveLength(2);
  await alice.say('That was all.');
  await expect(bob.message('That was all.')).toBeVisible();
  await expect(bob.message('report.pdf')).toHaveCount(1);
  await expect(alice.message('report.pdf')).toHaveCount(1);
});

test('a file whose address has ended opens all the same', async ({ signIn, emulator }, info) => {
  const path = await fileOf(info.outputPath('report.txt'), 0);
  const [alice, bob] = await Promise.all([signIn('alice'), signIn('bob')]);
  await Promise.all([alice.open('Bob Keller'), bob.open('Alice Martin')]);
  await sendFile(alice, path);
  await expect(bob.message('report.txt')).toBeVisible();
  emulator.faults.add({ fault: 'download-url-expired' });
  const button = bob.message('report.txt').getByRole('button', { name: 'Download report.txt' });
  await button.click();
  await expect(bob.message('report.txt')).toContainText('Download failed');
  const saving = bob.page.waitForEvent('download');
  await button.click();
  expect((await saving).suggestedFilename()).toBe('report.txt');
});

test('what cannot be sent is refused before a byte leaves', async ({ signIn }, info) => {
  const alice = await signIn('alice');
  const uploads = uploadsOf(alice);
  await alice.open('Bob Keller');
  for (const [name, megabytes, why] of [
    ['large.bin', 101, 'is too large: 100'],
    ['setup.exe', 1, 'could run as a program'],
  ] as const) {
    await attach(alice, await fileOf(info.outputPath(name), megabytes));
    await expect(alice.page.getByText(`“${name}” ${why}`)).toBeVisible();
    await expect(alice.page.getByRole('list', { name: 'Attachments' })).toHaveCount(0);
  }
  expect(uploads).toEqual([]);
});

test('a page and a drawing are files to save, never shown', async ({ signIn }, info) => {
  const [alice, bob] = await Promise.all([signIn('alice'), signIn('bob')]);
  await Promise.all([alice.open('Bob Keller'), bob.open('Alice Martin')]);
  const script = '<script>document.title = "run"</script>';
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`;
  for (const [name, text, as] of [
    ['page.html', `<!doctype html>${script}`, 'File'],
    ['drawing.svg', drawing, 'File'],
    ['again.svg', drawing, 'Photo or video'],
  ] as const) {
    const path = info.outputPath(name);
    await writeFile(path, text);
    await sendFile(alice, path, as);
    await expect(bob.message(name)).toBeVisible();
    await expect(bob.message(name).locator('img, iframe, object, embed')).toHaveCount(0);
    const answering = bob.page.waitForResponse((response) => response.url().includes('/files/'));
    await bob
      .message(name)
      .getByRole('button', { name: `Download ${name}` })
      .click();
    const headers = (await answering).headers();
    expect(headers['content-type']).toBe('application/octet-stream');
    expect(headers['content-disposition']).toContain('attachment');
  }
  expect(await bob.page.title()).not.toBe('run');
});
