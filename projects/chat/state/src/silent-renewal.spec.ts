import { ChatError } from 'ngx-tencent-chat/client';

import { SilentRenewal } from './silent-renewal';

describe('SilentRenewal', () => {
  const signIn = jest.fn<Promise<unknown>, []>();
  const slow = jest.fn();
  const failed = jest.fn();
  let renewal: SilentRenewal;

  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick'] });
    for (const mock of [signIn, slow, failed]) mock.mockReset();
    signIn.mockReturnValue(new Promise(() => undefined));
  });

  afterEach(() => {
    renewal.stop();
    expect(jest.getTimerCount()).toBe(0);
    jest.useRealTimers();
  });

  function begin(): void {
    renewal = new SilentRenewal(signIn, { slow, failed });
  }

  function failure(retryable: boolean): ChatError {
    return new ChatError({ code: 'network', message: 'No', vendorCode: null, retryable });
  }

  it('says that it is slow after five seconds, not before', async () => {
    begin();
    await jest.advanceTimersByTimeAsync(4_999);
    expect(slow).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(1);
    expect(slow).toHaveBeenCalled();
  });

  it('tries again at growing intervals of at most half a minute', async () => {
    const started = Date.now();
    const moments: number[] = [];
    signIn.mockImplementation(() => {
      moments.push((Date.now() - started) / 1_000);
      return Promise.reject(failure(true));
    });
    begin();
    await jest.advanceTimersByTimeAsync(100_000);
    expect(moments).toEqual([0, 1, 3, 7, 15, 31, 61, 91]);
    expect(failed).not.toHaveBeenCalled();
  });

  it('gives up when another attempt would not help', async () => {
    signIn.mockRejectedValue(failure(false));
    begin();
    await jest.advanceTimersByTimeAsync(100_000);
    expect(failed).toHaveBeenCalledTimes(1);
    expect(signIn).toHaveBeenCalledTimes(1);
    expect(slow).not.toHaveBeenCalled();
  });

  it('hurries only when it waits to try again', async () => {
    begin();
    expect(renewal.hurry()).toBe(false);
    renewal.stop();
    signIn.mockRejectedValueOnce(failure(true));
    begin();
    await jest.advanceTimersByTimeAsync(0);
    const before = signIn.mock.calls.length;
    expect(renewal.hurry()).toBe(true);
    expect(renewal.hurry()).toBe(false);
    await jest.advanceTimersByTimeAsync(100_000);
    expect(signIn).toHaveBeenCalledTimes(before + 1);
  });

  it('tells nothing once it is stopped', async () => {
    signIn.mockRejectedValueOnce(failure(false));
    begin();
    renewal.stop();
    await jest.advanceTimersByTimeAsync(100_000);
    expect(failed).not.toHaveBeenCalled();
    expect(slow).not.toHaveBeenCalled();
  });
});
