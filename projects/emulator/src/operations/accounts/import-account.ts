import { FACE_TAG, NICK_TAG, type ProfileValue } from '../../store/people.ts';
import type { Store } from '../../store/store.ts';

/** An account as the app's own server knows it. What is left out stays as it is. */
export interface AccountDraft {
  readonly userID: string;
  readonly nick?: string | undefined;
  readonly faceUrl?: string | undefined;
}

/** Makes sure that an account exists and looks like this. */
export function importAccount(store: Store, { userID, nick, faceUrl }: AccountDraft): void {
  store.people.add(userID);
  const fields: (readonly [string, ProfileValue])[] = [];
  if (nick !== undefined) fields.push([NICK_TAG, nick]);
  if (faceUrl !== undefined) fields.push([FACE_TAG, faceUrl]);
  if (fields.length > 0) store.people.updateProfile(userID, fields);
}
