import { expect, test as base } from '@playwright/test';
import { startEmulator, type Emulator } from '../projects/emulator/src/index.ts';
import { UploadsPage } from './emulator-uploads-page.ts';
import { serveUploadsSite } from './emulator-uploads-site.ts';

interface Fixtures {
  readonly emulator: Emulator;
  /** Opens a page with the SDK and signs a user in. */
  readonly enter: (userID: string) => Promise<UploadsPage>;
}

const MEBIBYTE = 2 ** 20;

/** What the SDK says when an upload failed. */
const UPLOAD_FAILED = 2400;

const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from here.
  emulator: async ({}, use) => {
    const policy = { fileBytes: 8 * MEBIBYTE };
    const emulator = await startEmulator({ world: 'empty', policy });
    emulator.seed({ people: [{ userID: 'alice' }, { userID: 'bob' }] });
    await use(emulator);
    await emulator.stop();
  },
  enter: async ({ context, emulator }, use) => {
    const site = await serveUploadsSite();
    await use((userID) => UploadsPage.open(context, { emulator, site: site.url, userID }));
    await site.stop();
  },
});

test('pictures, files, voice and video arrive byte for byte', async ({ enter }) => {
  const [alice, bob] = await Promise.all([enter('alice'), enter('bob')]);

  await test.step('a picture, in three sizes', async () => {
    const sent = await alice.send({ to: 'bob', kind: 'Image', name: 'cat.png', type: 'image/png' });
    expect(sent).toMatchObject({ status: 'success' });
    const [original, small, large] = (await bob.received(sent.id)).imageInfoArray;
    expect(original).toMatchObject({ width: 1600, height: 900 });
    expect(await bob.read(original?.url ?? '')).toMatchObject({
      status: 200,
      type: 'image/png',
      digest: sent.digest,
    });
    expect(large?.url).toContain('imageView2/3/w/720/h/720');
    expect(small?.url).toContain('imageView2/3/w/198/h/198');
    for (const picture of [large, small]) {
      expect(await bob.measure(picture?.url ?? '')).toEqual({ width: 1600, height: 900 });
    }
  });

  await test.step('a large file, with its progress', async () => {
    const file = { name: 'notes 猫.txt', type: 'text/plain', bytes: 8 * MEBIBYTE };
    const sent = await alice.send({ to: 'bob', kind: 'File', ...file });
    expect(sent).toMatchObject({ status: 'success' });
    expect(sent.progress.at(-1)).toBe(1);
    expect(sent.progress).toEqual(sent.progress.toSorted((one, other) => one - other));
    const received = await bob.received(sent.id);
    expect(received).toMatchObject({ fileName: file.name, fileSize: file.bytes });
    expect((await bob.read(received.fileUrl)).digest).toBe(sent.digest);
    const part = await bob.read(received.fileUrl, { range: 'bytes=0-99' });
    expect(part.status).toBe(206);
    expect(part.text).toHaveLength(100);
  });

  await test.step('a page of HTML, which is a download and runs nowhere', async () => {
    const file = { name: 'page.html', type: 'text/html', bytes: 100 };
    const sent = await alice.send({
      to: 'bob',
      kind: 'File',
      customFileName: 'it’s.html',
      ...file,
    });
    const { fileUrl } = await bob.received(sent.id);
    const tab = await bob.page.context().newPage();
    const download = tab.waitForEvent('download');
    await expect(tab.goto(fileUrl)).rejects.toThrow('Download is starting');
    expect((await download).suggestedFilename()).toBe('it’s.html');
    await tab.close();
  });

  await test.step('a voice message', async () => {
    const voice = { name: 'voice.mp3', type: 'audio/mpeg', bytes: 5000 };
    const sent = await bob.send({ to: 'alice', kind: 'Audio', ...voice });
    const { remoteAudioUrl } = await alice.received(sent.id);
    expect(await alice.read(remoteAudioUrl)).toMatchObject({
      type: voice.type,
      digest: sent.digest,
    });
  });

  await test.step('a video, with a cover', async () => {
    const video = { name: 'cat.mp4', type: 'video/mp4', bytes: 9000 };
    const sent = await bob.send({ to: 'alice', kind: 'Video', ...video });
    const received = await alice.received(sent.id);
    expect((await alice.read(received.remoteVideoUrl)).digest).toBe(sent.digest);
    expect(await alice.measure(received.snapshotUrl)).toEqual({
      width: received.snapshotWidth,
      height: received.snapshotHeight,
    });
  });
});

test('an upload that is refused or breaks off fails, and goes through when sent again', async ({
  emulator,
  enter,
}) => {
  const [alice, bob] = await Promise.all([enter('alice'), enter('bob')]);
  const file = { to: 'bob', kind: 'File', name: 'a.txt', type: 'text/plain', bytes: 1000 } as const;
  const uploads = '**/files/*?owner=*';

  await test.step('a forged signature', async () => {
    await alice.page.route(uploads, (route) =>
      route.continue({ url: route.request().url().replace('owner=alice', 'owner=bob') }),
    );
    const sent = await alice.send(file);
    expect(sent).toMatchObject({ code: UPLOAD_FAILED, status: 'fail' });
    await alice.page.unroute(uploads);
    expect(await alice.resend(sent.id)).toBe('success');
    expect((await bob.read((await bob.received(sent.id)).fileUrl)).digest).toBe(sent.digest);
  });

  await test.step('a connection that breaks off in the middle', async () => {
    emulator.faults.add({ fault: 'upload-fails', userID: 'alice', percent: 50 });
    const sent = await alice.send({ ...file, bytes: 4 * MEBIBYTE });
    expect(sent).toMatchObject({ code: UPLOAD_FAILED, status: 'fail' });
    expect(await alice.resend(sent.id)).toBe('success');
    expect((await bob.read((await bob.received(sent.id)).fileUrl)).digest).toBe(sent.digest);
  });

  await test.step('an address that has expired', async () => {
    await alice.page.route(uploads, async (route) => {
      emulator.clock.advance(900);
      await route.continue();
    });
    const sent = await alice.send(file);
    expect(sent).toMatchObject({ code: UPLOAD_FAILED, status: 'fail' });
    await alice.page.unroute(uploads);
  });

  await test.step('a file that is too large', async () => {
    const refusal = alice.page.waitForResponse(uploads);
    const sent = await alice.send({ ...file, bytes: 8 * MEBIBYTE + 1 });
    expect(sent).toMatchObject({ code: UPLOAD_FAILED, status: 'fail' });
    expect((await refusal).status()).toBe(413);
  });

  await test.step('a download after seven days', async () => {
    const sent = await alice.send(file);
    const { fileUrl } = await bob.received(sent.id);
    emulator.clock.advance(7 * 86_400);
    const late = await bob.read(fileUrl);
    expect(late.status).toBe(403);
    expect(late.text).toContain('address-expired');
  });
});

test('what is no picture or no video that the SDK knows is not even uploaded', async ({
  enter,
}) => {
  const alice = await enter('alice');
  for (const [code, file] of [
    [2252, { kind: 'Image', name: 'cat.pdf', type: 'image/png' }],
    [2352, { kind: 'Video', name: 'cat.webm', type: 'video/webm', bytes: 100 }],
    [2108, { kind: 'File', name: 'nothing.txt', type: 'text/plain', bytes: 0 }],
  ] as const) {
    expect(await alice.send({ to: 'bob', ...file })).toMatchObject({ code, status: 'fail' });
  }
});
