import {
  EnvironmentProviders,
  InjectionToken,
  NgZone,
  Provider,
  inject,
  makeEnvironmentProviders,
  provideEnvironmentInitializer,
} from '@angular/core';
import { ChatClient, LazyClient } from 'ngx-tencent-chat/client';
import type { UploaderLoader, Zones } from 'ngx-tencent-chat/client/tencent';
import { CHAT_APPLICATION, CHAT_CREDENTIALS } from 'ngx-tencent-chat/state';

import { CHAT_CONFIG, ChatConfig } from './chat-config';
import { UnreadBadge } from './unread-badge';

/** An addition to `provideChat()`, made by a `with…()` function. */
export interface ChatFeature {
  /** @internal */
  readonly providers: readonly (Provider | EnvironmentProviders)[];
}

const CHAT_EMULATOR = new InjectionToken<string>('CHAT_EMULATOR');
const CHAT_UPLOADER = new InjectionToken<UploaderLoader>('CHAT_UPLOADER');

/**
 * Sets up the chat of an app.
 *
 * ```ts
 * bootstrapApplication(App, {
 *   providers: [
 *     provideChat({ sdkAppId: 1400000001, credentials: () => fetchCredential() }),
 *   ],
 * });
 * ```
 */
export function provideChat(
  config: ChatConfig,
  ...features: readonly ChatFeature[]
): EnvironmentProviders {
  return makeEnvironmentProviders([
    { provide: CHAT_CONFIG, useValue: config },
    { provide: CHAT_CREDENTIALS, useFactory: () => inject(CHAT_CONFIG).credentials ?? null },
    { provide: CHAT_APPLICATION, useFactory: () => ({ SDKAppID: inject(CHAT_CONFIG).sdkAppId }) },
    { provide: ChatClient, useFactory: createClient },
    ...features.flatMap(({ providers }) => providers),
  ]);
}

/**
 * Talks to a local `tencent-chat-emulator` instead of the service.
 * @param address Its address, for instance `ws://localhost:9801`.
 */
export function withEmulator(address: string): ChatFeature {
  return { providers: [{ provide: CHAT_EMULATOR, useValue: address }] };
}

/**
 * Lets people send pictures, films, voices and files, by the package `tim-upload-plugin`, which has to be
 * installed. It is a chunk of its own, and comes with the first file that somebody sends.
 *
 * ```ts
 * provideChat({ sdkAppId: 1400000001, credentials }, withUploads())
 * ```
 * @param load Brings the plugin's class, for instance another version of it.
 */
export function withUploads(load: () => Promise<unknown> = importUploader): ChatFeature {
  return { providers: [{ provide: CHAT_UPLOADER, useValue: load }] };
}

/**
 * Says how many messages are unread before the page's title, "(3) Shop", and on the icon of an installed app.
 * The app goes on setting its own title.
 */
export function withUnreadBadge(): ChatFeature {
  return {
    providers: [
      UnreadBadge,
      provideEnvironmentInitializer(() => {
        inject(UnreadBadge).start();
      }),
    ],
  };
}

/** Talks through another client, for instance the fake one of `ngx-tencent-chat/testing`. */
export function withClient(create: () => ChatClient): ChatFeature {
  return { providers: [{ provide: ChatClient, useFactory: create }] };
}

/** The adapter comes with the SDK, when somebody signs in: until then neither has anything to do. */
function createClient(): ChatClient {
  const { sdkAppId, sdk } = inject(CHAT_CONFIG);
  const emulator = inject(CHAT_EMULATOR, { optional: true }) ?? undefined;
  const loadUploader = inject(CHAT_UPLOADER, { optional: true }) ?? undefined;
  const zones = angularZones();
  return new LazyClient(async () => {
    const { TencentClient } = await import('ngx-tencent-chat/client/tencent');
    return new TencentClient({ sdkAppId, emulator, loadSdk: sdk, loadUploader, zones });
  });
}

function importUploader(): Promise<unknown> {
  return import('tim-upload-plugin').then(
    (module) => module.default,
    // With this, bundlers do not miss the plugin in apps that send no files and do not install it.
    (error: unknown) => {
      throw error;
    },
  );
}

/** Without zone.js Angular's zone just runs what it is given. */
function angularZones(): Zones {
  const zone = inject(NgZone);
  return {
    outside: (run) => zone.runOutsideAngular(run),
    inside: (run) => {
      zone.run(run);
    },
  };
}
