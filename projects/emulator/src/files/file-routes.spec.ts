import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createMemory } from '../memory/memory.ts';
import { defaultPolicy, type Policy } from '../policy.ts';
import { FileCabinet } from '../store/file-cabinet.ts';
import { ManualClock } from '../testing/manual-clock.ts';
import { noFileFaults, type FileFaults } from './file-faults.ts';
import { createFileRoutes } from './file-routes.ts';
import { FileUrls } from './file-urls.ts';

const ORIGIN = 'http://localhost:9801';

/** Uploads and downloads without a network. */
class FileLab {
  readonly clock = new ManualClock();
  readonly cabinet = new FileCabinet(createMemory());
  readonly urls: FileUrls;
  readonly routes: ReturnType<typeof createFileRoutes>;
  commits = 0;

  constructor(policy: Partial<Policy> = {}, faults: FileFaults = noFileFaults) {
    const rules = { ...defaultPolicy, ...policy };
    this.urls = new FileUrls('a secret', rules);
    this.routes = createFileRoutes({
      cabinet: this.cabinet,
      urls: this.urls,
      policy: rules,
      clock: this.clock,
      faults,
      commit: () => {
        this.commits += 1;
      },
    });
  }

  get #now(): number {
    return this.clock.seconds;
  }

  uploadUrl({ key = 'k_cat.png', owner = 'alice', type = 1 } = {}): string {
    return this.urls.forUpload(ORIGIN, { key, owner, type }, this.#now + 900);
  }

  downloadUrl(key = 'k_cat.png'): string {
    return this.urls.forDownload(ORIGIN, key, this.#now);
  }

  async put(
    url: string,
    body: string | Uint8Array | ReadableStream,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const init: RequestInit = { method: 'PUT', body, headers, duplex: 'half' };
    return this.routes.request(url, init, {});
  }

  async get(url: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.routes.request(url, { headers });
  }
}

async function refuses(response: Response, status: number, code: string): Promise<void> {
  assert.equal(response.status, status);
  const { error } = (await response.json()) as { error: { code: string; message: string } };
  assert.equal(error.code, code);
  assert.notEqual(error.message, '');
}

/** A body whose connection ends after this text. */
function breakingOff(text: string): ReadableStream {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(Buffer.from(text));
    },
    pull(controller) {
      controller.error(new Error('aborted'));
    },
  });
}

describe('an upload', () => {
  it('is read back byte for byte with its content type', async () => {
    const lab = new FileLab();
    const bytes = Uint8Array.from({ length: 3_000_000 }, (_, index) => index % 256);
    const answer = await lab.put(lab.uploadUrl(), bytes, { 'content-type': 'image/png' });
    assert.equal(answer.status, 200);
    assert.equal(lab.commits, 1);
    const read = await lab.get(`${lab.downloadUrl()}&imageView2/3/w/720/h/720`);
    assert.equal(read.status, 200);
    assert.equal(read.headers.get('content-type'), 'image/png');
    assert.equal(read.headers.get('content-length'), '3000000');
    assert(Buffer.from(await read.arrayBuffer()).equals(bytes));
  });

  it('to the same address again takes the place of the first', async () => {
    const lab = new FileLab();
    await lab.put(lab.uploadUrl(), 'the first one');
    await lab.put(lab.uploadUrl(), 'the second');
    assert.equal(await (await lab.get(lab.downloadUrl())).text(), 'the second');
    assert.equal(lab.cabinet.bytesOf('alice'), 10);
  });

  it('that breaks off in the middle leaves what was there before', async () => {
    const lab = new FileLab();
    await lab.put(lab.uploadUrl(), 'the first one');
    await refuses(await lab.put(lab.uploadUrl(), breakingOff('the sec')), 400, 'upload-broken');
    assert.equal(await (await lab.get(lab.downloadUrl())).text(), 'the first one');
    await refuses(
      await lab.put(lab.uploadUrl({ key: 'other' }), breakingOff('x')),
      400,
      'upload-broken',
    );
    await refuses(await lab.get(lab.downloadUrl('other')), 404, 'no-such-file');
    assert.equal(lab.commits, 1);
  });

  for (const [type, kind] of [
    [1, 'imageBytes'],
    [2, 'videoBytes'],
    [3, 'audioBytes'],
    [255, 'fileBytes'],
  ] as const) {
    it(`has at most ${kind} bytes, whether it says before how many or not`, async () => {
      const lab = new FileLab({ [kind]: 10 });
      const url = lab.uploadUrl({ type });
      const announced = { 'content-length': '11' };
      await refuses(await lab.put(url, 'x'.repeat(11), announced), 413, 'file-too-large');
      const stream = new Blob(['x'.repeat(11)]).stream();
      await refuses(await lab.put(url, stream), 413, 'file-too-large');
      assert.equal(lab.cabinet.bytesOf('alice'), 0);
      assert.equal((await lab.put(url, 'x'.repeat(10))).status, 200);
    });
  }

  it('finds room for all files of its user together, others have their own', async () => {
    const lab = new FileLab({ fileQuotaBytes: 10 });
    await lab.put(lab.uploadUrl(), 'x'.repeat(8));
    await refuses(await lab.put(lab.uploadUrl({ key: 'more' }), 'xxx'), 413, 'storage-full');
    assert.equal((await lab.put(lab.uploadUrl(), 'x'.repeat(10))).status, 200);
    const bobs = lab.uploadUrl({ key: 'more', owner: 'bob' });
    assert.equal((await lab.put(bobs, 'x'.repeat(10))).status, 200);
  });

  it('does not slip past the quota beside another one', async () => {
    const lab = new FileLab({ fileQuotaBytes: 10 });
    const answers = await Promise.all(
      ['a', 'b'].map((key) => lab.put(lab.uploadUrl({ key }), 'x'.repeat(8))),
    );
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 413]);
  });

  it('is refused with a forged or old address', async () => {
    const lab = new FileLab();
    const url = lab.uploadUrl();
    await refuses(await lab.put(url.replace('alice', 'bob'), 'x'), 403, 'signature-wrong');
    await refuses(await lab.put(`${ORIGIN}/files/k_cat.png`, 'x'), 403, 'signature-missing');
    lab.clock.advance(900);
    await refuses(await lab.put(url, 'x'), 403, 'address-expired');
  });

  it('has an expired address when a test wants it to', async () => {
    const lab = new FileLab({}, { ...noFileFaults, isUploadUrlExpired: () => true });
    await refuses(await lab.put(lab.uploadUrl(), 'x'), 403, 'address-expired');
  });

  it('breaks off where a test wants it to', async () => {
    const lab = new FileLab({}, { ...noFileFaults, cutUploadAt: () => 0.5 });
    const announced = { 'content-length': '100' };
    const answer = await lab.put(lab.uploadUrl(), 'x'.repeat(100), announced);
    await refuses(answer, 400, 'upload-broken');
    assert(!lab.cabinet.has('k_cat.png'));
  });
});

describe('a download', () => {
  it('hands out parts, as a player of audio asks for them', async () => {
    const lab = new FileLab();
    await lab.put(lab.uploadUrl({ type: 3 }), '0123456789', { 'content-type': 'audio/mp4' });
    const part = await lab.get(lab.downloadUrl(), { range: 'bytes=2-4' });
    assert.equal(part.status, 206);
    assert.equal(part.headers.get('content-range'), 'bytes 2-4/10');
    assert.equal(part.headers.get('content-length'), '3');
    assert.equal(await part.text(), '234');
    const outside = await lab.get(lab.downloadUrl(), { range: 'bytes=10-' });
    assert.equal(outside.headers.get('content-range'), 'bytes */10');
    await refuses(outside, 416, 'range-not-satisfiable');
  });

  it('says without a body how large a file is', async () => {
    const lab = new FileLab();
    await lab.put(lab.uploadUrl(), '0123456789');
    const head = await lab.routes.request(lab.downloadUrl(), { method: 'HEAD' });
    assert.equal(head.headers.get('content-length'), '10');
    assert.equal(await head.text(), '');
  });

  it('is refused when nothing is there, when the address is wrong, and when it is old', async () => {
    const lab = new FileLab();
    await refuses(await lab.get(lab.downloadUrl()), 404, 'no-such-file');
    await lab.put(lab.uploadUrl(), 'x');
    const url = lab.downloadUrl();
    await refuses(await lab.get(url.replace('signature=', 'signature=x')), 403, 'signature-wrong');
    lab.clock.advance(defaultPolicy.downloadUrlSeconds);
    await refuses(await lab.get(url), 403, 'address-expired');
  });

  it('has an expired address when a test wants it to', async () => {
    const lab = new FileLab(
      {},
      { ...noFileFaults, isDownloadUrlExpired: (owner) => owner === 'alice' },
    );
    await lab.put(lab.uploadUrl(), 'x');
    await refuses(await lab.get(lab.downloadUrl()), 403, 'address-expired');
  });
});

describe('the routes of files', () => {
  it('are open to pages of any origin', async () => {
    const lab = new FileLab();
    const preflight = await lab.routes.request(lab.uploadUrl(), {
      method: 'OPTIONS',
      headers: {
        origin: 'https://app.example',
        'access-control-request-method': 'PUT',
        'access-control-request-headers': 'content-type',
      },
    });
    assert.equal(preflight.status, 204);
    assert.equal(preflight.headers.get('access-control-allow-origin'), '*');
    assert.match(preflight.headers.get('access-control-allow-methods') ?? '', /PUT/);
    assert.equal(preflight.headers.get('access-control-allow-headers'), 'content-type');
    assert.equal(preflight.headers.get('connection'), 'close');
    const refused = await lab.put(`${ORIGIN}/files/x`, 'x');
    assert.equal(refused.headers.get('connection'), 'close');
    assert.equal(refused.headers.get('access-control-allow-origin'), '*');
  });

  for (const method of ['POST', 'DELETE', 'PATCH']) {
    it(`do not know ${method}`, async () => {
      const lab = new FileLab();
      const answer = await lab.routes.request(lab.uploadUrl(), { method });
      assert.equal(answer.headers.get('allow'), 'GET, HEAD, OPTIONS, PUT');
      await refuses(answer, 405, 'method-not-allowed');
    });
  }
});
