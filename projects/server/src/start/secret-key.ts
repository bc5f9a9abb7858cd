import { EMULATOR_SECRET_KEY } from '../../../user-sig/src/index.ts';
import { StartupError } from './env-reader.ts';

const publishedKeys = [
  EMULATOR_SECRET_KEY,
  // The sample in the README of the official signer.
  '5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e',
];
const shortestKey = 32;
const fewestCharacters = 8;

/** Throws `StartupError` if a secret key is one that others know or can guess. Never repeats it. */
export function checkSecretKey(key: string): void {
  const advice = 'Copy the secret key of your chat application from its console.';
  if (publishedKeys.includes(key)) {
    throw new StartupError(`CHAT_SECRET_KEY is a published key, known to everybody. ${advice}`);
  }
  if (key.length < shortestKey) {
    throw new StartupError(`CHAT_SECRET_KEY is too short to be a secret key. ${advice}`);
  }
  if (new Set(key).size < fewestCharacters) {
    throw new StartupError(`CHAT_SECRET_KEY is a placeholder, easy to guess. ${advice}`);
  }
}
