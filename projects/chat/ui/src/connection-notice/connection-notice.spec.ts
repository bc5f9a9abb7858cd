import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { inputBinding, outputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Connection, KickReason } from 'ngx-tencent-chat/models';
import { ChatConnectionNoticeHarness } from 'ngx-tencent-chat/testing';
import { ChatConnectionNotice } from './connection-notice';

async function showNotice(first: Connection) {
  const connection = signal(first);
  const asked: string[] = [];
  const fixture = TestBed.createComponent(ChatConnectionNotice, {
    bindings: [
      inputBinding('connection', connection),
      outputBinding('retry', () => asked.push('retry')),
      outputBinding('signIn', () => asked.push('sign in')),
    ],
  });
  const harness = TestbedHarnessEnvironment.harnessForFixture(fixture, ChatConnectionNoticeHarness);
  return { notice: await harness, connection, asked };
}

describe('ChatConnectionNotice', () => {
  it.each(['ready', 'signed-out'] as const)('says nothing when %s', async (phase) => {
    const { notice } = await showNotice({ phase });
    expect(await notice.getText()).toBe('');
    expect(await notice.getAction()).toBeNull();
  });

  it.each([
    ['connecting', /^Connecting/u, null],
    ['reconnecting', /^Reconnecting/u, 'Try again'],
    ['offline', /^You are offline/u, null],
  ] as const)('says politely that it is %s', async (phase, text, action) => {
    const { notice } = await showNotice({ phase });
    expect(await notice.getText()).toMatch(text);
    expect(await notice.getAction()).toBe(action);
    expect(await notice.isUrgent()).toBe(false);
  });

  it.each<[KickReason, RegExp, string]>([
    ['signed-in-elsewhere', /another window/u, 'Use here'],
    ['other-device', /another device/u, 'Use here'],
    ['credential-expired', /expired/u, 'Sign in again'],
    ['by-administrator', /administrator/u, 'Sign in again'],
  ])('says at once who was kicked out, and why: %s', async (reason, text, action) => {
    const { notice, asked } = await showNotice({ phase: 'kicked-out', reason });
    expect(await notice.getText()).toMatch(text);
    expect(await notice.isUrgent()).toBe(true);
    expect(await notice.getAction()).toBe(action);
    await notice.act();
    expect(asked).toEqual(['sign in']);
  });

  it('says in words why nobody could sign in, where it knows', async () => {
    const { notice } = await showNotice({ phase: 'failed', code: 'credential-unavailable' });
    expect(await notice.getText()).toBe(
      'Your sign-in could not be confirmed. Try again in a moment.',
    );
  });

  it('offers to try again after a failure, with its code', async () => {
    const { notice, asked } = await showNotice({ phase: 'failed', code: 'vendor-9' });
    expect(await notice.getText()).toContain('vendor-9');
    await notice.act();
    expect(asked).toEqual(['retry']);
  });

  it('falls silent when all is well again', async () => {
    const { notice, connection } = await showNotice({ phase: 'offline' });
    connection.set({ phase: 'ready' });
    expect(await notice.getText()).toBe('');
  });
});
