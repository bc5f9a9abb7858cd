import { ChatError } from 'ngx-tencent-chat/client';
import { ChatCredential } from 'ngx-tencent-chat/models';

import { CredentialKeeper } from './credential-keeper';

const minute = 60_000;
let given = 0;

/** A credential that ends in so many milliseconds. */
function credential(livesMs: number): ChatCredential {
  const expireAt = (Date.now() + livesMs) / 1_000;
  return { SDKAppID: 1, userID: 'alice', userSig: `signature ${++given}`, expireAt };
}

describe('CredentialKeeper', () => {
  const fetch = jest.fn<Promise<ChatCredential>, []>();
  let keeper: CredentialKeeper;

  beforeEach(() => {
    jest.useFakeTimers();
    fetch.mockReset().mockImplementation(() => Promise.resolve(credential(60 * minute)));
    keeper = new CredentialKeeper(fetch);
  });

  afterEach(() => {
    keeper.close();
    jest.useRealTimers();
  });

  it('has one fetch in flight, however many ask', async () => {
    const all = await Promise.all([keeper.current(), keeper.current(), keeper.current()]);
    expect(new Set(all).size).toBe(1);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('hands out the credential at hand while it lives', async () => {
    const first = await keeper.current();
    await jest.advanceTimersByTimeAsync(44 * minute);
    expect(await keeper.current()).toBe(first);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('fetches the next one at three quarters of its life', async () => {
    const first = await keeper.current();
    await jest.advanceTimersByTimeAsync(45 * minute - 1);
    expect(fetch).toHaveBeenCalledTimes(1);
    await jest.advanceTimersByTimeAsync(1);
    expect(fetch).toHaveBeenCalledTimes(2);
    expect(await keeper.current()).not.toBe(first);
  });

  it('keeps a credential for years without asking every moment', async () => {
    fetch.mockImplementation(() => Promise.resolve(credential(10 * 365 * 24 * 60 * minute)));
    await keeper.current();
    await jest.advanceTimersByTimeAsync(24 * 60 * minute);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('never hands out one that has ended', async () => {
    await keeper.current();
    fetch.mockRejectedValue(new Error('No network'));
    await jest.advanceTimersByTimeAsync(60 * minute);
    await expect(keeper.current()).rejects.toMatchObject({ code: 'credential-unavailable' });
  });

  it('never hands out one that ends before it could be used', async () => {
    const first = await keeper.current();
    fetch.mockRejectedValueOnce(new Error('No network'));
    await jest.advanceTimersByTimeAsync(60 * minute - 4_000);
    expect(await keeper.current()).not.toBe(first);
  });

  it('never hands out one that the service called ended, whatever its date', async () => {
    const first = await keeper.current();
    keeper.markEnded(first.userSig);
    const second = await keeper.current();
    expect(second).not.toBe(first);
    fetch.mockResolvedValue(first);
    keeper.markEnded(second.userSig);
    await expect(keeper.current()).rejects.toMatchObject({ code: 'credential-unavailable' });
  });

  it('tries a failed renewal again, at growing intervals of at most a minute', async () => {
    const started = Date.now();
    const moments: number[] = [];
    await keeper.current();
    fetch.mockImplementation(() => {
      moments.push(Math.round((Date.now() - started - 45 * minute) / 1_000));
      return Promise.reject(new Error('No network'));
    });
    await jest.advanceTimersByTimeAsync(49 * minute);
    expect(moments).toEqual([0, 2, 6, 14, 30, 62, 122, 182]);
  });

  it('begins with short intervals again after a renewal that worked', async () => {
    await keeper.current();
    fetch.mockRejectedValueOnce(new Error('No network'));
    fetch.mockRejectedValueOnce(new Error('No network'));
    await jest.advanceTimersByTimeAsync(45 * minute + 6_000);
    expect(fetch).toHaveBeenCalledTimes(4);
    fetch.mockRejectedValueOnce(new Error('No network'));
    await jest.advanceTimersByTimeAsync(45 * minute + 2_000);
    expect(fetch).toHaveBeenCalledTimes(6);
  });

  it('stops everything when it is closed, also while it fetches', async () => {
    const fetching = keeper.current();
    keeper.close();
    await expect(fetching).rejects.toMatchObject({ code: 'not-signed-in' });
    await expect(keeper.current()).rejects.toMatchObject({ code: 'not-signed-in' });
    expect(jest.getTimerCount()).toBe(0);
    await jest.advanceTimersByTimeAsync(120 * minute);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('uses the one that was fetched ahead when the service ends the one before', async () => {
    const first = await keeper.current();
    await jest.advanceTimersByTimeAsync(45 * minute);
    keeper.markEnded(first.userSig);
    fetch.mockRejectedValue(new Error('No network'));
    await expect(keeper.current()).resolves.toMatchObject({ userID: 'alice' });
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it('waits half a minute for the app, then says so, and asks again', async () => {
    fetch.mockReturnValueOnce(new Promise(() => undefined));
    const refused = expect(keeper.current()).rejects.toMatchObject({
      code: 'credential-unavailable',
      message: expect.stringContaining('30 s') as string,
      retryable: true,
    });
    await jest.advanceTimersByTimeAsync(30_000);
    await refused;
    await expect(keeper.current()).resolves.toMatchObject({ userID: 'alice' });
  });

  it('fetches anew when it is asked again after a failure', async () => {
    fetch.mockRejectedValueOnce(new Error('No network'));
    await expect(keeper.current()).rejects.toBeInstanceOf(ChatError);
    await expect(keeper.current()).resolves.toMatchObject({ userID: 'alice' });
  });

  it.each<[string, unknown, string]>([
    ['nothing', undefined, 'SDKAppID'],
    ['null', null, 'SDKAppID'],
    ['a page of HTML', '<!doctype html>', 'SDKAppID'],
    ['no application', { ...credential(minute), SDKAppID: undefined }, 'SDKAppID'],
    ['an application as a text', { ...credential(minute), SDKAppID: '1400000001' }, 'SDKAppID'],
    ['no user', { ...credential(minute), userID: undefined }, 'userID'],
    ['an empty user', { ...credential(minute), userID: '' }, 'userID'],
    ['no signature', { ...credential(minute), userSig: undefined }, 'userSig'],
    ['an empty signature', { ...credential(minute), userSig: '' }, 'userSig'],
    ['no end', { ...credential(minute), expireAt: undefined }, 'expireAt'],
    ['an end as a text', { ...credential(minute), expireAt: '2030-01-01' }, 'expireAt'],
    ['an end that is no number', { ...credential(minute), expireAt: NaN }, 'expireAt'],
  ])('names what is wrong with an answer: %s', async (_, answer, named) => {
    fetch.mockResolvedValue(answer as ChatCredential);
    await expect(keeper.current()).rejects.toMatchObject({
      code: 'credential-unavailable',
      message: expect.stringContaining(named) as string,
      retryable: false,
    });
  });

  it.each<[string, () => Promise<ChatCredential>]>([
    ['rejects', () => Promise.reject(new Error('No session'))],
    [
      'throws at once',
      () => {
        throw new Error('No session');
      },
    ],
  ])('says why there is no credential when the app %s', async (_, failing) => {
    fetch.mockImplementation(failing);
    await expect(keeper.current()).rejects.toMatchObject({
      code: 'credential-unavailable',
      message: expect.stringContaining('No session') as string,
      retryable: true,
    });
  });

  it('leaves it to the service to judge a new credential: the clock of the device may run ahead', async () => {
    fetch.mockImplementation(() => Promise.resolve(credential(-60 * minute)));
    const first = await keeper.current();
    expect(first.userID).toBe('alice');
    expect(await keeper.current()).not.toBe(first);
    await jest.advanceTimersByTimeAsync(9 * minute);
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it('asks a few times for another than the one that the service ended, then says so', async () => {
    const same = credential(60 * minute);
    fetch.mockResolvedValue(same);
    await keeper.current();
    keeper.markEnded(same.userSig);
    const retryable = [true, true, false];
    for (const expected of retryable) {
      await expect(keeper.current()).rejects.toMatchObject({
        code: 'credential-unavailable',
        retryable: expected,
      });
    }
  });

  it('never puts the signature into an error', async () => {
    const bad = { ...credential(minute), userSig: 'secret signature', expireAt: NaN };
    fetch.mockResolvedValue(bad);
    const error: unknown = await keeper.current().catch((failure: unknown) => failure);
    expect(String(error)).not.toContain('secret');
  });
});
