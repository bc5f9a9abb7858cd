import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { defaultPolicy } from '../policy.ts';
import { FileProblem, type FileProblemCode } from './file-problem.ts';
import { FileUrls } from './file-urls.ts';

const now = 1_800_000_000;
const urls = new FileUrls('a secret', defaultPolicy);
const upload = { key: '1-a_cat.png', owner: 'alice & co', type: 1 };

const uploadUrl = (): URL => new URL(urls.forUpload('http://localhost:9801', upload, now + 900));
const downloadUrl = (): URL => new URL(urls.forDownload('http://localhost:9801', upload.key, now));

function withParameter(url: URL, name: string, value: string | undefined): URL {
  if (value === undefined) url.searchParams.delete(name);
  else url.searchParams.set(name, value);
  return url;
}

function refuses(code: FileProblemCode, admit: () => unknown): void {
  assert.throws(admit, (error) => error instanceof FileProblem && error.code === code);
}

describe('the addresses of files', () => {
  it('say who may upload what', () => {
    const ticket = { key: '1-a_cat.png', owner: 'alice & co', kind: 'image' };
    assert.deepEqual(urls.admitUpload(uploadUrl(), now), ticket);
  });

  it('lead to a file, also with what the SDK adds to them', () => {
    assert.equal(urls.admitDownload(downloadUrl(), now), '1-a_cat.png');
    const smaller = new URL(`${downloadUrl().href}&imageView2/3/w/720/h/720`);
    assert.equal(urls.admitDownload(smaller, now), '1-a_cat.png');
  });

  it('are good until the second in which they expire', () => {
    urls.admitUpload(uploadUrl(), now + 899);
    refuses('address-expired', () => urls.admitUpload(uploadUrl(), now + 900));
    const lifetime = defaultPolicy.downloadUrlSeconds;
    urls.admitDownload(downloadUrl(), now + lifetime - 1);
    refuses('address-expired', () => urls.admitDownload(downloadUrl(), now + lifetime));
  });

  it('are good for no longer than the policy says, whatever is asked for', () => {
    assert.equal(urls.uploadLifetime(), 900);
    assert.equal(urls.uploadLifetime(60), 60);
    assert.equal(urls.uploadLifetime(86_400), 900);
  });

  for (const [name, value, code] of [
    ['signature', undefined, 'signature-missing'],
    ['signature', '', 'signature-wrong'],
    ['signature', 'x'.repeat(43), 'signature-wrong'],
    ['owner', 'bob', 'signature-wrong'],
    ['owner', undefined, 'signature-wrong'],
    ['type', '255', 'signature-wrong'],
    ['expires', String(now + 1_000_000), 'signature-wrong'],
  ] as const) {
    it(`are refused for an upload with ${name} ${String(value)}`, () => {
      refuses(code, () => urls.admitUpload(withParameter(uploadUrl(), name, value), now));
    });
  }

  it('cannot be used for another file, the other way round, or with another secret', () => {
    const elsewhere = downloadUrl();
    elsewhere.pathname = '/files/1-b_dog.png';
    refuses('signature-wrong', () => urls.admitDownload(elsewhere, now));
    refuses('signature-wrong', () => urls.admitDownload(uploadUrl(), now));
    refuses('signature-wrong', () => urls.admitUpload(downloadUrl(), now));
    const others = new FileUrls('another secret', defaultPolicy);
    refuses('signature-wrong', () => others.admitDownload(downloadUrl(), now));
  });
});
