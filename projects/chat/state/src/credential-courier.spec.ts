import { CredentialCourier } from './credential-courier';

describe('CredentialCourier', () => {
  const wanted = new AbortController().signal;
  const never = () => new Promise<never>(() => undefined);
  let courier: CredentialCourier;

  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick'] });
    courier = new CredentialCourier();
  });

  afterEach(() => jest.useRealTimers());

  it('asks one after the other, whatever became of the one before', async () => {
    const ask = jest.fn<Promise<string>, []>();
    ask.mockRejectedValueOnce(new Error('No network')).mockResolvedValue('credential');
    const first = expect(courier.bring(ask, wanted)).rejects.toThrow('No network');
    const second = courier.bring(ask, wanted);
    expect(ask).toHaveBeenCalledTimes(1);
    await first;
    await expect(second).resolves.toBe('credential');
    expect(jest.getTimerCount()).toBe(0);
  });

  it('asks two sources at the same time: the answers have nothing to do with each other', async () => {
    void courier.bring(never, wanted);
    await expect(courier.bring(() => Promise.resolve('other'), wanted)).resolves.toBe('other');
  });

  it('waits half a minute for an answer', async () => {
    const refused = expect(courier.bring(never, wanted)).rejects.toThrow('30 s');
    await jest.advanceTimersByTimeAsync(29_999);
    expect(jest.getTimerCount()).toBe(1);
    await jest.advanceTimersByTimeAsync(1);
    await refused;
    expect(jest.getTimerCount()).toBe(0);
  });

  it('stops at once when called off, and never asks for who was still waiting', async () => {
    const leaving = new AbortController();
    const ask = jest.fn(never);
    const both = [courier.bring(ask, leaving.signal), courier.bring(ask, leaving.signal)];
    const refused = Promise.all(both.map((one) => expect(one).rejects.toThrow('Called off')));
    leaving.abort();
    await refused;
    await jest.advanceTimersByTimeAsync(120_000);
    expect(ask).toHaveBeenCalledTimes(1);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('counts the time of a silent question from when it was asked', async () => {
    const leaving = new AbortController();
    const ask = jest.fn<Promise<string>, []>();
    ask.mockImplementationOnce(never).mockResolvedValue('credential');
    courier.bring(ask, leaving.signal).catch(() => undefined);
    await jest.advanceTimersByTimeAsync(20_000);
    leaving.abort();
    const next = courier.bring(ask, wanted);
    await jest.advanceTimersByTimeAsync(9_999);
    expect(ask).toHaveBeenCalledTimes(1);
    await jest.advanceTimersByTimeAsync(1);
    await expect(next).resolves.toBe('credential');
  });
});
