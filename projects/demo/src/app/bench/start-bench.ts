import { provideBrowserGlobalErrorListeners } from '@angular/core';
import { createApplication } from '@angular/platform-browser';
import { ChatService, provideChat, withClient } from 'ngx-tencent-chat';

import { Bench } from './bench';
import { BenchClient } from './bench-client';
import { BenchView } from './bench-view';

const credential = {
  SDKAppID: 1,
  userID: 'sample-0',
  userSig: 'none',
  expireAt: 9_999_999_999,
};

/** Starts a chat of its own in an element, with what drives it. */
export async function startBench(host: HTMLElement): Promise<Bench> {
  const client = new BenchClient();
  const app = await createApplication({
    providers: [
      provideBrowserGlobalErrorListeners(),
      provideChat(
        { sdkAppId: credential.SDKAppID, credentials: () => Promise.resolve(credential) },
        withClient(() => client),
      ),
    ],
  });
  const chat = app.injector.get(ChatService);
  await chat.login();
  const { instance: view } = app.bootstrap(BenchView, host);
  return new Bench({ app, client, chat, view, host });
}
