import { inputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Seen } from 'ngx-tencent-chat/models';

import { ChatSeen } from './seen';

describe('ChatSeen', () => {
  it('says when somebody was there, and nothing where nobody knows', async () => {
    const seen = signal<Seen>({ when: 'now' });
    const bindings = [inputBinding('seen', seen)];
    const fixture = TestBed.createComponent(ChatSeen, { bindings });
    const host = fixture.nativeElement as HTMLElement;
    await fixture.whenStable();
    expect(host.textContent).toBe('Online');
    seen.set({ when: 'unknown' });
    await fixture.whenStable();
    expect(host.textContent).toBe('');
  });

  it('counts on', async () => {
    jest.useFakeTimers({ now: 1_800_000_000_000 });
    const at = Date.now() - 4 * 60_000 - 30_000;
    const bindings = [inputBinding('seen', () => ({ when: 'at', at }))];
    const fixture = TestBed.createComponent(ChatSeen, { bindings });
    const host = fixture.nativeElement as HTMLElement;
    await jest.advanceTimersByTimeAsync(100);
    expect(host.textContent).toBe('Last seen 4 min. ago');
    await jest.advanceTimersByTimeAsync(60_000);
    expect(host.textContent).toBe('Last seen 5 min. ago');
    jest.useRealTimers();
  });
});
