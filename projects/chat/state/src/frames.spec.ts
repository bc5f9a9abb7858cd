import { ApplicationRef, Component, ErrorHandler, NgZone, inject, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';

import { FrameBatch, injectFrameBatch } from './frame-batch';

const text = signal('');

@Component({ template: '{{ shown() }}' })
class Screen {
  protected readonly shown = text;
  readonly batch: FrameBatch<string> = injectFrameBatch((texts) => this.#show(texts));
  readonly others: FrameBatch<string> = injectFrameBatch((texts) => this.#show(texts));
  readonly app = inject(ApplicationRef);

  #show(texts: readonly string[]): boolean {
    if (texts.includes('broken')) throw new Error('It is broken.');
    const before = text();
    text.set(texts.join());
    return text() !== before;
  }
}

describe('Frames', () => {
  const handleError = jest.fn();
  let screen: Screen;
  let page: HTMLElement;
  let tick: jest.SpyInstance;

  beforeEach(() => {
    jest.useFakeTimers();
    text.set('');
    handleError.mockClear();
    TestBed.configureTestingModule({
      providers: [{ provide: ErrorHandler, useValue: { handleError } }],
    });
    const fixture = TestBed.createComponent(Screen);
    screen = fixture.componentInstance;
    page = fixture.nativeElement as HTMLElement;
    screen.batch.add('a');
    jest.advanceTimersToNextFrame();
    tick = jest.spyOn(screen.app, 'tick');
  });

  afterEach(() => {
    jest.restoreAllMocks();
    TestBed.resetTestingModule();
    jest.useRealTimers();
  });

  /** The moment before a frame is painted. */
  function atNextFrame(): void {
    screen.batch.add('b');
    screen.others.add('b');
    screen.batch.add('c');
    screen.others.add('d');
    tick.mockClear();
    jest.advanceTimersToNextFrame();
  }

  it('shows in a frame what was applied in it, by one rendering', () => {
    atNextFrame();
    expect(page.textContent).toBe('d');
    expect(tick).toHaveBeenCalledTimes(1);
  });

  it('loses nothing of the others when one of them fails', () => {
    screen.batch.add('b');
    screen.others.add('b');
    screen.batch.add('broken');
    screen.others.add('d');
    jest.advanceTimersToNextFrame();
    expect(page.textContent).toBe('d');
    expect(handleError).toHaveBeenCalledWith(new Error('It is broken.'));
  });

  it('renders nothing when nothing has changed', () => {
    screen.batch.add('b');
    screen.batch.add('b');
    jest.advanceTimersToNextFrame();
    expect(tick).not.toHaveBeenCalled();
  });

  it('leaves it to zone.js where that is used', () => {
    jest.spyOn(NgZone, 'isInAngularZone').mockReturnValue(true);
    atNextFrame();
    expect(tick).not.toHaveBeenCalled();
  });

  it('leaves it to Angular where no frame comes', () => {
    jest.spyOn(globalThis, 'requestAnimationFrame').mockReturnValue(1);
    screen.batch.add('b');
    screen.batch.add('c');
    jest.advanceTimersByTime(100);
    expect(text()).toBe('c');
    expect(tick).not.toHaveBeenCalled();
  });

  it('tells the app what a component throws', () => {
    jest.spyOn(screen.app, 'tick').mockImplementation(() => {
      throw new Error('This cannot be shown.');
    });
    atNextFrame();
    expect(handleError).toHaveBeenCalledTimes(1);
  });
});
