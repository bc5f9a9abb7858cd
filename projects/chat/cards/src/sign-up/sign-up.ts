import { OutgoingBody } from 'ngx-tencent-chat/models';
import { isFields, isWords, mayBeWords } from '../plain-data';

/** A list on which people put themselves. */
export interface SignUp {
  readonly title: string;
  /** What else there is to say about it; '' for nothing. */
  readonly note: string;
  /** For how many there is a place; null for all. */
  readonly places: number | null;
}

/** The `kind` of messages that are sign-up lists. */
export const SIGN_UP = 'sign-up';

/** Whether this is a sign-up list that can be shown. */
export function isSignUp(data: unknown): data is SignUp {
  if (!isFields(data)) return false;
  const { title, note, places } = data as Partial<Record<keyof SignUp, unknown>>;
  return (
    isWords(title, 300) &&
    typeof note === 'string' &&
    mayBeWords(note, 1_000) &&
    (places === null || (Number.isSafeInteger(places) && (places as number) > 0))
  );
}

/**
 * A sign-up list to send.
 *
 * @example
 * messages.send(conversationId, signUpBody('Football on Friday', { places: 10 }));
 * @param preview What those read whose app knows no sign-up lists. Defaults to the title.
 */
export function signUpBody(
  title: string,
  {
    note = '',
    places = null,
    preview = title,
  }: Partial<Pick<SignUp, 'note' | 'places'>> & { preview?: string } = {},
): Extract<OutgoingBody, { type: 'custom' }> {
  const data: SignUp = { title, note, places };
  if (!isSignUp(data)) throw new Error('A sign-up list needs a title, and one place or more.');
  return { type: 'custom', kind: SIGN_UP, data, preview };
}
