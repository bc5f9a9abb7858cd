import { TestBed } from '@angular/core/testing';
import {
  FakeChatClient,
  makeImage,
  makeMessage,
  provideChatTesting,
} from 'ngx-tencent-chat/testing';

import { DraftKeeper } from './draft-keeper';
import { OPEN_SHELF } from './shelf';
import { StarStore } from './star-store';
import { MemoryShelf } from './testing/memory-shelf';

const hello = makeMessage({ text: 'Hello' });
const bye = makeMessage({ text: 'Bye' });

describe('StarStore', () => {
  let client: FakeChatClient;
  let shelf: MemoryShelf;

  beforeEach(() => {
    jest.useFakeTimers({ now: 1_800_000_000_000 });
    shelf = new MemoryShelf();
  });

  afterEach(() => {
    TestBed.resetTestingModule();
    jest.useRealTimers();
  });

  /** Loads the page, over the same device. */
  async function load(
    userId = 'alice',
    open: unknown = () => Promise.resolve(shelf),
  ): Promise<StarStore> {
    TestBed.resetTestingModule();
    client = new FakeChatClient();
    const providers = [provideChatTesting(client), { provide: OPEN_SHELF, useValue: open }];
    TestBed.configureTestingModule({ providers });
    const stars = TestBed.inject(StarStore);
    // It empties the shelf.
    TestBed.inject(DraftKeeper);
    await client.signIn(client.credential(userId));
    await jest.advanceTimersByTimeAsync(10);
    return stars;
  }

  function keys(stars: StarStore): readonly string[] {
    return stars.starred().map(({ message }) => message.key);
  }

  it('keeps what is starred, the last one first, over a reload', async () => {
    const stars = await load();
    stars.toggle(hello);
    jest.setSystemTime(Date.now() + 1_000);
    stars.toggle(bye);
    expect(keys(stars)).toEqual([bye.key, hello.key]);
    expect(stars.has(hello.key)).toBe(true);
    await jest.advanceTimersByTimeAsync(10);
    expect(keys(await load())).toEqual([bye.key, hello.key]);
  });

  it('takes a star away', async () => {
    const stars = await load();
    stars.toggle(hello);
    stars.toggle(hello);
    expect(stars.has(hello.key)).toBe(false);
    await jest.advanceTimersByTimeAsync(10);
    expect(keys(await load())).toEqual([]);
  });

  it('shows one person’s stars to nobody else', async () => {
    const stars = await load();
    stars.toggle(hello);
    await jest.advanceTimersByTimeAsync(10);
    expect(keys(await load('carol'))).toEqual([]);
  });

  it.each([
    ['just starred', 0],
    ['kept', 500],
  ])('leaves nothing on the device at sign-out: %s', async (_, wait) => {
    const stars = await load();
    stars.toggle(hello);
    await jest.advanceTimersByTimeAsync(wait);
    await client.signOut();
    expect(keys(stars)).toEqual([]);
    await jest.advanceTimersByTimeAsync(500);
    expect(shelf.watched).toBe(0);
    expect((await shelf.read('stars', 'alice')).size).toBe(0);
  });

  it('leaves nothing when all are cleared', async () => {
    const stars = await load();
    stars.toggle(hello);
    stars.clear();
    await jest.advanceTimersByTimeAsync(10);
    expect((await shelf.read('stars', 'alice')).size).toBe(0);
  });

  it('follows what another window does', async () => {
    const stars = await load();
    const value = { message: hello, starredAt: 1 };
    await shelf.write('alice', [{ kind: 'stars', name: hello.key, value }]);
    expect(keys(stars)).toEqual([hello.key]);
    await shelf.write('alice', [{ kind: 'stars', name: hello.key, value: undefined }]);
    expect(keys(stars)).toEqual([]);
  });

  it('keeps no address that a reload ends', async () => {
    const stars = await load();
    const url = 'https://files.example/cat';
    const body = makeImage({ url, previewUrl: 'blob:here/1' });
    stars.toggle(makeMessage({ body }));
    expect(stars.starred()[0]?.message.body).toMatchObject({ url, previewUrl: url });
  });

  it.each([
    ['there is no store', null],
    ['it cannot be opened', () => Promise.reject(new Error('InvalidStateError'))],
  ])('lives in the window where %s', async (_, open) => {
    const stars = await load('alice', open);
    stars.toggle(hello);
    expect(keys(stars)).toEqual([hello.key]);
  });

  it('ignores what another version wrote', async () => {
    await shelf.write('alice', [{ kind: 'stars', name: 'odd', value: 'something else' }]);
    expect(keys(await load())).toEqual([]);
  });
});
