import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { coverSize } from '../../files/stand-in-cover.ts';
import { readImageSize } from '../../files/image-size.ts';
import { ChatLab } from '../../testing/chat-lab.ts';

const video = { file_type: 2, file_name: 'cat.mp4', upload_method: 0, Duration: 900 };

describe('im_cos_msg.video_cover', () => {
  it('makes a cover that can be read as a picture', async () => {
    const lab = new ChatLab();
    const alice = lab.enter('alice');
    const signed = alice.mustAsk('im_cos_msg.pre_sig', video);
    await lab.server.api.request(String(signed['upload_url']), { method: 'PUT', body: 'bytes' });
    const cover = alice.mustAsk('im_cos_msg.video_cover', {
      version: 1,
      platform: 7,
      cover_name: 'a-cover',
      snapshot_url: signed['snapshot_url'],
    });
    const read = await lab.server.api.request(String(cover['download_url']));
    assert.equal(read.headers.get('content-type'), 'image/png');
    assert.deepEqual(readImageSize(Buffer.from(await read.arrayBuffer())), coverSize);
  });

  it('refuses a video that was not uploaded, and an address of somebody else', () => {
    const alice = new ChatLab().enter('alice');
    const signed = alice.mustAsk('im_cos_msg.pre_sig', video);
    for (const url of [signed['snapshot_url'], 'http://elsewhere.example/cat.mp4']) {
      const refused = alice.ask('im_cos_msg.video_cover', {
        cover_name: 'a-cover',
        snapshot_url: url,
      });
      assert.equal(refused.ErrorCode, 60009);
      assert.equal(refused['error_code'], 60009);
    }
  });

  it('refuses what is no address', () => {
    const alice = new ChatLab().enter('alice');
    const request = { cover_name: 'a-cover', snapshot_url: 'cat' };
    assert.equal(alice.ask('im_cos_msg.video_cover', request).ErrorCode, 60003);
  });
});
