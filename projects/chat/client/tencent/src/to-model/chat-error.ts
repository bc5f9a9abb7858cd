import { ChatError, ChatErrorCode } from 'ngx-tencent-chat/client';

import { commandMeanings } from './command-meanings';
import { Meaning } from './meaning';

const network = { code: 'network', message: 'The chat service cannot be reached.' } as const;
const expired = { code: 'credential-expired', message: 'The credential has ended.' } as const;
const refused = {
  code: 'credential-refused',
  message:
    'The chat service does not accept the credential: check SDKAppID, userID and secret key.',
} as const;
const kicked = { code: 'kicked-out', message: 'The sign-in was ended elsewhere.' } as const;
const notReady = { code: 'not-signed-in', message: 'Nobody is signed in.' } as const;
const tooFast = { code: 'too-fast', message: 'Too many calls in a short time.' } as const;
const noUpload = { code: 'network', message: 'The file could not be uploaded.' } as const;
const tooLarge = { code: 'too-long', message: 'The file is larger than allowed.' } as const;
const wrongFile = { code: 'bad-file', message: 'Files of this type are not let through.' } as const;
const tooLong = { code: 'too-long', message: 'The message is larger than allowed.' } as const;

/**
 * What the numbers mean. With a private server the SDK's own errors come without a text, and the
 * service's texts are for operators, so the words are ours.
 * Source: the service's list of error codes; those of the SDK itself from runs of 3.6.6.
 */
const meanings: Readonly<Record<number, Meaning>> = {
  ...commandMeanings,
  2024: notReady,
  2999: notReady,
  3000: notReady,
  2040: {
    code: 'unsupported',
    message: 'Files cannot be sent: add withUploads() to provideChat().',
  },
  2041: noUpload,
  2108: { code: 'bad-file', message: 'The file is empty.' },
  2252: wrongFile,
  2253: tooLarge,
  2300: noUpload,
  2301: tooLarge,
  2350: noUpload,
  2351: tooLarge,
  2352: wrongFile,
  2400: noUpload,
  2402: tooLarge,
  2403: noUpload,
  2452: { code: 'network', message: 'What was handed on could not be loaded.' },
  2453: { code: 'not-allowed', message: 'A notice cannot be handed on.' },
  2800: network,
  2801: network,
  2802: network,
  2803: network,
  2805: network,
  2996: tooFast,
  3002: kicked,
  3003: kicked,
  3004: expired,
  3006: kicked,
  20002: expired,
  70001: expired,
  70002: refused,
  70003: refused,
  70005: refused,
  70009: refused,
  70013: refused,
  70014: refused,
  70020: refused,
  70052: refused,
  70050: tooFast,
  60022: tooFast,
  20003: { code: 'not-found', message: 'This person does not exist.' },
  20006: { code: 'not-allowed', message: 'The app’s own server refused the message.' },
  20007: { code: 'not-allowed', message: 'This person does not take messages from you.' },
  20009: { code: 'not-allowed', message: 'Only friends may write to each other.' },
  20010: { code: 'not-allowed', message: 'This person does not have you as a friend.' },
  20011: { code: 'not-allowed', message: 'You do not have this person as a friend.' },
  20012: { code: 'not-allowed', message: 'You are not allowed to write at present.' },
  10007: { code: 'not-allowed', message: 'Only members with the right to it may do this.' },
  10010: { code: 'not-found', message: 'This group does not exist, or is no more.' },
  10015: { code: 'not-found', message: 'This group does not exist.' },
  10016: { code: 'not-allowed', message: 'The app’s own server refused the message.' },
  10017: { code: 'not-allowed', message: 'You are not allowed to write here at present.' },
  10023: tooFast,
  10044: { code: 'not-allowed', message: 'Live rooms keep no history.' },
  80001: { code: 'not-allowed', message: 'The message contains words that are not allowed.' },
  80002: tooLong,
};

/** Failures that may go away by themselves. */
const passing: readonly ChatErrorCode[] = ['network', 'too-fast', 'credential-expired'];

/** What an SDK call rejected with or threw, in our words. */
export function toChatError(error: unknown): ChatError {
  if (error instanceof ChatError) return error;
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  const vendorCode = typeof code === 'number' ? code : null;
  const known = vendorCode === null ? undefined : meanings[vendorCode];
  const meaning = known ?? unnamed(vendorCode, message);
  const retryable = passing.includes(meaning.code) || meaning === notReady;
  return new ChatError({ ...meaning, vendorCode, retryable }, { cause: error });
}

function unnamed(vendorCode: number | null, text: unknown): Meaning {
  const said = typeof text === 'string' && text.trim() ? ` It said: ${text.trim()}` : '';
  const number = vendorCode === null ? '' : ` (${vendorCode})`;
  return { code: 'refused', message: `The chat service refused the call${number}.${said}` };
}
