import { ChatClient, ChatEvent, LazyClient } from 'ngx-tencent-chat/client';
import { ChatCredential } from 'ngx-tencent-chat/models';
import { FakeChatClient } from 'ngx-tencent-chat/testing';

describe('LazyClient', () => {
  let real: FakeChatClient;
  let arrive: (client: ChatClient) => void;
  let fail: (error: unknown) => void;
  let load: jest.Mock<Promise<ChatClient>>;
  let lazy: LazyClient;
  let events: ChatEvent['type'][];
  let completed: boolean;

  beforeEach(() => {
    real = new FakeChatClient();
    load = jest.fn(
      () =>
        new Promise<ChatClient>((resolve, reject) => {
          arrive = resolve;
          fail = reject;
        }),
    );
    lazy = new LazyClient(load);
    events = [];
    completed = false;
    lazy.events.subscribe({
      next: ({ type }) => events.push(type),
      complete: () => (completed = true),
    });
  });

  function credentialOf(userID: string): ChatCredential {
    return { SDKAppID: 1400000001, userID, userSig: 'signature', expireAt: 9_999_999_999 };
  }

  const signIn = (userID = 'alice') => lazy.signIn(credentialOf(userID));
  const calledOff = { code: 'not-signed-in', retryable: false };

  it('brings the client at the first sign-in, once', async () => {
    await expect(lazy.listConversations()).rejects.toMatchObject({ code: 'not-signed-in' });
    lazy.reconnect();
    expect(load).not.toHaveBeenCalled();
    const signingIn = signIn();
    arrive(real);
    await expect(signingIn).resolves.toMatchObject({ id: 'alice' });
    await signIn();
    expect(load).toHaveBeenCalledTimes(1);
    expect(events).toContain('ready');
  });

  it('calls off a sign-in at once when somebody signs out before the client is there', async () => {
    const signingIn = signIn();
    const signingOut = lazy.signOut();
    await expect(signingIn).rejects.toMatchObject(calledOff);
    await signingOut;
    expect(events).toEqual(['signed-out']);
  });

  it('stays signed out although the client comes in the same moment', async () => {
    const signedIn = jest.spyOn(real, 'signIn');
    const refused = expect(signIn()).rejects.toMatchObject(calledOff);
    arrive(real);
    await Promise.resolve();
    await lazy.signOut();
    await refused;
    expect(signedIn).not.toHaveBeenCalled();
  });

  it('signs in the last of those who wanted to before the client was there', async () => {
    const refused = expect(signIn('alice')).rejects.toMatchObject(calledOff);
    const signingIn = signIn('bob');
    arrive(real);
    await refused;
    await expect(signingIn).resolves.toMatchObject({ id: 'bob' });
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('tells that the client could not be brought, and tries again at the next sign-in', async () => {
    const cause = new TypeError('Failed to fetch dynamically imported module');
    const refused = expect(signIn()).rejects.toMatchObject({
      code: 'network',
      retryable: true,
      cause,
    });
    fail(cause);
    await refused;
    const again = signIn();
    arrive(real);
    await expect(again).resolves.toMatchObject({ id: 'alice' });
  });

  it('ends a client that comes when nobody needs it any more', async () => {
    const ended = jest.spyOn(real, 'destroy');
    const refused = expect(signIn()).rejects.toMatchObject(calledOff);
    await lazy.destroy();
    await refused;
    expect(completed).toBe(true);
    arrive(real);
    await Promise.resolve();
    expect(ended).toHaveBeenCalledTimes(1);
    expect(events).toEqual(['signed-out']);
  });

  it('ends the client, and tells nothing more', async () => {
    const signingIn = signIn();
    arrive(real);
    await signingIn;
    await lazy.destroy();
    expect(completed).toBe(true);
  });
});
