const allowedCharacters = /^[A-Za-z0-9_-]{1,32}$/;
const internationalPhone = /^[0-9]{10,15}$/;
const dialledPhone = /^0[0-9]{6,16}$/;

/** Whether the chat service can carry this id: 1 to 32 letters, digits, `_` or `-`. */
export function hasChatIdCharacters(id: string): boolean {
  return allowedCharacters.test(id);
}

/**
 * Whether this id may be given to a chat user.
 *
 * Chat ids are seen by everybody who talks to that user and cannot be changed later, so an id must
 * not give away an e-mail address or a phone number. An e-mail address and a number with `+` fail by
 * their characters. Of what is left, an id is taken for a phone number when it has only digits after
 * `-` and `_` are dropped, and either
 * - 10 to 15 digits: a full number, as in E.164; or
 * - 7 to 17 digits of which the first is 0: a number as it is dialled, `0049…` included.
 *
 * Short counters such as `42` and ids with a letter, such as `u4915112345678`, are allowed.
 */
export function isChatUserId(id: string): boolean {
  if (!hasChatIdCharacters(id)) return false;
  const digits = id.replace(/[-_]/g, '');
  return !internationalPhone.test(digits) && !dialledPhone.test(digits);
}
