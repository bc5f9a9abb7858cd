import { ChatError } from 'ngx-tencent-chat/client';

export function groupsOnly(what: string): ChatError {
  return unsupported(`Only groups have ${what}.`);
}

export function topicsOnly(): ChatError {
  return unsupported('Only topics of communities can be changed like this.');
}

export function notAllowed(message: string): ChatError {
  return new ChatError({ code: 'not-allowed', message, vendorCode: null, retryable: false });
}

export function unsupported(message: string): ChatError {
  return new ChatError({ code: 'unsupported', message, vendorCode: null, retryable: false });
}

export function refused(message: string, vendorCode: number): ChatError {
  return new ChatError({ code: 'refused', message, vendorCode, retryable: false });
}
