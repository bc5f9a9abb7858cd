import { inputBinding, outputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';

import { ChatFeedCalendar } from './feed-calendar';

// jsdom has dialogs, but does not open or close them.
beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
});

async function openCalendar(at: Date) {
  const picked: number[] = [];
  const closed: string[] = [];
  const fixture = TestBed.createComponent(ChatFeedCalendar, {
    bindings: [
      inputBinding('at', signal(at.getTime())),
      outputBinding<number>('pick', (time) => picked.push(time)),
      outputBinding('closed', () => closed.push('closed')),
    ],
  });
  await fixture.whenStable();
  const host = fixture.nativeElement as HTMLElement;
  const field = host.querySelector('input')!;
  const button = (name: string) =>
    [...host.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === name);
  const choose = async (day: string) => {
    field.value = day;
    field.dispatchEvent(new Event('input'));
    await fixture.whenStable();
  };
  return { field, choose, picked, closed, press: (name: string) => button(name)?.click(), button };
}

describe('ChatFeedCalendar', () => {
  it('opens at the day of what is being read', async () => {
    const { field } = await openCalendar(new Date(2026, 2, 9, 23, 30));
    expect(field.value).toBe('2026-03-09');
  });

  it('emits the beginning of the day, and is closed', async () => {
    const { choose, press, picked, closed } = await openCalendar(new Date(2026, 2, 9));
    await choose('2025-12-31');
    press('Go');
    expect(picked).toEqual([new Date(2025, 11, 31).getTime()]);
    expect(closed).toEqual(['closed']);
  });

  it.each(['', '9999-01-01'])('does not go to %p', async (day) => {
    const { choose, press, picked, button } = await openCalendar(new Date(2026, 2, 9));
    await choose(day);
    expect(button('Go')?.getAttribute('aria-disabled')).toBe('true');
    press('Go');
    expect(picked).toEqual([]);
  });

  it('goes nowhere when it is cancelled', async () => {
    const { press, picked, closed } = await openCalendar(new Date(2026, 2, 9));
    press('Cancel');
    expect(picked).toEqual([]);
    expect(closed).toEqual(['closed']);
  });
});
