import { ChatEvent } from 'ngx-tencent-chat/client';

import { makeImage } from './body-makers';
import { FakeChatClient } from './fake-client';

const team = 'group:team';
const picture = {
  key: 'key-1',
  conversationId: 'direct:bob',
  body: { type: 'image', file: new File(['x'], 'a.png'), width: 300, height: 200 },
} as const;
const hello = {
  key: 'key-2',
  conversationId: team,
  body: { type: 'text', text: 'Hello' },
} as const;

describe('FakeChatClient, on demand,', () => {
  let client: FakeChatClient;
  let events: ChatEvent[];

  beforeEach(async () => {
    client = new FakeChatClient();
    client.addGroup({ id: 'team', name: 'Team', avatarUrl: null });
    await client.signIn(client.credential());
    events = [];
    client.events.subscribe((event) => events.push(event));
  });

  it('keeps a file on its way, tells how far it is, and lets it arrive', async () => {
    const release = client.holdUploads();
    const sending = client.send(picture);
    client.progress('key-1', 0.5);
    expect(events.at(-1)).toMatchObject({ type: 'upload-progressed', key: 'key-1', fraction: 0.5 });
    expect(client.stored('direct:bob')).toHaveLength(0);
    release();
    await expect(sending).resolves.toMatchObject({ body: { type: 'image', width: 300 } });
  });

  it('breaks a file off, or lets its sender do so', async () => {
    client.holdUploads();
    const first = client.send(picture);
    client.failUpload('key-1');
    await expect(first).rejects.toMatchObject({ code: 'network' });
    const second = client.send(picture);
    client.commands.cancelSend('key-1');
    await expect(second).rejects.toMatchObject({ code: 'cancelled' });
    expect(client.calls('cancelSend')).toBe(1);
    expect(client.stored('direct:bob')).toHaveLength(0);
  });

  it('lets nobody write who may not', async () => {
    client.setRoom(team, { allMuted: true });
    await expect(client.send(hello)).rejects.toMatchObject({ code: 'not-allowed' });
    client.setRoom(team, { role: 'admin' });
    await expect(client.send(hello)).resolves.toMatchObject({ key: 'key-2' });
    client.setRoom(team, { mutedUntil: Date.now() + 60_000 });
    await expect(client.send({ ...hello, key: 'key-3' })).rejects.toMatchObject({
      code: 'not-allowed',
    });
    client.setRoom(team, { role: null });
    await expect(client.rooms.load(team)).resolves.toMatchObject({ role: null, memberCount: 2 });
    expect(events.filter(({ type }) => type === 'room-changed')).toHaveLength(4);
  });

  it('lets somebody send whatever there is, with what belongs to it', () => {
    const more = { album: 'a', mentions: ['alice'], wantsReceipt: true };
    const told = client.receive(makeImage(), 'bob', team, more);
    expect(told).toMatchObject({ body: makeImage(), own: false, receipt: null, ...more });
    expect(client.sendElsewhere(makeImage(), 'bob')).toMatchObject({ own: true });
  });

  it('lets people read, and the sender count them', async () => {
    const { id } = await client.send({ ...hello, wantsReceipt: true });
    client.readAs('bob', [id ?? '']);
    client.readAs('bob', [id ?? '']);
    const told = events.filter(({ type }) => type === 'receipts-changed');
    expect(told).toMatchObject([{ changes: [{ id, receipt: { read: 1, unread: 1 } }] }]);
  });

  it('takes back only what is young, or what the reader decides about', async () => {
    const old = client.addHistory('alice', team, 'Old', Date.now() - 180_000).id ?? '';
    const recalling = client.commands.recall(team, old, '');
    await expect(recalling).rejects.toMatchObject({ code: 'not-allowed' });
    client.setMember(team, 'alice', { role: 'owner' });
    await client.commands.recall(team, old, 'Old');
    expect(client.stored(team)).toMatchObject([
      { recalled: true, recall: { by: { id: 'alice' }, reason: 'Old' } },
    ]);
  });

  it('finds what is of a type, of a time', async () => {
    const now = Date.now();
    client.addHistory('bob', 'alice', 'See https://a.example', now - 9_000);
    client.addHistory('bob', 'alice', makeImage(), now);
    const query = { text: '', conversationId: null, senders: [], from: null, until: null };
    const find = (more: object) =>
      client.search.messages({ ...query, types: [], ...more }, null).then(({ total }) => total);
    await expect(find({})).resolves.toBe(2);
    await expect(find({ types: ['link'] })).resolves.toBe(1);
    await expect(find({ types: ['image', 'file'] })).resolves.toBe(1);
    await expect(find({ until: now - 5_000 })).resolves.toBe(1);
    await expect(find({ from: now - 5_000 })).resolves.toBe(1);
  });
});
