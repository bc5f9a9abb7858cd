import { toBody } from './body';

/** An invitation to a call, as Tencent's call kits send it. */
function told(actionType: unknown, call: object): ReturnType<typeof toBody> {
  const data = JSON.stringify({ businessID: 'av_call', call_type: 1, ...call });
  const signal = { businessID: 1, inviteID: 'i', inviter: 'bob', actionType, data };
  return toBody({ type: 'TIMCustomElem', payload: { data: JSON.stringify(signal) } });
}

describe('a call', () => {
  it.each<[string, unknown, object, object]>([
    ['one that began', 1, {}, { outcome: 'started', video: false }],
    ['one with pictures', 1, { call_type: 2 }, { outcome: 'started', video: true }],
    ['one that was taken', 3, {}, { outcome: 'started' }],
    ['one that ended', 1, { call_end: 61 }, { outcome: 'ended', duration: 61 }],
    ['one that ended at once', 1, { data: { cmd: 'hangup' } }, { outcome: 'ended', duration: 0 }],
    ['one that was called off', 2, {}, { outcome: 'cancelled' }],
    ['one that was declined', 4, {}, { outcome: 'declined' }],
    ['one to somebody who was busy', 4, { line_busy: 'line_busy' }, { outcome: 'busy' }],
    ['the same by another kit', 4, { data: { message: 'lineBusy' } }, { outcome: 'busy' }],
    ['one that nobody took', 5, {}, { outcome: 'missed' }],
    ['one of an endless length', 1, { call_end: 1e300 }, { outcome: 'ended', duration: 0 }],
  ])('is read: %s', (_, action, call, expected) => {
    expect(told(action, call)).toMatchObject({ type: 'call', ...expected });
  });

  it.each<[string, unknown, object]>([
    ['an unknown deed', 9, {}],
    ['no deed', '1', {}],
    ['another invitation', 1, { businessID: 'game' }],
  ])('is not read from %s', (_, action, call) => {
    expect(told(action, call)).toMatchObject({ type: 'unknown' });
  });
});
