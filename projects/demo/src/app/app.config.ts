import { ApplicationConfig, provideBrowserGlobalErrorListeners } from '@angular/core';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { provideChat, withEmulator, withUnreadBadge, withUploads } from 'ngx-tencent-chat';
import { provideReporting } from 'ngx-tencent-chat/state';

import { ServerSettings, fetchCredential, sendReport } from './account/server-api';
import { routes } from './app.routes';

/** The set-up of the app, once the server has said where the chat service is. */
export function configureApp({ SDKAppID, emulator }: ServerSettings): ApplicationConfig {
  return {
    providers: [
      provideBrowserGlobalErrorListeners(),
      provideRouter(routes, withComponentInputBinding()),
      provideReporting(() => sendReport),
      provideChat(
        { sdkAppId: SDKAppID, credentials: fetchCredential },
        withUploads(),
        withUnreadBadge(),
        ...(emulator === null ? [] : [withEmulator(emulator)]),
      ),
    ],
  };
}
