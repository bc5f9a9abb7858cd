import { ChatClient } from 'ngx-tencent-chat/client';

import { Listener } from './testing/listener';
import { setPageMedia } from './testing/page-media';
import { RealService } from './testing/real-service';

/** What is said, in another language or written down, where the application has bought it. */

const people = [
  { userID: 'alice', nick: 'Alice' },
  { userID: 'bob', nick: 'Bob' },
];
const direct = 'direct:bob';

setPageMedia({ width: 300, height: 200 });

describe('TencentClient, where the application has a translator', () => {
  let service: RealService;
  let alice: ChatClient;
  let bob: ChatClient;

  beforeAll(async () => {
    service = await RealService.start({ people }, {}, { speaks: true });
    [alice, bob] = await Promise.all([service.join('alice'), service.join('bob')]);
  }, 30_000);

  afterAll(() => service.end(), 30_000);

  function voice(name: string, type: string) {
    const file = new File([new Uint8Array(2_000)], name, { type });
    const body = { type: 'voice', file, duration: 3, levels: [0.5] } as const;
    return { key: name, conversationId: direct, body } as const;
  }

  it('translates several texts, each for itself', async () => {
    const texts = ['Hallo', 'Welt'];
    await expect(alice.commands.translate(texts, 'en-GB')).resolves.toEqual([
      'en: Hallo',
      'en: Welt',
    ]);
    await expect(alice.commands.translate(['x'], 'zh-Hant')).resolves.toEqual(['zh-TW: x']);
  });

  it('writes a voice message down, for who sent it and who got it', async () => {
    const his = new Listener(bob);
    const { id } = await alice.send(voice('one.mp3', 'audio/mpeg'));
    await his.event('messages-arrived');
    for (const [who, where] of [
      [alice, direct],
      [bob, 'direct:alice'],
    ] as const) {
      const text = await who.commands.transcribe(where, id ?? '');
      expect(text).toMatch(/^What is said in http.*\.mp3/);
    }
  });

  it('says that a voice of another format cannot be written down', async () => {
    const { id } = await alice.send(voice('two.webm', 'audio/webm'));
    await expect(alice.commands.transcribe(direct, id ?? '')).rejects.toMatchObject({
      code: 'unsupported',
    });
  });
});
