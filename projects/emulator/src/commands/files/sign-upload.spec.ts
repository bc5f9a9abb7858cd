import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ChatLab } from '../../testing/chat-lab.ts';
import type { Answer, Device } from '../../testing/chat-lab.ts';

interface Signed extends Answer {
  readonly upload_url: string;
  readonly download_url: string;
  readonly snapshot_url?: string;
  readonly expired_time: number;
}

const image = { file_type: 1, file_name: 'cat.png', upload_method: 0, Duration: 900 };

function sign(device: Device, more: object = {}): Signed {
  return device.mustAsk('im_cos_msg.pre_sig', { ...image, ...more }) as Signed;
}

async function put(lab: ChatLab, url: string, body: string): Promise<number> {
  return (await lab.server.api.request(url, { method: 'PUT', body })).status;
}

describe('im_cos_msg.pre_sig', () => {
  it('gives out an address to upload to and one to read from', async () => {
    const lab = new ChatLab();
    const answer = sign(lab.enter('alice'));
    assert.equal(answer['error_code'], 0);
    assert.equal(answer.expired_time, lab.clock.seconds + 900);
    assert.equal(await put(lab, answer.upload_url, 'bytes'), 200);
    const read = await lab.server.api.request(answer.download_url);
    assert.equal(await read.text(), 'bytes');
  });

  it('names the host by which the SDK came', () => {
    const lab = new ChatLab();
    const device = lab.open('an-sdk', 'http://box.local:1234');
    device.signIn('alice', lab.server.control.credential('alice').userSig);
    const { upload_url: upload, download_url: download } = sign(device);
    assert.equal(new URL(upload).origin, 'http://box.local:1234');
    assert.equal(new URL(download).origin, 'http://box.local:1234');
  });

  it('knows who asks by a UserSig too, which is how the SDK asks', () => {
    const lab = new ChatLab();
    const device = lab.enter('alice');
    const { userSig } = lab.server.control.credential('alice');
    device.head = { identifier: 'alice', usersig: userSig };
    assert.match(sign(device).upload_url, /owner=alice/);
    device.head = { identifier: 'bob', usersig: userSig };
    const refused = device.ask('im_cos_msg.pre_sig', image);
    assert.equal(refused.ErrorCode, 70013);
    assert.equal(refused['error_code'], 70013);
    device.head = {};
    assert.equal(device.ask('im_cos_msg.pre_sig', image).ErrorCode, 60004);
  });

  it('offers a cover for videos alone', () => {
    const device = new ChatLab().enter('alice');
    assert.equal(sign(device).snapshot_url, undefined);
    assert.notEqual(sign(device, { file_type: 2 }).snapshot_url, undefined);
  });

  it('never gives the same place to two files', () => {
    const device = new ChatLab().enter('alice');
    const urls = Array.from({ length: 50 }, () => new URL(sign(device).download_url).pathname);
    assert.equal(new Set(urls).size, 50);
  });

  it('is for the time that was asked for, up to what the policy says', () => {
    const lab = new ChatLab(['alice'], { uploadUrlSeconds: 300 });
    const device = lab.enter('alice');
    assert.equal(sign(device).expired_time, lab.clock.seconds + 300);
    assert.equal(sign(device, { Duration: 60 }).expired_time, lab.clock.seconds + 60);
  });

  for (const name of [
    '..',
    'a/b.png',
    '猫 & "dog".png',
    "it's (1)*.png",
    '%2e%2e',
    '?x=1#y',
    'ü'.repeat(255),
  ]) {
    it(`takes any name: ${name.slice(0, 20)}`, async () => {
      const lab = new ChatLab();
      const answer = sign(lab.enter('alice'), { file_name: name });
      assert.equal(await put(lab, answer.upload_url, 'bytes'), 200);
      const read = await lab.server.api.request(answer.download_url);
      const disposition = read.headers.get('content-disposition') ?? '';
      assert.equal(decodeURIComponent(disposition.split("''")[1] ?? ''), name);
    });
  }

  for (const [title, more] of [
    ['an unknown kind', { file_type: 4 }],
    ['a kind that every object has', { file_type: 'constructor' }],
    ['no name', { file_name: '' }],
    ['a name that is no text', { file_name: 7 }],
    ['half a character', { file_name: '\ud83d' }],
    ['a line break in the name', { file_name: 'a\r\nb' }],
    ['too long a name', { file_name: 'x'.repeat(256) }],
    ['a lifetime that is none', { Duration: -1 }],
  ] as const) {
    it(`refuses ${title}`, () => {
      const answer = new ChatLab().enter('alice').ask('im_cos_msg.pre_sig', { ...image, ...more });
      assert.equal(answer.ErrorCode, 60003);
      assert.equal(answer['error_code'], 60003);
    });
  }
});
