import assert from 'node:assert/strict';
import { once } from 'node:events';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { WebSocket } from 'ws';
import { commands } from '../commands/index.ts';
import { SdkParty } from '../testing/sdk-party.ts';
import type { SdkUser } from '../testing/sdk-user.ts';

interface Answer {
  readonly head: { readonly servcmd: string; readonly seq: number };
  readonly body: Readonly<Record<string, unknown>>;
}

/** These are silent, or hold their answer up. */
const unanswered: ReadonlySet<string> = new Set(
  [...commands.values()]
    .filter(({ name, silent }) => silent || name.includes('long_polling'))
    .map(({ name }) => name),
);

const FRAMES = 1000;

describe('hostile frames', { timeout: 300_000 }, () => {
  let party: SdkParty;
  let alice: SdkUser;
  let bob: SdkUser;
  let mallory: WebSocket;
  let key: unknown;
  const answers: Answer[] = [];

  before(async () => {
    party = await SdkParty.gather();
    [alice, bob] = await party.joinAll('alice', 'bob');
    mallory = await open();
    mallory.on('message', (data: Buffer) => {
      answers.push(JSON.parse(data.toString()) as Answer);
    });
    key = await signIn();
  });
  after(async () => {
    mallory.terminate();
    await party.end();
  });

  it(`are answered with a code, ${String(FRAMES)} of them, and others notice nothing`, async () => {
    const chatting = chat(25);
    let seq = 1000;
    for (const [index, { servcmd, body }] of attacks().entries()) {
      seq += 1;
      mallory.send(frameOf(servcmd, body, seq));
      if (unanswered.has(servcmd)) continue;
      const { body: answer } = await answerTo(servcmd, seq);
      assert.equal(typeof answer['ErrorCode'], 'number', `No. ${String(index)}: ${servcmd}`);
    }
    await chatting;
    assert.equal(party.emulator.state().counters.internalErrors, 0);
    assert.deepEqual([...alice.crashes, ...bob.crashes], []);
  });

  const wrongFrames = [
    { what: 'no JSON', frame: 'nonsense', code: 1003 },
    { what: 'a list', frame: '[]', code: 1003 },
    { what: 'no head', frame: '{"body":{}}', code: 1003 },
    { what: 'a number that is none', frame: '{"head":{"servcmd":"a.b","seq":1e999}}', code: 1003 },
    { what: 'bytes that are no text', frame: Buffer.from([0xff, 0xfe, 0]), code: 1003 },
    { what: 'nothing', frame: '', code: 1003 },
    { what: 'a list of lists of lists', frame: '['.repeat(200_000), code: 1003 },
    { what: 'more than a mebibyte', frame: Buffer.alloc((1 << 20) + 1, 32), code: 1009 },
  ];
  for (const { what, frame, code } of wrongFrames) {
    it(`close a socket that sends ${what} with ${String(code)}`, async () => {
      const socket = await open();
      socket.send(Buffer.from(frame));
      const [closed] = (await once(socket, 'close')) as [number];
      assert.equal(closed, code);
    });
  }

  it('of an unknown command are refused by its name', async () => {
    mallory.send(frameOf('openim.make_coffee', {}, 7));
    const { body } = await answerTo('openim.make_coffee', 7);
    assert.equal(body['ErrorCode'], 10003);
    assert.match(String(body['ErrorInfo']), /make_coffee/);
  });

  it('with a forged key are refused, whatever they ask', async () => {
    for (const [index, name] of [...commands.keys()].entries()) {
      if (unanswered.has(name) || isOpenToAll(name)) continue;
      const head = { servcmd: name, seq: 10_000 + index, sdkappid: 1400000001, a2: 'e30.forged' };
      mallory.send(Buffer.from(JSON.stringify({ head, body: {} })));
      const { body } = await answerTo(name, head.seq);
      assert.equal(body['ErrorCode'], 70001, name);
    }
  });

  it('leave the emulator up', async () => {
    assert.equal((await fetch(`${party.emulator.httpUrl}/emulator/health`)).status, 200);
    await chat(1);
    assert.equal(party.emulator.state().counters.internalErrors, 0);
  });

  async function open(): Promise<WebSocket> {
    const socket = new WebSocket(`${party.emulator.url}/binfo?instanceid=mallory`);
    await once(socket, 'open');
    return socket;
  }

  async function signIn(): Promise<unknown> {
    const { userID, userSig, SDKAppID } = party.emulator.credential('carol');
    const head = { identifier: userID, usersig: userSig, sdkappid: SDKAppID };
    const servcmd = 'im_open_status.wslogin';
    mallory.send(Buffer.from(JSON.stringify({ head: { ...head, servcmd, seq: 1 }, body: {} })));
    return (await answerTo(servcmd, 1)).body['A2Key'];
  }

  async function answerTo(servcmd: string, seq: number): Promise<Answer> {
    for (;;) {
      const found = answers.find(({ head }) => head.servcmd === servcmd && head.seq === seq);
      if (found) {
        answers.length = 0;
        return found;
      }
      await once(mallory, 'message', { signal: AbortSignal.timeout(5000) }).catch(() => {
        throw new Error(`no answer to ${servcmd}, No. ${String(seq)}`);
      });
    }
  }

  async function chat(count: number): Promise<void> {
    const run = Math.random().toString(36);
    for (let n = 0; n < count; n += 1) {
      const text = `undisturbed ${run} ${String(n)}`;
      await alice.send('bob', text);
      await bob.until(`"${text}" arrives`, () => bob.receivedTexts().includes(text));
    }
  }

  function frameOf(servcmd: string, body: unknown, seq: number): Buffer {
    const head = { servcmd, seq, sdkappid: 1400000001, a2: key };
    return Buffer.from(JSON.stringify({ head, body }));
  }
});

interface Attack {
  readonly servcmd: string;
  readonly body: unknown;
}

// The same ones in every run. Signing out or in would end the attack too early, and so would a frame
// that is too long to be read.
function attacks(): Attack[] {
  const names = [...commands.keys()].filter((name) => !/wslog(in|out)$/.test(name));
  const body = hostileBody.filter((value) => JSON.stringify(value).length < 900_000);
  const attack = fc.record({ servcmd: fc.constantFrom(...names), body });
  return fc.sample(attack, { numRuns: FRAMES, seed: 42 });
}

/** What fields are called on the wire, and what bad programs believe in. */
const fieldNames = [
  ...['To_Account', 'From_Account', 'Peer_Account', 'Member_Account', 'Owner_Account', 'GroupId'],
  ...['GroupIdList', 'TopicId', 'MsgBody', 'MsgSeq', 'MsgRandom', 'MsgKey', 'MsgKeyList', 'Type'],
  ...['MsgSeqList', 'ReqMsgSeq', 'ReqMsgNumber', 'Random', 'MemberList', 'Name', 'Limit', 'Offset'],
  ...['ProfileItem', 'UserItem', 'ContactItem', 'MarkItem', 'GroupAttr', 'GroupCounter', 'Next'],
  ...['AddFriendItem', 'GroupName', 'Cookie', 'StartIndex', 'TimeStamp', 'KeywordList', 'Seqs'],
  ...['MaxCnt', 'LastMsgTime', 'CloudCustomData', 'C2CMsgReaded', 'MsgInfo', 'ExtensionList'],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty'],
];

const scalar = fc.oneof(
  fc.constantFrom<unknown>('alice', 'bob', 'carol', 'ghost', '@TGS#1', '', '__proto__', 'Public'),
  fc.constantFrom<unknown>(0, -1, 1, 2 ** 31, 2 ** 53, 1.5, 1e300, null, true, [], {}),
  fc.string({ maxLength: 40, unit: 'binary' }),
  fc.integer(),
  fc.constant('x'.repeat(50_000)),
  fc.constant(Array.from({ length: 5000 }, () => 'alice')),
  fc.constant(nested(2000)),
);

const { tree: hostileValue } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, depthSize: 'small', withCrossShrink: true },
    scalar,
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...fieldNames), tie('tree'), { maxKeys: 6 }),
  ),
}));

const hostileBody = fc.oneof(
  fc.dictionary(fc.constantFrom(...fieldNames), hostileValue, { maxKeys: 20 }),
  fc.dictionary(fc.constantFrom(...fieldNames), scalar, { minKeys: 10, maxKeys: 40 }),
  hostileValue,
);

function nested(depth: number): unknown {
  let value: unknown = 'deep';
  for (let level = 0; level < depth; level += 1) value = level % 2 ? [value] : { MsgBody: value };
  return value;
}

function isOpenToAll(name: string): boolean {
  return (
    /^(heartbeat|imopenstat|im_sdk_config_mgr|im_cos_msg)\./.test(name) ||
    /noauth|wslogin|wslogout|wshello/.test(name)
  );
}
