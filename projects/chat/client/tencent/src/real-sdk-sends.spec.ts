import { ChatClient, ChatEvent, OutgoingMessage } from 'ngx-tencent-chat/client';
import { ConversationId, Message, OutgoingBody } from 'ngx-tencent-chat/models';
import { filter, firstValueFrom, map } from 'rxjs';

import { setPageMedia } from './testing/page-media';
import { RealService } from './testing/real-service';

/** What people send each other, through the official SDK and the emulator. */

const seed = {
  people: [{ userID: 'alice', nick: 'Alice' }, { userID: 'bob', nick: 'Bob' }, { userID: 'carol' }],
  groups: [
    {
      groupID: 'team',
      type: 'Public',
      name: 'Team',
      owner: 'alice',
      members: ['bob', 'carol'],
      messages: [],
    },
  ],
};

const bytes = new Uint8Array(2_000).fill(7);
const fileOf = (name: string, type: string) => new File([bytes], name, { type });
const somewhere = expect.stringMatching(/^http:\/\/[^ ]+\/files\//) as string;

let service: RealService;
let alice: ChatClient;
let bob: ChatClient;
let sent = 0;

setPageMedia({ width: 300, height: 200 });

beforeAll(async () => {
  service = await RealService.start(seed);
  [alice, bob] = await Promise.all([service.join('alice'), service.join('bob')]);
}, 30_000);

afterAll(() => service.end(), 30_000);

function toBob(body: OutgoingBody, more: Partial<OutgoingMessage> = {}): OutgoingMessage {
  return { key: `key-${String(++sent)}`, conversationId: 'direct:bob', body, ...more };
}

/** What a client is told next that fits. */
function next(client: ChatClient, fits: (message: Message) => boolean): Promise<Message> {
  return firstValueFrom(
    client.events.pipe(
      map((event: ChatEvent) => (event.type === 'messages-arrived' ? event.messages : [])),
      map((messages) => messages.find(fits)),
      filter((message) => message !== undefined),
    ),
  );
}

/** Alice sends it; what she gets, and what Bob is told. */
async function send(message: OutgoingMessage): Promise<readonly [Message, Message]> {
  // What was sent to him before may still be on its way.
  const where = message.conversationId === 'direct:bob' ? 'direct:alice' : message.conversationId;
  const told = next(bob, ({ conversationId }) => conversationId === where);
  const stored = await alice.send(message);
  return [stored, await told];
}

async function reloaded(
  who: string,
  id: string,
  from: ConversationId,
): Promise<Message | undefined> {
  const page = await service.join(who);
  const { messages } = await page.loadMessages(from, null);
  await page.destroy();
  return messages.find((one) => one.id === id);
}

describe('what Alice sends, Bob is told, and both find again', () => {
  it.each<[string, OutgoingBody, object]>([
    ['a text', { type: 'text', text: 'Hi' }, { type: 'text', text: 'Hi' }],
    [
      'a picture',
      { type: 'image', file: fileOf('a.png', 'image/png'), width: 300, height: 200 },
      { type: 'image', url: somewhere, previewUrl: somewhere, width: 300, height: 200 },
    ],
    [
      'a film',
      {
        type: 'video',
        file: fileOf('a.mp4', 'video/mp4'),
        poster: null,
        width: 640,
        height: 360,
        duration: 7,
      },
      {
        type: 'video',
        url: somewhere,
        posterUrl: somewhere,
        width: 640,
        height: 360,
        duration: 7,
        size: 2_000,
      },
    ],
    [
      'something spoken',
      {
        type: 'voice',
        file: fileOf('a.webm', 'audio/webm;codecs=opus'),
        duration: 3.2,
        levels: [0.25, 1],
      },
      { type: 'voice', url: somewhere, duration: 3, size: 2_000, levels: [0.25, 1] },
    ],
    [
      'a file',
      { type: 'file', file: fileOf('Bericht März.pdf', 'application/pdf') },
      { type: 'file', url: somewhere, name: 'Bericht März.pdf', size: 2_000 },
    ],
    [
      'a sticker',
      { type: 'sticker', set: 4_350, name: 'menma_0@2x' },
      { type: 'sticker', set: 4_350, name: 'menma_0@2x' },
    ],
    [
      'a place',
      { type: 'location', description: 'Pier', latitude: -33.85, longitude: 151.21 },
      { type: 'location', description: 'Pier', latitude: -33.85, longitude: 151.21 },
    ],
    [
      'a type of the app’s own',
      { type: 'custom', kind: 'order', data: { id: 7, lines: ['a'] }, preview: 'Order 7' },
      { type: 'unknown', kind: 'order', data: { id: 7, lines: ['a'] } },
    ],
  ])('%s', async (_, body, shown) => {
    const outgoing = toBob(body, { album: 'album-1' });
    const [stored, told] = await send(outgoing);
    expect(stored).toMatchObject({ key: outgoing.key, status: 'sent', own: true, body: shown });
    expect(told).toMatchObject({ id: stored.id, own: false, album: 'album-1', body: shown });
    const again = await reloaded('alice', stored.id ?? '', 'direct:bob');
    expect(again).toMatchObject({ key: outgoing.key, body: shown, album: 'album-1' });
  });

  it('a film with the picture that its sender has made of it, and nothing else', async () => {
    const file = fileOf('a.mov', 'video/quicktime');
    const poster = fileOf('poster.jpg', 'image/jpeg');
    const size = { width: 90, height: 160 };
    const [before] = (await bob.loadMessages('direct:alice', null)).messages.slice(-1);
    const [, told] = await send(toBob({ type: 'video', file, poster, ...size, duration: 1 }));
    expect(told.body).toMatchObject({
      ...size,
      posterUrl: expect.stringMatching(/\.jpg\?/) as string,
    });
    const { messages } = await alice.loadMessages('direct:bob', null);
    expect(messages.slice(-2).map(({ id }) => id)).toEqual([before?.id, told.id]);
  });

  it('the list shows the last one', async () => {
    const [stored] = await send(toBob({ type: 'sticker', set: 1, name: 'a' }));
    const page = await service.join('bob');
    const [first] = await page.listConversations();
    await page.destroy();
    expect(first?.lastMessage).toMatchObject({ body: stored.body });
  });

  it('asks for receipts in a group', async () => {
    const body = { type: 'text', text: 'Who reads this?' } as const;
    const message = toBob(body, { wantsReceipt: true, conversationId: 'group:team' });
    const [stored, told] = await send(message);
    expect(stored.wantsReceipt).toBe(true);
    expect(told.wantsReceipt).toBe(true);
  });
});

describe('handing on', () => {
  async function storedIds(...bodies: readonly OutgoingBody[]): Promise<readonly string[]> {
    const ids: string[] = [];
    for (const body of bodies) ids.push((await alice.send(toBob(body))).id ?? '');
    return ids;
  }

  const voice: OutgoingBody = {
    type: 'voice',
    file: fileOf('a.ogg', 'audio/ogg'),
    duration: 2,
    levels: [0.5],
  };

  it('gives a message as it is to another conversation', async () => {
    const [messageId = ''] = await storedIds(voice);
    const body = { type: 'forward', from: 'direct:bob', messageId } as const;
    const [stored, told] = await send({ ...toBob(body), conversationId: 'group:team' });
    expect(stored).toMatchObject({ conversationId: 'group:team', status: 'sent' });
    expect(told.body).toMatchObject({ type: 'voice', url: somewhere, levels: [0.5] });
  });

  const picture: OutgoingBody = {
    type: 'image',
    file: fileOf('a.png', 'image/png'),
    width: 300,
    height: 200,
  };
  const film: OutgoingBody = {
    type: 'video',
    file: fileOf('a.mp4', 'video/mp4'),
    poster: null,
    width: 64,
    height: 36,
    duration: 1,
  };

  it.each<[string, OutgoingBody, object]>([
    ['picture', picture, { type: 'image', url: somewhere, previewUrl: somewhere }],
    ['film', film, { type: 'video', url: somewhere, posterUrl: somewhere, width: 64 }],
  ])('gives a %s from where it is, alone and among others', async (_, sentBody, shown) => {
    const [messageId = ''] = await storedIds(sentBody);
    const alone = { type: 'forward', from: 'direct:bob', messageId } as const;
    const [, told] = await send({ ...toBob(alone), conversationId: 'group:team' });
    expect(told.body).toMatchObject(shown);
    const among: OutgoingBody = {
      type: 'merged',
      title: 'Talk',
      lines: [],
      from: 'direct:bob',
      messageIds: [messageId],
    };
    const [, merged] = await send({ ...toBob(among), conversationId: 'group:team' });
    const opened = await bob.commands.loadMerged('group:team', merged.id ?? '');
    expect(opened).toMatchObject([{ body: shown }]);
  });

  it('leaves the message as it was when what was made of it is changed', async () => {
    const [messageId = ''] = await storedIds({ type: 'text', text: 'As it was' });
    const body = { type: 'forward', from: 'direct:bob', messageId } as const;
    const [stored] = await send({ ...toBob(body), conversationId: 'group:team' });
    await alice.commands.edit('group:team', stored.id ?? '', 'Changed', []);
    const [, told] = await send({ ...toBob(body), conversationId: 'group:team' });
    expect(told.body).toEqual({ type: 'text', text: 'As it was' });
  });

  it('gives several as one, which opens into what they were', async () => {
    const messageIds = await storedIds({ type: 'text', text: 'One' }, voice);
    const body = {
      type: 'merged',
      title: 'Talk',
      lines: ['Alice: One', 'Alice: [Voice]'],
      from: 'direct:bob',
      messageIds,
    } as const;
    const [, told] = await send({ ...toBob(body), conversationId: 'group:team' });
    expect(told.body).toEqual({ type: 'merged', title: body.title, lines: body.lines });
    const opened = await bob.commands.loadMerged('group:team', told.id ?? '');
    expect(opened).toMatchObject([
      { sender: { name: 'Alice' }, own: false, body: { type: 'text', text: 'One' } },
      { body: { type: 'voice', url: somewhere, levels: [0.5] } },
    ]);
  });

  it('opens what is too long for a message, also after a reload', async () => {
    const texts = Array.from({ length: 30 }, (_, index) => `${String(index)} ${'x'.repeat(500)}`);
    const messageIds = await storedIds(...texts.map((text) => ({ type: 'text', text }) as const));
    const body = { type: 'merged', title: 'Long', lines: ['…'], from: 'direct:bob', messageIds };
    const [, told] = await send({
      ...toBob(body as OutgoingBody),
      conversationId: 'group:team',
    });
    const page = await service.join('carol');
    const opened = await page.commands.loadMerged('group:team', told.id ?? '');
    await page.destroy();
    expect(opened.map((one) => (one.body.type === 'text' ? one.body.text : ''))).toEqual(texts);
  }, 30_000);

  it('refuses what is not there', async () => {
    const body = { type: 'forward', from: 'direct:bob', messageId: '144115-1700000000-1' } as const;
    await expect(alice.send(toBob(body))).rejects.toMatchObject({ code: 'not-found' });
  });

  it('opens nothing that was not handed on', async () => {
    const [id = ''] = await storedIds({ type: 'text', text: 'One' });
    await expect(alice.commands.loadMerged('direct:bob', id)).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
