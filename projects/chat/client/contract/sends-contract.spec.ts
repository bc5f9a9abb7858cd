import { OutgoingBody } from 'ngx-tencent-chat/models';

import { setPageMedia } from '../tencent/src/testing/page-media';
import { TwoPeople, direct, idOf, inHistory, send, services, team } from './two-people';

const fileOf = (name: string, type: string) =>
  new File([new Uint8Array(2_000).fill(7)], name, { type });
const url = expect.stringMatching(/^(blob|https?):/) as string;

const bodies: readonly [string, OutgoingBody, object][] = [
  ['a text', { type: 'text', text: 'Hi' }, { type: 'text', text: 'Hi' }],
  [
    'a picture',
    { type: 'image', file: fileOf('a.png', 'image/png'), width: 300, height: 200 },
    { type: 'image', url, previewUrl: url, width: 300, height: 200 },
  ],
  [
    'a film',
    {
      type: 'video',
      file: fileOf('a.mp4', 'video/mp4'),
      poster: fileOf('a.jpg', 'image/jpeg'),
      width: 300,
      height: 200,
      duration: 7,
    },
    { type: 'video', url, posterUrl: url, width: 300, height: 200, duration: 7, size: 2_000 },
  ],
  [
    'something spoken',
    { type: 'voice', file: fileOf('a.webm', 'audio/webm'), duration: 3, levels: [0.25, 1] },
    { type: 'voice', url, duration: 3, size: 2_000, levels: [0.25, 1] },
  ],
  [
    'a file',
    { type: 'file', file: fileOf('Bericht März.pdf', 'application/pdf') },
    { type: 'file', url, name: 'Bericht März.pdf', size: 2_000 },
  ],
  [
    'a sticker',
    { type: 'sticker', set: 4_350, name: 'menma' },
    { type: 'sticker', set: 4_350, name: 'menma' },
  ],
  [
    'a place',
    { type: 'location', description: 'Here', latitude: 48.85, longitude: 2.29 },
    { type: 'location', description: 'Here', latitude: 48.85, longitude: 2.29 },
  ],
  [
    'something of the app’s own',
    { type: 'custom', kind: 'poll', data: { question: 'Tea?', options: [1] }, preview: 'Poll' },
    { type: 'unknown', kind: 'poll', data: { question: 'Tea?', options: [1] } },
  ],
];

/** What every `ChatClient` must make of what is sent. */
describe.each(services)('%s, sending,', (_name, start) => {
  let two: TwoPeople;

  setPageMedia({ width: 300, height: 200 });

  beforeAll(async () => {
    two = await start();
  }, 120_000);

  afterAll(() => two.end(), 120_000);

  it.each(bodies)('stores %s, and finds it again', async (_, body, stored) => {
    for (const where of [direct, team] as const) {
      const sent = await send(two, where, body);
      expect(sent).toMatchObject({ status: 'sent', own: true, conversationId: where });
      expect(sent.body).toEqual(stored);
      const found = await inHistory(two, where, idOf(sent));
      expect(found).toMatchObject({ key: sent.key, album: null, quote: null, body: stored });
    }
  });

  it('tells how much of a file is there', async () => {
    two.hears.clear();
    const sent = await send(two, direct, {
      type: 'file',
      file: fileOf('a.pdf', 'application/pdf'),
    });
    const told = await two.hears.event('upload-progressed', ({ fraction }) => fraction === 1);
    expect(told).toMatchObject({ conversationId: direct, key: sent.key });
  });

  it('keeps what belongs to a message', async () => {
    const place = { id: 'x', sentAt: 1_000, sequence: 1 };
    const quote = { place, sender: 'Bob', text: 'Hello' };
    const more = { quote, mentions: ['bob'], album: 'album-1', wantsReceipt: true };
    const sent = await send(two, team, 'Hello @Bob', more);
    expect(sent).toMatchObject(more);
    await expect(inHistory(two, team, idOf(sent))).resolves.toMatchObject(more);
  });

  it.each<[string, OutgoingBody, string]>([
    ['nothing', { type: 'text', text: ' \n ' }, 'empty'],
    ['an empty file', { type: 'file', file: new File([], 'a.txt') }, 'bad-file'],
  ])('does not send %s', async (_, body, code) => {
    await expect(send(two, direct, body)).rejects.toMatchObject({ code, retryable: false });
  });
});
