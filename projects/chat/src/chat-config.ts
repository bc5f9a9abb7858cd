import { InjectionToken } from '@angular/core';
import type { SdkLoader } from 'ngx-tencent-chat/client/tencent';
import { ChatCredential } from 'ngx-tencent-chat/models';

/** What every chat needs. */
export interface ChatConfig {
  /** The application at the chat service (SDKAppID). */
  readonly sdkAppId: number;
  /**
   * Asks your server for a credential of the signed-in person. Called at sign-in and again before the
   * credential ends; never twice at a time. A rejection becomes the error `credential-unavailable`.
   */
  readonly credentials?: (() => Promise<ChatCredential>) | undefined;
  /** Brings the SDK; by default `import('@tencentcloud/chat')`, in a chunk of its own. */
  readonly sdk?: SdkLoader | undefined;
}

/** The app's own settings. @internal */
export const CHAT_CONFIG = new InjectionToken<ChatConfig>('CHAT_CONFIG');
