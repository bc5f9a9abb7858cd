import { signal } from '@angular/core';
import { makeMessages } from 'ngx-tencent-chat/testing';
import { FeedRow } from '../feed-rows/feed-row';
import { StreamHold } from './stream-hold';

const over = (pointerType: string) => {
  const event = new Event('pointerenter') as PointerEvent;
  return Object.defineProperties(event, {
    pointerType: { value: pointerType },
    timeStamp: { value: 0 },
  });
};

function stream(messagesASecond: number) {
  const live = signal(true);
  const hold = new StreamHold(live);
  let rows: readonly FeedRow[] = makeMessages(1);
  hold.watch(rows, 0);
  return {
    live,
    hold,
    flow: () => {
      for (let time = 0; time < 1000; time += 100) {
        rows = [...rows, ...makeMessages(messagesASecond / 10)];
        hold.watch(rows, time);
      }
    },
  };
}

describe('StreamHold', () => {
  it.each([
    [10, 'mouse', false],
    [50, 'mouse', true],
    [50, 'touch', false],
  ])('at %i messages a second and a %s it is %s', (rate, pointer, held) => {
    const { hold, flow } = stream(rate);
    hold.enter(over(pointer));
    flow();
    expect(hold.held()).toBe(held);
  });

  it('goes on when the pointer leaves, and where nothing is live', () => {
    const { hold, live, flow } = stream(50);
    hold.enter(over('mouse'));
    flow();
    live.set(false);
    expect(hold.held()).toBe(false);
    live.set(true);
    hold.release();
    expect(hold.held()).toBe(false);
  });
});
