import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { drawStandInCover } from '../../files/stand-in-cover.ts';
import { ChatLab, type Answer, type Device } from '../../testing/chat-lab.ts';

interface SignedFile {
  readonly uint32_file_id: number;
  readonly str_upload_url: string;
  readonly str_download_url: string;
  readonly str_snapshot_url?: string;
}

function sign(device: Device, ...types: readonly number[]): SignedFile[] {
  const answer = device.mustAsk('im_cos_msg.simple_sig', {
    uint32_upload_method: 0,
    uint32_scene: 1,
    rpt_upload_object: types.map((type, index) => ({
      uint32_file_id: index + 1,
      uint32_file_type: type,
      str_file_name: 'cat.png',
    })),
  });
  return answer['rpt_pre_sig'] as SignedFile[];
}

/** Uploads as the SDK does: the proxy stands in the place of https and the host. */
async function upload(lab: ChatLab, url: string, body: Uint8Array): Promise<void> {
  const proxied = url.replace(/^https:\/\/[^/]+/, 'http://127.0.0.1');
  const headers = { 'content-type': 'image/png' };
  const answer = await lab.server.api.request(proxied, { method: 'PUT', body, headers });
  assert.equal(answer.status, 200);
}

const askForSize = (device: Device, url: string): Answer =>
  device.ask('im_cos_msg.get_imageinfo', { str_image_url: url });

describe('an SDK that reaches its files through a proxy', () => {
  it('is given addresses with https, in the place of which it puts its proxy', async () => {
    const lab = new ChatLab();
    const files = sign(lab.enter('alice'), 255, 2);
    assert.deepEqual(
      files.map(({ uint32_file_id: id, str_snapshot_url: cover }) => [id, cover !== undefined]),
      [
        [1, false],
        [2, true],
      ],
    );
    for (const file of files) {
      assert.match(file.str_upload_url, /^https:/);
      await upload(lab, file.str_upload_url, Buffer.from('bytes'));
      assert.equal(await (await lab.server.api.request(file.str_download_url)).text(), 'bytes');
    }
  });

  it('is told how large a picture and its smaller versions are', async () => {
    const lab = new ChatLab();
    const alice = lab.enter('alice');
    const [file] = sign(alice, 1);
    assert(file);
    await upload(lab, file.str_upload_url, drawStandInCover());
    const answer = askForSize(alice, file.str_download_url);
    const sizes = answer['rpt_msg_image_info'] as Record<string, unknown>[];
    assert.deepEqual(
      sizes.map((size) => [size['uint32_image_type'], size['uint32_width'], size['uint32_height']]),
      [
        [1, 320, 180],
        [2, 320, 180],
        [3, 320, 180],
      ],
    );
    const thumbnail = await lab.server.api.request(String(sizes[0]?.['str_url']));
    assert.equal(thumbnail.status, 200);
  });

  it('is told so when a file is no picture, or not there', async () => {
    const lab = new ChatLab();
    const alice = lab.enter('alice');
    const [file] = sign(alice, 1);
    assert(file);
    assert.equal(askForSize(alice, file.str_download_url).ErrorCode, 60009);
    await upload(lab, file.str_upload_url, Buffer.from('no picture'));
    assert.match(askForSize(alice, file.str_download_url).ErrorInfo, /no picture/);
  });

  it('keeps the name of the host, for which there is no better address', () => {
    const alice = new ChatLab().enter('alice');
    const answer = alice.mustAsk('im_cos_msg.get_final_ip', { str_domain: 'box.local' });
    assert.equal(answer['str_final_ip'], '');
    assert.equal(alice.ask('im_cos_msg.get_final_ip').ErrorCode, 60003);
  });

  it('is refused no files and too many', () => {
    const alice = new ChatLab().enter('alice');
    const file = { uint32_file_id: 1, uint32_file_type: 1, str_file_name: 'cat.png' };
    for (const count of [0, 21]) {
      const request = { rpt_upload_object: Array.from({ length: count }, () => file) };
      assert.equal(alice.ask('im_cos_msg.simple_sig', request).ErrorCode, 60003);
    }
  });
});

describe('im_cos_sign_svr.cos', () => {
  it('is refused, and says which plug-in works', () => {
    const answer = new ChatLab().enter('alice').ask('im_cos_sign_svr.cos', { duration: 600 });
    assert.equal(answer.ErrorCode, 60017);
    assert.match(answer.ErrorInfo, /tim-upload-plugin/);
  });
});
