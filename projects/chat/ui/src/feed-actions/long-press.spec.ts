import { LongPress } from './long-press';

/** A finger on a message, and what it has rested on. */
function touch() {
  const host = document.createElement('div');
  const message = host.appendChild(document.createElement('p'));
  const rested = jest.fn<undefined, [EventTarget | null]>();
  new LongPress(rested).listen(host, new AbortController().signal);
  const send = (type: string, facts: object = {}) => {
    const event = new Event(type, { bubbles: true, cancelable: true });
    message.dispatchEvent(
      Object.assign(event, { isPrimary: true, clientX: 10, clientY: 10, ...facts }),
    );
    return event;
  };
  send('pointerdown', { pointerType: 'touch' });
  return { host, message, rested, send };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('LongPress', () => {
  it('hears a finger that rests, and swallows what it lifts from', () => {
    const { message, rested, send } = touch();
    jest.advanceTimersByTime(449);
    expect(rested).not.toHaveBeenCalled();
    jest.advanceTimersByTime(1);
    expect(rested).toHaveBeenCalledWith(message);
    expect(send('click').defaultPrevented).toBe(true);
    expect(send('click').defaultPrevented).toBe(false);
  });

  it.each([
    ['is lifted', 'pointerup', {}],
    ['scrolls', 'pointercancel', {}],
    ['slips', 'pointermove', { pointerType: 'touch', clientY: 30 }],
  ])('hears none that %s', (_, type, facts) => {
    const { rested, send } = touch();
    send(type, facts);
    jest.advanceTimersByTime(1000);
    expect(rested).not.toHaveBeenCalled();
  });

  it('hears one that rests while a message comes in, or a mouse moves', () => {
    const { host, rested, send } = touch();
    host.dispatchEvent(new Event('scroll'));
    send('pointermove', { pointerType: 'mouse', clientX: 200, clientY: 200 });
    jest.advanceTimersByTime(450);
    expect(rested).toHaveBeenCalledTimes(1);
  });
});
