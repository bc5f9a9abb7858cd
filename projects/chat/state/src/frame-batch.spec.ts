import {
  ApplicationRef,
  EnvironmentInjector,
  NgZone,
  Provider,
  createEnvironmentInjector,
} from '@angular/core';
import { TestBed } from '@angular/core/testing';
import fc from 'fast-check';

import { FrameBatch, injectFrameBatch } from './frame-batch';
import { Frames } from './frames';

function call<R>(run: () => R): R {
  return run();
}

function make<T>(apply: (items: readonly T[]) => unknown): FrameBatch<T> {
  const frames = TestBed.inject(Frames);
  return new FrameBatch((items: readonly T[]) => Boolean(apply(items)), {
    beginWait: () => () => undefined,
    onNextFrame: (run) => frames.next(run),
  });
}

describe('FrameBatch', () => {
  let applied: (readonly string[])[];
  let batch: FrameBatch<string>;

  beforeEach(() => {
    jest.useFakeTimers();
    applied = [];
    batch = make((items) => applied.push(items));
  });

  afterEach(() => {
    jest.restoreAllMocks();
    jest.useRealTimers();
  });

  it('applies the first at once, and what follows in the same frame together', () => {
    batch.add('a');
    expect(applied).toEqual([['a']]);
    batch.add('b');
    batch.add('c');
    expect(applied).toEqual([['a']]);
    jest.advanceTimersToNextFrame();
    expect(applied).toEqual([['a'], ['b', 'c']]);
  });

  it('applies once a frame for as long as the burst goes on, then at once again', () => {
    for (const item of ['a', 'b', 'c', 'd']) {
      batch.add(item);
      if (item !== 'a') jest.advanceTimersToNextFrame();
    }
    expect(applied).toEqual([['a'], ['b'], ['c'], ['d']]);
    batch.add('e');
    expect(applied).toHaveLength(4);
    jest.advanceTimersToNextFrame();
    jest.advanceTimersToNextFrame();
    batch.add('f');
    expect(applied.slice(4)).toEqual([['e'], ['f']]);
    jest.runAllTimers();
    expect(jest.getTimerCount()).toBe(0);
  });

  it('applies what waits when asked to, once', () => {
    batch.add('a');
    batch.add('b');
    batch.flush();
    batch.flush();
    jest.runAllTimers();
    expect(applied).toEqual([['a'], ['b']]);
  });

  it('needs no frames: pages that are hidden have none', () => {
    jest.spyOn(globalThis, 'requestAnimationFrame').mockReturnValue(1);
    batch.add('a');
    batch.add('b');
    jest.advanceTimersByTime(100);
    expect(applied).toEqual([['a'], ['b']]);
  });

  it('applies what is added by what it applies with the next frame', () => {
    const seen: string[] = [];
    const chain = make<string>((items) => {
      seen.push(...items);
      if (items.includes('a')) chain.add('b');
    });
    chain.add('a');
    expect(seen).toEqual(['a']);
    jest.advanceTimersToNextFrame();
    expect(seen).toEqual(['a', 'b']);
  });

  it('forgets what waits', () => {
    batch.add('a');
    batch.add('b');
    batch.clear();
    expect(jest.getTimerCount()).toBe(0);
    batch.add('c');
    expect(applied).toEqual([['a'], ['c']]);
  });

  it('keeps every item, in order', () => {
    const steps = fc.array(fc.constantFrom('add', 'frame', 'flush'), { maxLength: 60 });
    fc.assert(
      fc.property(steps, (program) => {
        const seen: number[] = [];
        const numbers = make<number>((items) => seen.push(...items));
        let count = 0;
        for (const step of program) {
          if (step === 'add') numbers.add(count++);
          else if (step === 'frame') jest.advanceTimersToNextFrame();
          else numbers.flush();
          expect(seen).toEqual([...seen.keys()]);
        }
        jest.runAllTimers();
        expect(seen).toHaveLength(count);
      }),
    );
  });
});

describe('injectFrameBatch', () => {
  let applied: string[];

  beforeEach(() => (applied = []));

  function own(providers: Provider[] = []) {
    const useFactory = () => injectFrameBatch<string>((items) => applied.push(...items) > 0);
    const owner = createEnvironmentInjector(
      [{ provide: FrameBatch, useFactory }, ...providers],
      TestBed.inject(EnvironmentInjector),
    );
    return { owner, batch: owner.get<FrameBatch<string>>(FrameBatch) };
  }

  it('keeps the app from being stable while something waits, and goes with its owner', async () => {
    const { owner, batch } = own();
    batch.add('a');
    batch.add('b');
    await TestBed.inject(ApplicationRef).whenStable();
    expect(applied).toEqual(['a', 'b']);
    batch.add('c');
    owner.destroy();
    await TestBed.inject(ApplicationRef).whenStable();
    expect(applied).toEqual(['a', 'b']);
  });

  it('asks for frames outside the zone and applies inside: nothing is checked for nothing', async () => {
    const zone = { run: jest.fn(call), runOutsideAngular: jest.fn(call) };
    const { owner, batch } = own([{ provide: NgZone, useValue: zone }, Frames]);
    batch.add('a');
    expect(zone.run).toHaveBeenCalledTimes(1);
    expect(zone.runOutsideAngular).toHaveBeenCalledTimes(1);
    batch.add('b');
    await TestBed.inject(ApplicationRef).whenStable();
    expect(applied).toEqual(['a', 'b']);
    expect(zone.run).toHaveBeenCalledTimes(2);
    owner.destroy();
  });
});
