import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';

import { clampWidth, keepWidth, listRange, recallWidth } from './shell-width';
import { ChatSplitter } from './splitter';

@Component({
  template: `<chat-splitter
    label="Width"
    controls="list"
    side="start"
    [range]="range"
    [(width)]="width"
    (chosen)="chosen.push($event)"
  />`,
  imports: [ChatSplitter],
})
class Split {
  readonly range = listRange;
  readonly width = signal(listRange.usual);
  readonly chosen: number[] = [];
}

async function split() {
  const fixture = TestBed.createComponent(Split);
  await fixture.whenStable();
  const host = fixture.nativeElement as HTMLElement;
  const handle = host.querySelector<HTMLElement>('[role=separator]');
  const press = async (key: string): Promise<void> => {
    handle?.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
    await fixture.whenStable();
  };
  const { width, chosen } = fixture.componentInstance;
  return { width, chosen, handle, press };
}

describe('ChatSplitter', () => {
  it('is moved by arrow keys, and to its ends', async () => {
    const { width, press, chosen } = await split();
    await press('ArrowRight');
    expect(width()).toBe(listRange.usual + 1);
    await press('Home');
    expect(width()).toBe(listRange.least);
    await press('ArrowLeft');
    expect(width()).toBe(listRange.least);
    await press('End');
    expect(chosen.at(-1)).toBe(listRange.most);
  });

  it('says how wide the column is, of what it may be', async () => {
    const { handle, press } = await split();
    await press('End');
    expect(handle?.getAttribute('aria-valuenow')).toBe('100');
    expect(handle?.getAttribute('aria-valuetext')).toBe('100 %');
  });

  it('leaves other keys alone', async () => {
    const { chosen, press } = await split();
    await press('ArrowUp');
    await press('a');
    expect(chosen).toEqual([]);
  });
});

describe('a kept width', () => {
  afterEach(() => localStorage.clear());

  it('is there again under its name, and within its range', () => {
    keepWidth('test', 25);
    expect(recallWidth('test', listRange)).toBe(25);
    keepWidth('test', 999);
    expect(recallWidth('test', listRange)).toBe(listRange.most);
  });

  it('is the usual one without a name, or where something else was kept', () => {
    keepWidth('', 25);
    localStorage.setItem('chat-width-broken', 'wide');
    expect(recallWidth('', listRange)).toBe(listRange.usual);
    expect(recallWidth('broken', listRange)).toBe(listRange.usual);
    expect(clampWidth(1, listRange)).toBe(listRange.least);
  });
});
