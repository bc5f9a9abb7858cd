import { TestBed } from '@angular/core/testing';
import { FakeChatClient, provideChatTesting } from 'ngx-tencent-chat/testing';

import { Attachment, Draft } from './draft';
import { DraftKeeper } from './draft-keeper';
import { OPEN_SHELF } from './shelf';
import { MemoryShelf } from './testing/memory-shelf';

const bob = 'direct:bob';
const carol = 'direct:carol';

function attach(id: string): Attachment {
  return { id, body: { type: 'file', file: new File(['Some words'], `${id}.txt`) } };
}

describe('DraftKeeper', () => {
  let client: FakeChatClient;
  let shelf: MemoryShelf;

  beforeEach(() => {
    jest.useFakeTimers({ now: 1_800_000_000_000 });
    shelf = new MemoryShelf();
    localStorage.clear();
  });

  afterEach(() => {
    TestBed.resetTestingModule();
    jest.useRealTimers();
  });

  /** Loads the page, over the same device. */
  function load(
    open: (() => Promise<MemoryShelf>) | null = () => Promise.resolve(shelf),
  ): DraftKeeper {
    TestBed.resetTestingModule();
    client = new FakeChatClient();
    const providers = [provideChatTesting(client), { provide: OPEN_SHELF, useValue: open }];
    TestBed.configureTestingModule({ providers });
    return TestBed.inject(DraftKeeper);
  }

  async function signIn(userId = 'alice'): Promise<void> {
    await client.signIn(client.credential(userId));
    await settle();
  }

  async function settle(): Promise<void> {
    await jest.advanceTimersByTimeAsync(500);
  }

  describe('a draft', () => {
    it('belongs to its conversation', () => {
      const drafts = load();
      drafts.keep(bob, 'Hello B');
      drafts.keep(carol, 'Hello C');
      drafts.clear(carol);
      expect(drafts.find(bob)).toBe('Hello B');
      expect(drafts.find(carol)).toBe('');
      expect(drafts.find('direct:dave')).toBe('');
    });

    it('keeps what is not named', () => {
      const drafts = load();
      const quote = { place: { id: 'm1', sentAt: 1, sequence: 1 }, sender: 'Bob', text: 'Hi' };
      drafts.change(bob, { quote });
      drafts.keep(bob, 'Hello');
      expect(drafts.draft(bob)).toMatchObject({ text: 'Hello', quote });
      drafts.clear(bob);
      expect(drafts.draft(bob)).toMatchObject({ text: '', quote: null });
    });

    it('is gone when its person leaves, and not when they are thrown out', async () => {
      const drafts = load();
      await signIn();
      drafts.keep(bob, 'Secret');
      client.kick('other-device');
      expect(drafts.find(bob)).toBe('Secret');
      await client.signOut();
      expect(drafts.find(bob)).toBe('');
    });
  });

  describe('over a reload', () => {
    it('brings back all of it, its files too', async () => {
      let drafts = load();
      await signIn();
      const attachments = [attach('a1'), attach('a2')];
      const editing = { key: 'k1', before: 'Before' };
      const mentions = [{ id: 'bob', name: 'Bob', avatarUrl: null }];
      const draft: Partial<Draft> = { text: 'Hi @Bob', attachments, editing, mentions };
      drafts.change(bob, draft);
      await settle();
      drafts = load();
      await signIn();
      expect(drafts.draft(bob)).toMatchObject(draft);
      expect(drafts.durable()).toBe(true);
    });

    it('keeps what was written before anybody was known', async () => {
      let drafts = load();
      drafts.keep(bob, 'Early');
      await signIn();
      drafts = load();
      await signIn();
      expect(drafts.find(bob)).toBe('Early');
    });

    it('writes a file once, however often the text changes', async () => {
      const drafts = load();
      await signIn();
      drafts.change(bob, { attachments: [attach('a1')] });
      await settle();
      for (const text of ['H', 'He', 'Hel']) {
        drafts.keep(bob, text);
        await settle();
      }
      expect(shelf.written.files).toBe(1);
    });

    it('waits for a pause, but not when the page is left', async () => {
      const drafts = load();
      await signIn();
      const { drafts: before } = shelf.written;
      for (const text of ['H', 'He', 'Hel', 'Hell', 'Hello']) drafts.keep(bob, text);
      expect(shelf.written.drafts).toBe(before);
      window.dispatchEvent(new Event('pagehide'));
      expect(shelf.written.drafts).toBe(before + 1);
    });

    it('keeps the last word when the page is left before anything is put away', async () => {
      let drafts = load(() => new Promise<never>(() => undefined));
      await signIn();
      drafts.keep(bob, 'Hello');
      window.dispatchEvent(new Event('pagehide'));
      drafts = load(() => new Promise<never>(() => undefined));
      await signIn();
      expect(drafts.find(bob)).toBe('Hello');
      drafts = load();
      await signIn();
      expect(drafts.find(bob)).toBe('Hello');
      expect(localStorage).toHaveLength(0);
      expect((await shelf.read('drafts', 'alice')).get(bob)).toMatchObject({ text: 'Hello' });
    });

    it('brings nothing back that was sent as the page was left', async () => {
      let drafts = load();
      await signIn();
      drafts.change(bob, { text: 'Hello', attachments: [attach('a1')] });
      await settle();
      drafts.clear(bob);
      shelf.full = true;
      window.dispatchEvent(new Event('pagehide'));
      shelf.full = false;
      drafts = load();
      await signIn();
      expect(drafts.draft(bob)).toMatchObject({ text: '', attachments: [] });
    });

    it('puts files away at once, and brings them back with the words of the last moment', async () => {
      let drafts = load();
      await signIn();
      drafts.change(bob, { attachments: [attach('a1')] });
      await jest.advanceTimersByTimeAsync(0);
      expect(shelf.written.files).toBe(1);
      drafts.keep(bob, 'Hello');
      shelf.full = true;
      window.dispatchEvent(new Event('pagehide'));
      shelf.full = false;
      drafts = load();
      await signIn();
      expect(drafts.draft(bob)).toMatchObject({ text: 'Hello', attachments: [{ id: 'a1' }] });
    });

    it('goes on with what was there for whoever writes before it has come', async () => {
      let drafts = load();
      await signIn();
      drafts.keep(bob, 'Half a ');
      await settle();
      drafts = load();
      drafts.keep(bob, 'thought');
      await signIn();
      expect(drafts.find(bob)).toBe('Half a thought');
      drafts = load();
      await signIn();
      expect(drafts.find(bob)).toBe('Half a thought');
    });

    it('leaves no note of a person who left', async () => {
      const drafts = load();
      await signIn();
      drafts.keep(bob, 'Secret');
      window.dispatchEvent(new Event('pagehide'));
      await client.signOut();
      window.dispatchEvent(new Event('pagehide'));
      expect(localStorage).toHaveLength(0);
    });

    it('brings nothing back that was sent', async () => {
      let drafts = load();
      await signIn();
      drafts.change(bob, { text: 'Hello', attachments: [attach('a1')] });
      await settle();
      drafts.clear(bob);
      await settle();
      expect((await shelf.read('files', 'alice')).size).toBe(0);
      drafts = load();
      await signIn();
      expect(drafts.draft(bob)).toMatchObject({ text: '', attachments: [] });
    });

    it('leaves nothing of a person who left, and nothing to the next one', async () => {
      let drafts = load();
      await signIn();
      drafts.change(bob, { text: 'Secret', attachments: [attach('a1')] });
      await settle();
      await client.signOut();
      await settle();
      expect((await shelf.read('drafts', 'alice')).size).toBe(0);
      expect((await shelf.read('files', 'alice')).size).toBe(0);
      drafts = load();
      await signIn('carol');
      expect(drafts.find(bob)).toBe('');
    });

    it('forgets ended drafts after a day, and what another version wrote at once', async () => {
      const old = { changedAt: Date.now() - 25 * 60 * 60_000 };
      await shelf.write('alice', [
        { kind: 'drafts', name: bob, value: old },
        { kind: 'drafts', name: carol, value: 'something else' },
        { kind: 'drafts', name: 'direct:dave', value: { text: 'Hi', changedAt: 1 } },
      ]);
      const drafts = load();
      await signIn();
      expect([...(await shelf.read('drafts', 'alice')).keys()]).toEqual(['direct:dave']);
      expect(drafts.find('direct:dave')).toBe('Hi');
    });
  });

  describe('in two windows', () => {
    /** Another window writes. */
    async function writeElsewhere(text: string, changedAt: number): Promise<void> {
      const value = { text, changedAt };
      await shelf.write('alice', [{ kind: 'drafts', name: bob, value }]);
      await settle();
    }

    it('shows what was written last', async () => {
      const drafts = load();
      await signIn();
      drafts.keep(bob, 'Here');
      await settle();
      await writeElsewhere('Late', Date.now() - 10_000);
      expect(drafts.find(bob)).toBe('Here');
      await writeElsewhere('There', Date.now());
      expect(drafts.find(bob)).toBe('There');
      await writeElsewhere('', Date.now() + 1);
      expect(drafts.find(bob)).toBe('');
    });

    it('hears no more of a person who left', async () => {
      const drafts = load();
      await signIn();
      await client.signOut();
      await writeElsewhere('There', Date.now());
      expect(drafts.find(bob)).toBe('');
      expect(shelf.watched).toBe(0);
    });
  });

  describe('where the browser keeps nothing', () => {
    it.each([
      ['there is no store', null],
      ['it cannot be opened', () => Promise.reject(new Error('InvalidStateError'))],
    ])('keeps drafts in the window when %s', async (_, open) => {
      const drafts = load(open);
      await signIn();
      drafts.keep(bob, 'Hello');
      await settle();
      expect(drafts.find(bob)).toBe('Hello');
      expect(drafts.durable()).toBe(false);
    });

    it('says so when the disk is full, and goes on when it is not any more', async () => {
      const drafts = load();
      await signIn();
      shelf.full = true;
      drafts.change(bob, { text: 'Hello', attachments: [attach('a1')] });
      await settle();
      expect(drafts.durable()).toBe(false);
      shelf.full = false;
      drafts.keep(bob, 'Hello again');
      await settle();
      expect(drafts.durable()).toBe(true);
      expect(shelf.written.files).toBe(1);
    });
  });

  it('leaves no timer and no ear behind', async () => {
    load().keep(bob, 'Hello');
    await signIn();
    TestBed.resetTestingModule();
    await settle();
    expect(jest.getTimerCount()).toBe(0);
    expect(shelf.watched).toBe(0);
  });
});
