import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { ChatLab, textsOf, type Answer, type Device } from '../../testing/chat-lab.ts';
import { WebhookReceiver, type Reply } from '../../testing/webhook-receiver.ts';
import type { WireBody } from '../../wire/frame.ts';
import type { WireMessage } from '../../wire/message.ts';

const BEFORE = 'C2C.CallbackBeforeSendMsg';
const AFTER = 'C2C.CallbackAfterSendMsg';

describe('a direct message of which the app’s server is asked', () => {
  let receiver: WebhookReceiver;
  let lab: ChatLab;
  let alice: Device;
  let bob: Device;

  beforeEach(async () => {
    receiver = await WebhookReceiver.open();
    lab = new ChatLab(['alice', 'bob', 'carol']);
    [alice, bob] = [lab.enter('alice'), lab.enter('bob')];
    lab.server.control.setWebhooks({ url: receiver.url, commands: [BEFORE, AFTER] });
  });
  afterEach(() => receiver.close());

  const verdicts: {
    title: string;
    reply: Reply;
    code: number;
    text?: string;
    arrives: string[];
    isTold: boolean;
  }[] = [
    { title: 'allowed', reply: { ErrorCode: 0 }, code: 0, arrives: ['Hello'], isTold: true },
    {
      title: 'changed',
      reply: { ErrorCode: 0, MsgBody: bodyOf('H***o') },
      code: 0,
      arrives: ['H***o'],
      isTold: true,
    },
    { title: 'forbidden', reply: { ErrorCode: 1 }, code: 20006, arrives: [], isTold: false },
    {
      title: 'forbidden with a reason of its own',
      reply: { ErrorCode: 120_001, ErrorInfo: 'Mind your language.' },
      code: 120_001,
      text: 'Mind your language.',
      arrives: [],
      isTold: false,
    },
    { title: 'dropped', reply: { ErrorCode: 2 }, code: 0, arrives: [], isTold: false },
    {
      title: 'answered with nonsense',
      reply: { status: 500, text: 'Oops' },
      code: 0,
      arrives: ['Hello'],
      isTold: true,
    },
  ];
  for (const { title, reply, code, text, arrives, isTold } of verdicts) {
    it(`is ${title}`, async () => {
      receiver.reply = () => reply;
      const answer = await send(alice, 'Hello', 1);
      assert.equal(answer.ErrorCode, code, answer.ErrorInfo);
      if (text !== undefined) assert.equal(answer.ErrorInfo, text);
      if (code === 0) assert.equal(answer['MsgTime'], lab.clock.seconds);
      assert.deepEqual(arrivedAt(bob), arrives);
      for (const [device, peer] of [
        [alice, 'bob'],
        [bob, 'alice'],
      ] as const) {
        assert.deepEqual(textsOf(device.history(peer).MsgList), arrives);
      }
      // Messages of the same two are told of in their order.
      receiver.reply = () => ({ ErrorCode: 0 });
      await send(alice, 'the next', 2);
      const after = await receiver.until(AFTER, isTold ? 2 : 1);
      assert.deepEqual(after.map(sequenceOf), isTold ? [1, 2] : [2]);
      assert.equal(after[0]?.body['UnreadMsgNum'], 1);
    });
  }

  it('has new data of its own if the server wants it so', async () => {
    receiver.reply = () => ({ ErrorCode: 0, CloudCustomData: 'checked' });
    await send(alice, 'Hello', 1);
    const [message] = bob.history('alice').MsgList;
    assert.equal(message?.CloudCustomData, 'checked');
    assert.deepEqual(textsOf([message]), ['Hello']);
  });

  it('is asked about as it was sent', async () => {
    await send(alice, 'Hello', 7, { CloudCustomData: 'extra', MsgLifeTime: 0 });
    assert.partialDeepStrictEqual(receiver.events(BEFORE)[0]?.body, {
      From_Account: 'alice',
      To_Account: 'bob',
      MsgSeq: 7,
      MsgRandom: 1007,
      MsgKey: `7_1007_${String(lab.clock.seconds)}`,
      OnlineOnlyFlag: 1,
      CloudCustomData: 'extra',
      MsgBody: bodyOf('Hello'),
    });
  });

  it('is not asked about when it would be refused anyway, but told', async () => {
    const answer = await send(alice, 'Hello?', 1, { To_Account: 'ghost' });
    assert.equal(answer.ErrorCode, 20003);
    const [after] = await receiver.until(AFTER);
    assert.equal(after?.body['SendMsgResult'], 20003);
    assert.equal(after.body['UnreadMsgNum'], -1);
    assert.deepEqual(receiver.events(BEFORE), []);
  });

  it('is not asked about or told if its sender forbids it', async () => {
    const ForbidCallbackControl = ['ForbidBeforeSendMsgCallback', 'ForbidAfterSendMsgCallback'];
    await send(alice, 'quietly', 1, { ForbidCallbackControl });
    await send(alice, 'loudly', 2);
    await receiver.until(AFTER);
    assert.deepEqual(askedAbout(), [2]);
    assert.deepEqual(receiver.events(AFTER).map(sequenceOf), [2]);
  });

  it('waits for those that its sender sent before, and for nobody else', async () => {
    const release = hold(1);
    const sent = [send(alice, 'first', 1), send(alice, 'second', 2)];
    await receiver.until(BEFORE);
    await send(lab.enter('carol'), 'from Carol', 3, { From_Account: 'carol' });
    assert.deepEqual(arrivedAt(bob), ['from Carol']);
    assert.deepEqual(askedAbout(), [1, 3]);
    release();
    await Promise.all(sent);
    assert.deepEqual(arrivedAt(bob), ['first', 'second']);
  });

  it('does not wait for ever for one that was forbidden', async () => {
    receiver.reply = ({ body }) => ({ ErrorCode: body['MsgSeq'] === 1 ? 1 : 0 });
    const answers = await Promise.all([send(alice, 'first', 1), send(alice, 'second', 2)]);
    assert.deepEqual(
      answers.map(({ ErrorCode }) => ErrorCode),
      [20006, 0],
    );
    assert.deepEqual(arrivedAt(bob), ['second']);
  });

  it('is one message when it is sent again while the server thinks', async () => {
    const release = hold(1);
    const sent = [send(alice, 'Once', 1), send(alice, 'Once', 1)];
    await receiver.until(BEFORE);
    release();
    const [first, second] = await Promise.all(sent);
    assert.deepEqual(second, first);
    assert.deepEqual(arrivedAt(bob), ['Once']);
    assert.deepEqual(askedAbout(), [1]);
  });

  // Lets the server think about one message. Gives back what makes it agree.
  function hold(sequence: number): () => void {
    const { promise, resolve } = Promise.withResolvers<Reply>();
    receiver.reply = ({ command, body }) =>
      command === BEFORE && body['MsgSeq'] === sequence ? promise : { ErrorCode: 0 };
    return () => {
      resolve({ ErrorCode: 0 });
    };
  }

  const sequenceOf = ({ body }: { readonly body: WireBody }) => body['MsgSeq'];
  const askedAbout = () => receiver.events(BEFORE).map(sequenceOf);
});

function send(
  device: Device,
  text: string,
  sequence: number,
  more: WireBody = {},
): Promise<Answer> {
  return device.askLater('openim.sendmsg', {
    From_Account: 'alice',
    To_Account: 'bob',
    MsgSeq: sequence,
    MsgRandom: 1000 + sequence,
    MsgClientTime: 1_800_000_000,
    MsgBody: bodyOf(text),
    ...more,
  });
}

function arrivedAt(device: Device): string[] {
  const pushes = device.takePushes();
  return textsOf(pushes.flatMap((event) => (event['C2cMsgArray'] ?? []) as WireMessage[]));
}

function bodyOf(text: string): WireBody[] {
  return [{ MsgType: 'TIMTextElem', MsgContent: { Text: text } }];
}
