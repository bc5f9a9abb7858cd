import { TestBed } from '@angular/core/testing';
import { OutgoingBody } from 'ngx-tencent-chat/models';

import { StoreStage, clearStage, setStage, settle } from './testing/store-stage';
import { UploadStore } from './upload-store';

const bob = 'direct:bob';

function makePicture(name = 'cat.jpg'): Extract<OutgoingBody, { type: 'image' }> {
  const file = new File(['A cat'], name, { type: 'image/jpeg' });
  return { type: 'image', file, width: 640, height: 480 };
}

describe('Outbox, with files', () => {
  let stage: StoreStage;
  let uploads: UploadStore;
  /** The addresses that are good. */
  let addresses: Set<string>;

  beforeEach(async () => {
    let made = 0;
    addresses = new Set();
    URL.createObjectURL = () => {
      const address = `blob:here/${++made}`;
      addresses.add(address);
      return address;
    };
    URL.revokeObjectURL = (address) => void addresses.delete(address);
    stage = await setStage(bob);
    uploads = TestBed.inject(UploadStore);
  });

  afterEach(() => {
    clearStage();
    Reflect.deleteProperty(URL, 'createObjectURL');
    Reflect.deleteProperty(URL, 'revokeObjectURL');
  });

  describe('a picture', () => {
    it('is shown at once from this device, in its size, and stays in sight when it is stored', async () => {
      const { client, store, messages } = stage;
      const release = client.holdUploads();
      store.send(bob, makePicture());
      await settle();
      const size = { width: 640, height: 480 };
      expect(messages()[0]).toMatchObject({ status: 'sending', body: { type: 'image', ...size } });
      const [here] = addresses;
      expect(messages()[0]?.body).toMatchObject({ previewUrl: here });
      release();
      await settle();
      expect(messages()[0]).toMatchObject({ status: 'sent', body: { previewUrl: here, ...size } });
      expect(messages()[0]?.body).not.toMatchObject({ url: here });
      expect(addresses.has(here ?? '')).toBe(true);
    });

    it('takes no room on this device once its person has left', async () => {
      const { session, store } = stage;
      const { body } = store.send(bob, makePicture());
      await settle();
      await session.signOut();
      expect(addresses).not.toContain(body.type === 'image' && body.previewUrl);
    });

    it('says what it answers to, whom it mentions, and what it belongs to', async () => {
      const { client, store } = stage;
      const quote = { place: { id: 'm1', sentAt: 1, sequence: 1 }, sender: 'Bob', text: 'Hi' };
      const extras = { quote, mentions: ['bob'], wantsReceipt: true, album: 'a1' };
      const echo = store.send(bob, makePicture(), extras);
      expect(echo).toMatchObject(extras);
      await settle();
      expect(client.stored(bob)[0]).toMatchObject(extras);
    });
  });

  describe('other files', () => {
    const file = new File(['12345'], 'notes.txt');

    it.each<[string, OutgoingBody, object]>([
      ['file', { type: 'file', file }, { name: 'notes.txt', size: 5 }],
      [
        'voice',
        { type: 'voice', file, duration: 3, levels: [0, 1] },
        { duration: 3, size: 5, levels: [0, 1] },
      ],
      [
        'video',
        { type: 'video', file, poster: file, width: 4, height: 3, duration: 9 },
        { posterUrl: 'blob:here/2', width: 4, height: 3, duration: 9, size: 5 },
      ],
    ])('are shown as what they are: %s', async (type, body, shown) => {
      const { client, store, messages } = stage;
      const release = client.holdUploads();
      store.send(bob, body);
      await settle();
      expect(messages()[0]?.body).toMatchObject({ type, ...shown });
      release();
      await settle();
      expect(messages()[0]).toMatchObject({ status: 'sent', body: { type } });
    });

    it('keep no address that nobody needs', async () => {
      stage.store.send(bob, { type: 'voice', file, duration: 3, levels: [] });
      await settle();
      expect(addresses.has('blob:here/1')).toBe(false);
    });
  });

  describe('what is written after a file', () => {
    it('does not wait for it', async () => {
      const { client, store, shown } = stage;
      const release = client.holdUploads();
      store.send(bob, makePicture());
      store.send(bob, 'Look!');
      await settle();
      expect(shown()).toEqual(['Look!: sent', 'image: sending']);
      release();
      await settle();
      expect(shown()).toEqual(['Look!: sent', 'image: sent']);
    });

    it('waits for it if it is a file too', async () => {
      const { client, store } = stage;
      const release = client.holdUploads();
      store.send(bob, makePicture('1.jpg'));
      store.send(bob, makePicture('2.jpg'));
      await settle();
      expect(client.calls('send')).toBe(1);
      release();
      await settle();
      expect(client.calls('send')).toBe(2);
    });
  });

  describe('progress', () => {
    it('is told while the file goes up, and not before or after', async () => {
      const { client, store } = stage;
      const release = client.holdUploads();
      const { key } = store.send(bob, makePicture());
      const progress = uploads.progress(key);
      await settle();
      expect(progress()).toBeNull();
      client.progress(key, 0.25);
      expect(progress()).toBe(0.25);
      release();
      await settle();
      expect(progress()).toBeNull();
    });

    it('begins anew when the file is sent again', async () => {
      const { client, store, shown } = stage;
      client.holdUploads();
      const { key } = store.send(bob, makePicture());
      await settle();
      client.progress(key, 0.5);
      client.failUpload(key, 'bad-file');
      await settle();
      expect(shown()).toEqual(['image: failed']);
      expect(uploads.progress(key)()).toBeNull();
      store.retry(bob, key);
      await settle();
      expect(shown()).toEqual(['image: sending']);
      expect(uploads.progress(key)()).toBeNull();
      client.progress(key, 0.1);
      expect(uploads.progress(key)()).toBe(0.1);
    });
  });

  describe('a file that could not be sent', () => {
    it('goes up again by itself when the connection is back', async () => {
      const { client, store, shown } = stage;
      const release = client.holdUploads();
      const { key } = store.send(bob, makePicture());
      await settle();
      client.breakLink();
      client.failUpload(key, 'network');
      await settle();
      expect(shown()).toEqual(['image: waiting']);
      release();
      client.mendLink();
      await settle();
      expect(shown()).toEqual(['image: sent']);
      const files = client.callsOf('send').map(([sent]) => (sent as { body: object }).body);
      expect(files).toHaveLength(2);
      expect(files[0]).toEqual(files[1]);
    });
  });

  describe('cancel', () => {
    it('stops what is going up, and leaves nothing of it', async () => {
      const { client, store, shown } = stage;
      client.holdUploads();
      const { key } = store.send(bob, makePicture('1.jpg'));
      store.send(bob, makePicture('2.jpg'));
      await settle();
      store.cancel(bob, key);
      await settle();
      expect(client.calls('cancelSend')).toBe(1);
      expect(shown()).toEqual(['image: sending']);
      expect(client.calls('send')).toBe(2);
      expect(addresses.size).toBe(1);
    });

    it.each([
      ['waits', () => stage.client.breakLink()],
      ['was refused', () => stage.client.failNext('send', 'not-allowed')],
    ])('takes away what %s', async (_, prepare) => {
      const { client, store, shown } = stage;
      prepare();
      const { key } = store.send(bob, 'Hello');
      await settle();
      store.cancel(bob, key);
      expect(shown()).toEqual([]);
      client.mendLink();
      await settle(60_000);
      expect(client.stored(bob)).toEqual([]);
    });

    it('comes too late for what is stored', async () => {
      const { client, store, shown } = stage;
      const release = client.hold('send');
      const { key } = store.send(bob, 'Hello');
      await settle();
      store.cancel(bob, key);
      expect(shown()).toEqual([]);
      release();
      await settle();
      expect(shown()).toEqual(['Hello: sent']);
      store.cancel(bob, key);
      expect(shown()).toEqual(['Hello: sent']);
    });
  });
});
