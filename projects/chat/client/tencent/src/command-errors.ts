import { ChatError } from 'ngx-tencent-chat/client';

export function groupsOnly(what: string): ChatError {
  return unsupported(`Only groups have ${what}.`);
}

export function notAllowed(message: string): ChatError {
  return new ChatError({ code: 'not-allowed', message, vendorCode: null, retryable: false });
}

export function unsupported(message: string): ChatError {
  return new ChatError({ code: 'unsupported', message, vendorCode: null, retryable: false });
}
