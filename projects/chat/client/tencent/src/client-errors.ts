import { ChatError } from 'ngx-tencent-chat/client';
import { ChatCredential } from 'ngx-tencent-chat/models';

export function otherApplication(
  { SDKAppID }: Pick<ChatCredential, 'SDKAppID'>,
  expected: number,
): ChatError {
  const message =
    `The credential is for application ${SDKAppID}, provideChat() was given ${expected}: ` +
    'make the server and the page use the same one.';
  return new ChatError({ code: 'credential-refused', message, vendorCode: null, retryable: false });
}

export function nothingToSend(): ChatError {
  const message = 'A message needs at least one character that is not a space.';
  return new ChatError({ code: 'empty', message, vendorCode: null, retryable: false });
}

export function nothingToPutIn(): ChatError {
  const message = 'A folder needs a name, and at least one conversation.';
  return new ChatError({ code: 'empty', message, vendorCode: null, retryable: false });
}

export function calledOff(): ChatError {
  const message = 'The sign-in was called off: somebody signed out or in meanwhile.';
  return new ChatError({ code: 'not-signed-in', message, vendorCode: null, retryable: false });
}

export function endedMeanwhile(): ChatError {
  const message = 'The service ended the sign-in before the chat was ready.';
  return new ChatError({ code: 'kicked-out', message, vendorCode: null, retryable: false });
}

export function notSignedIn(): ChatError {
  const message = 'Nobody is signed in: call login() first.';
  return new ChatError({ code: 'not-signed-in', message, vendorCode: null, retryable: false });
}
