import { ChatClient, OutgoingMessage } from 'ngx-tencent-chat/client';
import { Message, OutgoingBody } from 'ngx-tencent-chat/models';

import { setPageMedia } from './testing/page-media';
import { RealService } from './testing/real-service';

/** Files on their way, through the official SDK, its upload plugin and the emulator. */

const seed = {
  people: [
    { userID: 'alice', nick: 'Alice' },
    { userID: 'bob', nick: 'Bob' },
  ],
};
const megabyte = 1_048_576;

let service: RealService;
let alice: ChatClient;
let bob: ChatClient;
let uploads: jest.SpyInstance;
/** Called when bytes begin to leave. */
let begun: () => void = () => undefined;
let sent = 0;

setPageMedia({ width: 300, height: 200 });

beforeAll(async () => {
  service = await RealService.start(seed, { downloadUrlSeconds: 3_600 });
  [alice, bob] = await Promise.all([service.join('alice'), service.join('bob')]);
}, 30_000);

afterAll(() => service.end(), 30_000);

beforeEach(() => {
  const { send } = XMLHttpRequest.prototype;
  const upload = function (
    this: XMLHttpRequest,
    body?: Document | XMLHttpRequestBodyInit | null,
  ): void {
    send.call(this, body);
    begun();
  };
  uploads = jest.spyOn(XMLHttpRequest.prototype, 'send').mockImplementation(upload);
});

afterEach(() => {
  uploads.mockRestore();
  begun = () => undefined;
});

function toBob(body: OutgoingBody): OutgoingMessage {
  return { key: `key-${String(++sent)}`, conversationId: 'direct:bob', body };
}

function file(megabytes: number, name = 'a.bin'): OutgoingBody {
  return { type: 'file', file: new File([new Uint8Array(megabytes * megabyte)], name) };
}

function film(megabytes: number): OutgoingBody {
  const bytes = new Uint8Array(megabytes * megabyte);
  const taken = new File([bytes], 'a.mp4', { type: 'video/mp4' });
  return { type: 'video', file: taken, poster: null, width: 640, height: 360, duration: 7 };
}

/** How much of a message was there, as it was told. */
function fractionsOf(key: string): number[] {
  const told: number[] = [];
  alice.events.subscribe((event) => {
    if (event.type === 'upload-progressed' && event.key === key) told.push(event.fraction);
  });
  return told;
}

/** What Bob has of Alice's messages, once he has a last one. */
async function bobHas(keys: readonly string[]): Promise<readonly Message[]> {
  await alice.send(toBob({ type: 'text', text: 'That is all.' }));
  const own = await alice.loadMessages('direct:bob', null);
  const ids = own.messages.filter(({ key }) => keys.includes(key)).map(({ id }) => id);
  const { messages } = await bob.loadMessages('direct:alice', null);
  return messages.filter(({ id }) => ids.includes(id));
}

describe('an upload', () => {
  it('tells how much is there, up to all of it', async () => {
    const message = toBob(file(5));
    const told = fractionsOf(message.key);
    await alice.send(message);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
  });

  it.each<[string, OutgoingBody]>([
    ['file', file(5)],
    ['film, which the SDK would try again', film(5)],
  ])('ends when a %s is called off, and nothing is sent', async (_, body) => {
    const message = toBob(body);
    const aborted = jest.spyOn(XMLHttpRequest.prototype, 'abort');
    begun = () => alice.commands.cancelSend(message.key);
    await expect(alice.send(message)).rejects.toMatchObject({ code: 'cancelled' });
    expect(aborted).toHaveBeenCalledTimes(1);
    expect(uploads).toHaveBeenCalledTimes(1);
    expect(await bobHas([message.key])).toEqual([]);
    aborted.mockRestore();
  });

  it('can be sent after all, as a new message, when it was called off', async () => {
    const message = toBob(file(5));
    begun = () => alice.commands.cancelSend(message.key);
    await expect(alice.send(message)).rejects.toMatchObject({ code: 'cancelled' });
    begun = () => undefined;
    await expect(alice.send(message)).resolves.toMatchObject({ status: 'sent' });
    expect(await bobHas([message.key])).toHaveLength(1);
  });

  it('is not even begun when it is called off at once', async () => {
    const message = toBob(file(1));
    const sending = alice.send(message);
    alice.commands.cancelSend(message.key);
    await expect(sending).rejects.toMatchObject({ code: 'cancelled' });
    expect(await bobHas([message.key])).toEqual([]);
    expect(uploads).not.toHaveBeenCalled();
  });

  it('goes on when another one is called off', async () => {
    const [kept, dropped] = [toBob(file(5)), toBob(file(5))];
    begun = () => alice.commands.cancelSend(dropped.key);
    const sending = Promise.allSettled([alice.send(kept), alice.send(dropped)]);
    const [one, other] = await sending;
    expect(one).toMatchObject({ status: 'fulfilled', value: { key: kept.key } });
    expect(other).toMatchObject({ status: 'rejected', reason: { code: 'cancelled' } });
    expect(await bobHas([kept.key, dropped.key])).toHaveLength(1);
  });

  it('ends when the person leaves', async () => {
    const page = await service.join('alice');
    const aborted = jest.spyOn(XMLHttpRequest.prototype, 'abort');
    begun = () => void page.signOut();
    const leaving = page.send(toBob(file(5)));
    await expect(leaving).rejects.toMatchObject({ code: 'not-signed-in' });
    expect(aborted).toHaveBeenCalledTimes(1);
    aborted.mockRestore();
  });

  it('cannot be called off when the message has left', async () => {
    const message = toBob(file(1));
    const stored = await alice.send(message);
    alice.commands.cancelSend(message.key);
    await expect(alice.send(message)).resolves.toMatchObject({ id: stored.id });
  });
});

describe('an upload that fails', () => {
  // The page says so itself.
  let silence: jest.SpyInstance;
  beforeEach(() => (silence = jest.spyOn(console, 'error').mockReturnValue()));
  afterEach(() => silence.mockRestore());

  it('half way is told as the network’s fault, and works when it is tried again', async () => {
    await service.fault({ fault: 'upload-fails', percent: 50 });
    const message = toBob(file(5));
    await expect(alice.send(message)).rejects.toMatchObject({ code: 'network', retryable: true });
    const stored = await alice.send(message);
    expect(stored).toMatchObject({ key: message.key, status: 'sent' });
    expect(await bobHas([message.key])).toMatchObject([{ id: stored.id }]);
  });

  it('at an address that has ended gets a new one', async () => {
    await service.fault({ fault: 'upload-url-expired' });
    const message = toBob(file(1));
    await expect(alice.send(message)).rejects.toMatchObject({ code: 'network', retryable: true });
    await expect(alice.send(message)).resolves.toMatchObject({ status: 'sent' });
  });

  it('is not repeated when only the message was lost', async () => {
    await service.fault({ fault: 'refuse', command: 'openim.sendmsg', code: 20_012, text: 'no' });
    const message = toBob(file(5));
    await expect(alice.send(message)).rejects.toMatchObject({ code: 'not-allowed' });
    const stored = await alice.send(message);
    expect(uploads).toHaveBeenCalledTimes(1);
    expect(await bobHas([message.key])).toMatchObject([{ id: stored.id }]);
  });
});

describe('what is refused before a byte leaves', () => {
  const picture = (type: string, size = 10): OutgoingBody => {
    const taken = new File([new Uint8Array(size)], 'a.png', { type });
    return { type: 'image', file: taken, width: 1, height: 1 };
  };

  it.each<[string, OutgoingBody, string]>([
    ['a drawing as a picture', picture('image/svg+xml'), 'bad-file'],
    ['a page as a picture', picture('text/html'), 'bad-file'],
    ['an empty file', file(0), 'bad-file'],
    ['a picture of 21 MB', picture('image/png', 21 * megabyte), 'too-long'],
    ['a file of 101 MB', file(101), 'too-long'],
    ['a film of 101 MB', film(101), 'too-long'],
  ])('%s', async (_, body, code) => {
    const message = toBob(body);
    await expect(alice.send(message)).rejects.toMatchObject({ code, retryable: false });
    expect(uploads).not.toHaveBeenCalled();
  });
});

describe('an address that has ended', () => {
  it('is good again in the message that is asked for anew', async () => {
    const stored = await alice.send(toBob(file(1)));
    const before = urlOf(stored);
    expect(await service.statusOf(before)).toBe(200);
    await service.advance(4_000);
    expect(await service.statusOf(before)).toBe(403);
    const renewed = await bob.commands.renew('direct:alice', stored.id ?? '');
    expect(renewed).toMatchObject({ id: stored.id, body: { type: 'file', name: 'a.bin' } });
    expect(await service.statusOf(urlOf(renewed))).toBe(200);
  });

  it('is not looked for in a message that is gone', async () => {
    const renewing = bob.commands.renew('direct:alice', '144115-1700000000-1');
    await expect(renewing).rejects.toMatchObject({ code: 'not-found' });
  });
});

function urlOf({ body }: Message): string {
  return body.type === 'file' ? body.url : '';
}
