import { ChatErrorCode } from 'ngx-tencent-chat/client';

/** What a number of the service means, in our words. */
export interface Meaning {
  readonly code: ChatErrorCode;
  readonly message: string;
}

export function notAllowedMeaning(message: string): Meaning {
  return { code: 'not-allowed', message };
}

export function refusedMeaning(message: string): Meaning {
  return { code: 'refused', message };
}
