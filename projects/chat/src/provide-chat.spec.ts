import { ApplicationRef, NgZone } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ChatClient } from 'ngx-tencent-chat/client';
import { FakeChatClient } from 'ngx-tencent-chat/testing';

import { FakeSdk } from '../client/tencent/src/testing/fake-sdk';
import { ChatService } from './chat-service';
import { ChatFeature, provideChat, withClient, withEmulator, withUploads } from './provide-chat';

describe('provideChat', () => {
  let sdk: FakeSdk;

  beforeEach(() => {
    sdk = new FakeSdk();
  });

  function start(...features: readonly ChatFeature[]): ChatService {
    const config = { sdkAppId: 42, sdk: sdk.load };
    TestBed.configureTestingModule({ providers: [provideChat(config, ...features)] });
    return TestBed.inject(ChatService);
  }

  afterEach(async () => {
    await TestBed.inject(ChatClient).destroy();
  });

  it('speaks to the real service through the official SDK', async () => {
    const chat = start();
    await chat.login('alice', 'signature');
    expect(sdk.chat.options).toEqual({ SDKAppID: 42, partialUpdatedConversations: true });
  });

  it('loads the SDK when somebody signs in, not before', async () => {
    const load = jest.spyOn(sdk, 'load');
    const chat = start();
    await TestBed.inject(ApplicationRef).whenStable();
    expect(load).not.toHaveBeenCalled();
    await chat.login('alice', 'signature');
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('speaks to an emulator instead', async () => {
    await start(withEmulator('ws://localhost:9801')).login('alice', 'signature');
    expect(sdk.chat.options).toMatchObject({
      SDKAppID: 42,
      proxyServer: 'ws://localhost:9801',
      disableIndependentDomain: true,
    });
  });

  it('sends files once it is told how, and brings the plugin with the first of them', async () => {
    const load = jest.fn(() => Promise.reject(new Error('Not here.')));
    await start(withUploads(load)).login('alice', 'signature');
    expect(sdk.chat.callsOf('registerPlugin')).toBe(1);
    expect(load).not.toHaveBeenCalled();
  });

  it('refuses files, and says what is missing, where it is not told how', async () => {
    const body = { type: 'file', file: new File(['x'], 'a.txt') } as const;
    await start().login('alice', 'signature');
    const sending = TestBed.inject(ChatClient).send({
      key: 'key-1',
      conversationId: 'direct:bob',
      body,
    });
    await expect(sending).rejects.toMatchObject({
      code: 'unsupported',
      message: expect.stringContaining('withUploads()') as string,
    });
  });

  it('speaks through another client instead', async () => {
    const client = new FakeChatClient();
    await start(withClient(() => client)).login('alice', 'signature');
    expect(TestBed.inject(ChatClient)).toBe(client);
    expect(sdk.instances).toHaveLength(0);
  });

  it('says what is missing when there are neither credentials nor a signature', async () => {
    await expect(start().login()).rejects.toMatchObject({
      code: 'credential-unavailable',
      message: expect.stringContaining('provideChat()') as string,
    });
  });

  it('keeps the SDK out of the zone of the app and its events in it', async () => {
    const zone = { outside: 0, inside: 0 };
    const chat = start();
    const ngZone = TestBed.inject(NgZone);
    jest.spyOn(ngZone, 'runOutsideAngular').mockImplementation((run) => {
      zone.outside++;
      return run();
    });
    jest.spyOn(ngZone, 'run').mockImplementation((run) => {
      zone.inside++;
      return run();
    });
    await chat.login('alice', 'signature');
    expect(zone.outside).toBeGreaterThan(0);
    const before = zone.inside;
    sdk.receive('Hello', 'bob', 'alice');
    expect(zone.inside).toBeGreaterThan(before);
  });
});
