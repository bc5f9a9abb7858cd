import { InjectionToken } from '@angular/core';
import { ChatCredential } from 'ngx-tencent-chat/models';

/** The application at the service, for those who read live rooms without signing in. */
export const CHAT_APPLICATION = new InjectionToken<Pick<ChatCredential, 'SDKAppID'> | null>(
  'CHAT_APPLICATION',
  { factory: () => null },
);
