import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { TestBed } from '@angular/core/testing';
import { ChatService, provideChat, withClient } from 'ngx-tencent-chat';
import { ChatCredential } from 'ngx-tencent-chat/models';
import { ChatConnectionBannerHarness, FakeChatClient } from 'ngx-tencent-chat/testing';

import { ChatConnectionBanner } from './connection-banner';

describe('ChatConnectionBanner', () => {
  const credentials = jest.fn<Promise<ChatCredential>, []>();
  let client: FakeChatClient;
  let chat: ChatService;

  beforeEach(() => {
    jest.useFakeTimers({
      doNotFake: ['requestAnimationFrame', 'cancelAnimationFrame', 'queueMicrotask', 'nextTick'],
    });
    client = new FakeChatClient();
    credentials.mockReset().mockImplementation(() => Promise.resolve(client.credential()));
    TestBed.configureTestingModule({
      providers: [
        provideChat(
          { sdkAppId: 1, credentials },
          withClient(() => client),
        ),
      ],
    });
    chat = TestBed.inject(ChatService);
  });

  afterEach(() => {
    TestBed.resetTestingModule();
    jest.useRealTimers();
  });

  async function showBanner() {
    const fixture = TestBed.createComponent(ChatConnectionBanner);
    const asked = jest.fn();
    fixture.componentInstance.signIn.subscribe(asked);
    const banner = await TestbedHarnessEnvironment.harnessForFixture(
      fixture,
      ChatConnectionBannerHarness,
    );
    return { notice: await banner.getNotice(), asked };
  }

  async function settle(): Promise<void> {
    await jest.advanceTimersByTimeAsync(0);
  }

  it('is silent while all is well', async () => {
    await chat.login();
    const { notice } = await showBanner();
    expect(await notice.getText()).toBe('');
  });

  it('connects after all when the reader tries again', async () => {
    credentials.mockRejectedValueOnce(new Error('No network'));
    await chat.login().catch(() => undefined);
    const { notice } = await showBanner();
    expect(await notice.getAction()).toBe('Try again');
    await notice.act();
    await settle();
    expect(await notice.getText()).toBe('');
    expect(chat.connection().phase).toBe('ready');
  });

  it('says it again when trying again did not help', async () => {
    credentials.mockRejectedValue(new Error('No network'));
    await chat.login().catch(() => undefined);
    const { notice } = await showBanner();
    await notice.act();
    await settle();
    expect(credentials).toHaveBeenCalledTimes(2);
    expect(await notice.getText()).toContain('could not be confirmed');
  });

  it('asks the app at once for a credential when the reader does not want to wait', async () => {
    await chat.login();
    credentials.mockRejectedValueOnce(new Error('No network'));
    client.kick('credential-expired');
    await settle();
    const { notice } = await showBanner();
    expect(await notice.getText()).toMatch(/^Reconnecting/u);
    await notice.act();
    await settle();
    expect(await notice.getText()).toBe('');
  });

  it('hurries a broken connection', async () => {
    await chat.login();
    client.breakLink();
    const { notice } = await showBanner();
    await notice.act();
    expect(client.calls('reconnect')).toBe(1);
  });

  it('signs in again where the reader wants to go on, and tells the app', async () => {
    await chat.login();
    client.kick('signed-in-elsewhere');
    const { notice, asked } = await showBanner();
    expect(await notice.getAction()).toBe('Use here');
    await notice.act();
    await settle();
    expect(await notice.getText()).toBe('');
    expect(asked).toHaveBeenCalledTimes(1);
  });
});
