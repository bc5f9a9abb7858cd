import * as v from 'valibot';
import { userIdField } from '../fields.ts';

/** Users in a request; the service takes 1000 at most. */
export const usersField = v.pipe(v.array(userIdField), v.nonEmpty(), v.maxLength(1000));

/** Where somebody was found. */
export const sourceField = v.pipe(
  v.string(),
  v.regex(/^AddSource_Type_.{1,8}$/u, 'must be AddSource_Type_ and 1 to 8 letters'),
);

/** What is said to somebody who is asked. */
export const wordingField = v.pipe(v.string(), v.maxBytes(256));

/** What a friend is called. */
export const remarkField = v.pipe(v.string(), v.maxBytes(96));

/** The name of a friend group, or nothing. */
export const groupNameField = v.pipe(v.string(), v.maxBytes(30));

/** The name of a friend group that is made. */
export const newGroupNameField = v.pipe(groupNameField, v.nonEmpty());
