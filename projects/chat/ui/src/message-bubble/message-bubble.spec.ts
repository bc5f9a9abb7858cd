import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { inputBinding, outputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideChatIntl } from 'ngx-tencent-chat/i18n';
import { Message } from 'ngx-tencent-chat/models';
import { ChatMessageBubbleHarness, SAMPLE_NOW, makeMessage } from 'ngx-tencent-chat/testing';
import { ChatMessageBubble } from './message-bubble';

async function showBubble(first: Message) {
  TestBed.configureTestingModule({
    providers: [provideChatIntl({ locale: 'en-GB', timeZone: 'UTC' })],
  });
  const message = signal(first);
  const retry = jest.fn();
  const fixture = TestBed.createComponent(ChatMessageBubble, {
    bindings: [inputBinding('message', message), outputBinding('retry', retry)],
  });
  const harness = TestbedHarnessEnvironment.harnessForFixture(fixture, ChatMessageBubbleHarness);
  return { bubble: await harness, message, retry };
}

describe('ChatMessageBubble', () => {
  it.each([
    'line one\n  line two',
    '<img src=x onerror=alert(1)> & &amp;',
    '{{ 1 + 1 }}',
    '  spaces  ',
    'مرحبا 12 ABC',
    '\u202Etxt.exe',
  ])('shows a text exactly as written: %j', async (text) => {
    const { bubble } = await showBubble(makeMessage({ text }));
    expect(await bubble.getText()).toBe(text);
  });

  it('shows when it was sent', async () => {
    const { bubble } = await showBubble(makeMessage({ sentAt: SAMPLE_NOW }));
    expect(await bubble.getTime()).toBe('14:32');
  });

  it.each([
    [{ status: 'sending' }, 'Sending'],
    [{ status: 'waiting' }, 'Waiting for connection'],
    [{ status: 'sent' }, 'Sent'],
    [{ status: 'sent', read: true }, 'Read'],
    [{ status: 'failed' }, 'Not sent'],
    [{ status: 'failed', failure: 'refused' }, 'Not sent'],
    [{ status: 'failed', failure: 'too-long' }, 'Not sent: it is too long, send it in parts'],
    [{ recalled: true }, null],
  ] as const)('speaks how far an own message has come: %j', async (facts, status) => {
    const { bubble } = await showBubble(makeMessage({ own: true, ...facts }));
    expect(await bubble.getStatus()).toBe(status);
  });

  it('has no status for what others sent', async () => {
    const { bubble } = await showBubble(makeMessage());
    expect(await bubble.getStatus()).toBeNull();
    expect(await bubble.isOwn()).toBe(false);
  });

  it('offers to send a failed message again, and only that', async () => {
    const { bubble, message, retry } = await showBubble(
      makeMessage({ own: true, status: 'failed' }),
    );
    await bubble.retry();
    expect(retry).toHaveBeenCalledTimes(1);

    message.set(makeMessage({ own: true }));
    expect(await bubble.canRetry()).toBe(false);
  });

  it.each([
    [{ recalled: true }, 'Bob took back a message'],
    [{ recalled: true, own: true }, 'You took back a message'],
    [{ body: { type: 'unknown', kind: 'poll' } }, 'This message cannot be shown in this version.'],
  ] as const)('has words for what has no text: %j', async (facts, text) => {
    const { bubble } = await showBubble(makeMessage(facts));
    expect(await bubble.getText()).toBe(text);
  });
});
