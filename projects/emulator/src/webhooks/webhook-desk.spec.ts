import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { Refusal } from '../errors.ts';
import { ManualClock } from '../testing/manual-clock.ts';
import { WebhookReceiver, type Reply } from '../testing/webhook-receiver.ts';
import { WebhookDesk } from './webhook-desk.ts';
import { signatureOf } from './webhook-post.ts';
import { readWebhookSettings, type WebhookOptions } from './webhook-settings.ts';
import type { WebhookChanges } from './webhooks.ts';

const DIRECT = 'C2C.CallbackBeforeSendMsg';
const GROUP = 'Group.CallbackBeforeSendMsg';
const CREATE = 'Group.CallbackBeforeCreateGroup';
const TOLD = 'C2C.CallbackAfterSendMsg';

describe('webhooks', () => {
  const clock = new ManualClock();
  let receiver: WebhookReceiver;

  beforeEach(async () => {
    receiver = await WebhookReceiver.open();
  });

  afterEach(() => receiver.close());

  const openDesk = (options: Partial<WebhookOptions> = {}): WebhookDesk =>
    new WebhookDesk({
      sdkAppId: 1400000001,
      clock,
      settings: readWebhookSettings({ url: receiver.url, ...options }),
    });
  const ask = async (desk: WebhookDesk, command: string): Promise<WebhookChanges> =>
    desk.from('Web').before(
      command,
      () => ({ From_Account: 'alice', To_Account: 'bob' }),
      (changes) => changes,
    );
  const tell = (desk: WebhookDesk, to: string, number: number): void => {
    desk
      .from('RESTAPI')
      .after(TOLD, () => ({ From_Account: 'alice', To_Account: to, MsgSeq: number }));
  };

  it('are posted as the service posts them, with a signature', async () => {
    await ask(openDesk({ token: 'xxxxyyyy' }), DIRECT);
    const [event] = receiver.events();
    const now = String(clock.seconds);
    assert.deepEqual(event?.query, {
      app: '1',
      SdkAppid: '1400000001',
      CallbackCommand: DIRECT,
      contenttype: 'json',
      ClientIP: '127.0.0.1',
      OptPlatform: 'Web',
      Sign: signatureOf('xxxxyyyy', clock.seconds),
      RequestTime: now,
    });
    assert.deepEqual(event.body, {
      CallbackCommand: DIRECT,
      From_Account: 'alice',
      To_Account: 'bob',
      EventTime: clock.now(),
    });
  });

  it('are signed as the documentation shows', () => {
    assert.equal(
      signatureOf('xxxxyyyy', 1669872112),
      '17773bc39a671d7b9aa835458704d2a6db81360a5940292b587d6d760d484061',
    );
  });

  const granted: { title: string; command: string; reply: Reply; changes: WebhookChanges }[] = [
    { title: 'agrees', command: DIRECT, reply: { ErrorCode: 0 }, changes: {} },
    {
      title: 'changes the message',
      command: GROUP,
      reply: { ErrorCode: 0, MsgBody: [{ MsgType: 'TIMTextElem' }], CloudCustomData: 'new' },
      changes: { MsgBody: [{ MsgType: 'TIMTextElem' }], CloudCustomData: 'new' },
    },
    { title: 'drops it', command: DIRECT, reply: { ErrorCode: 2 }, changes: { ErrorCode: 2 } },
    { title: 'drops it', command: GROUP, reply: { ErrorCode: 2 }, changes: { ErrorCode: 2 } },
    {
      title: 'refuses some members',
      command: 'Group.CallbackBeforeInviteJoinGroup',
      reply: { ErrorCode: 0, RefusedMembers_Account: ['bob'] },
      changes: { RefusedMembers_Account: ['bob'] },
    },
    {
      title: 'has a code for all friends, which does not count',
      command: 'Sns.CallbackPrevFriendAdd',
      reply: { ErrorCode: 7 },
      changes: {},
    },
    { title: 'fails', command: DIRECT, reply: { status: 500, text: '' }, changes: {} },
    { title: 'answers no JSON', command: DIRECT, reply: { status: 200, text: 'yes' }, changes: {} },
    { title: 'answers without a code', command: DIRECT, reply: {}, changes: {} },
    {
      title: 'reports a failure',
      command: DIRECT,
      reply: { ActionStatus: 'FAIL', ErrorCode: 1 },
      changes: {},
    },
  ];
  for (const { title, command, reply, changes } of granted) {
    it(`let ${command} pass when the server ${title}`, async () => {
      receiver.reply = () => reply;
      assert.deepEqual(await ask(openDesk(), command), changes);
    });
  }

  const denied = [
    { command: DIRECT, reply: { ErrorCode: 1 }, code: 20006 },
    { command: DIRECT, reply: { ErrorCode: 120_001, ErrorInfo: 'No swearing' }, code: 120_001 },
    { command: DIRECT, reply: { ErrorCode: 130_000 }, code: 130_000 },
    { command: DIRECT, reply: { ErrorCode: 10_100 }, code: 20006 },
    { command: GROUP, reply: { ErrorCode: 1 }, code: 10016 },
    { command: GROUP, reply: { ErrorCode: 10_200, ErrorInfo: 'Not here' }, code: 10_200 },
    { command: CREATE, reply: { ErrorCode: 2 }, code: 10016 },
  ];
  for (const { command, reply, code } of denied) {
    it(`deny ${command} on ${String(reply.ErrorCode)} with ${String(code)}`, async () => {
      receiver.reply = () => reply;
      const desk = openDesk();
      await assert.rejects(ask(desk, command), (error: unknown) => {
        assert(error instanceof Refusal);
        assert.equal(error.code, code);
        if (reply.ErrorInfo) assert.match(error.message, new RegExp(reply.ErrorInfo));
        return true;
      });
      assert.equal(desk.traffic.denied, 1);
    });
  }

  it('are answered in time or not at all', async () => {
    receiver.reply = () => new Promise<Reply>(() => undefined);
    const desk = openDesk({ timeoutMs: 20 });
    assert.deepEqual(await ask(desk, DIRECT), {});
    assert.deepEqual(desk.traffic.failures, [
      { command: DIRECT, reason: 'no answer in time', time: clock.seconds },
    ]);
  });

  it('deny what nobody could be asked about, if that is wanted', async () => {
    const { url } = receiver;
    await receiver.close();
    const desk = openDesk({ url, whenUnreachable: 'deny' });
    await assert.rejects(ask(desk, DIRECT), { code: 80003 });
    receiver = await WebhookReceiver.open();
  });

  it('ask at once and not at all when nobody wants to know', () => {
    for (const desk of [
      openDesk({ commands: [TOLD] }),
      new WebhookDesk({ sdkAppId: 1, clock, settings: undefined }),
    ]) {
      const answer = desk.from('Web').before(
        DIRECT,
        () => assert.fail('nobody wants it'),
        () => 'done',
      );
      assert.equal(answer, 'done');
    }
    assert.deepEqual(receiver.events(), []);
  });

  it('are told in order within a conversation, and slow ones do not hold up the others', async () => {
    const gate = Promise.withResolvers<Reply>();
    receiver.reply = ({ body }) => (body['To_Account'] === 'bob' ? gate.promise : {});
    const desk = openDesk();
    for (const number of [1, 2, 3]) tell(desk, 'bob', number);
    tell(desk, 'carol', 4);
    await receiver.until(TOLD, 2);
    assert.deepEqual(numbersOf(receiver), [1, 4]);
    assert.equal(desk.traffic.queued, 2);
    gate.resolve({});
    await receiver.until(TOLD, 4);
    assert.deepEqual(numbersOf(receiver), [1, 4, 2, 3]);
  });

  it('are forgotten by a reset', async () => {
    receiver.reply = () => new Promise<Reply>(() => undefined);
    const desk = openDesk();
    for (const number of [1, 2]) tell(desk, 'bob', number);
    const asked = ask(desk, DIRECT);
    await receiver.until(DIRECT);
    desk.reset();
    await assert.rejects(asked, { code: 80003 });
    assert.deepEqual(desk.traffic, {
      url: receiver.url,
      delivered: {},
      denied: 0,
      queued: 0,
      failed: 0,
      failures: [],
    });
  });

  it('can be switched over and off while the emulator runs', async () => {
    const desk = new WebhookDesk({ sdkAppId: 1, clock, settings: undefined });
    desk.configure(readWebhookSettings({ url: receiver.url }));
    await ask(desk, DIRECT);
    assert.deepEqual(desk.traffic.delivered, { [DIRECT]: 1 });
    desk.configure(undefined);
    await ask(desk, DIRECT);
    assert.equal(receiver.events().length, 1);
  });

  const wrong = [
    { url: 'nonsense' },
    { url: 'file:///etc/passwd' },
    { url: 'http://user:secret@127.0.0.1/' },
    { url: 'http://example.com/' },
    { url: 'http://127.0.0.1.example.com/' },
    { url: 'http://localhost/', timeoutMs: 0 },
    { url: 'http://localhost/', token: 'x'.repeat(129) },
  ];
  for (const options of wrong) {
    it(`refuse the settings ${JSON.stringify(options).slice(0, 60)}`, () => {
      assert.throws(() => readWebhookSettings(options), { code: 'bad-request' });
    });
  }

  it('may go to another machine if the starter says so', () => {
    const url = 'https://example.com/hook';
    assert.equal(readWebhookSettings({ url, allowRemote: true }).url, url);
  });
});

function numbersOf(receiver: WebhookReceiver): unknown[] {
  return receiver.events(TOLD).map(({ body }) => body['MsgSeq']);
}
