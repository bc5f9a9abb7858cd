import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { defaultPolicy } from '../policy.ts';
import { FileUrls } from './file-urls.ts';
import { renewAddresses } from './renew-addresses.ts';

const urls = new FileUrls('secret', { ...defaultPolicy, downloadUrlSeconds: 100 });
const address = urls.forDownload('http://localhost:9801', 'alice/a.png', 1_000);

function renewed(url: string, now: number): string {
  const body = [{ MsgType: 'TIMFileElem', MsgContent: { Url: url, FileSize: 1, Extra: null } }];
  const told = renewAddresses(body, urls, now);
  assert.deepEqual({ ...told[0]?.MsgContent, Url: url }, body[0]?.MsgContent);
  return told[0]?.MsgContent.Url ?? '';
}

describe('the addresses of files in a message', () => {
  it('are good again when they had ended', () => {
    const again = renewed(address, 1_200);
    assert.throws(() => urls.admitDownload(new URL(address), 1_200));
    assert.equal(urls.admitDownload(new URL(again), 1_299), 'alice/a.png');
  });

  it('keep the wish for a smaller picture', () => {
    const again = renewed(`${address}&imageView2/3/w/198/h/198`, 1_200);
    assert.ok(again.endsWith('&imageView2/3/w/198/h/198'));
    assert.equal(urls.admitDownload(new URL(again), 1_200), 'alice/a.png');
  });

  it('stay as they are while they are good', () => {
    assert.equal(renewed(address, 1_099), address);
  });

  it('of anybody else stay as they are', () => {
    const forged = address.replace(/signature=[^&]*/, 'signature=x');
    const elsewhere = 'https://files.example/a.png?expires=1';
    for (const other of [forged, elsewhere, 'expires=']) assert.equal(renewed(other, 1_200), other);
  });
});
