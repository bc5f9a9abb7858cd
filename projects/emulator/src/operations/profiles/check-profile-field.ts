import { Refusal } from '../../errors.ts';
import type { ProfileField, ProfileValue } from '../../store/people.ts';

/** What may stand in a field of a profile: a text of so many bytes, a whole number, or one of some words. */
type FieldRule =
  { readonly bytes: number } | { readonly kind: 'number' } | { readonly words: readonly string[] };

/** How many bytes a text has at most where nothing else is said. */
const TEXT_BYTES = 500;
const LARGEST_NUMBER = 2 ** 32 - 1;

const text: FieldRule = { bytes: TEXT_BYTES };
const number: FieldRule = { kind: 'number' };

const standardFields: Readonly<Record<string, FieldRule>> = {
  Tag_Profile_IM_Nick: text,
  Tag_Profile_IM_Image: text,
  Tag_Profile_IM_SelfSignature: text,
  Tag_Profile_IM_Location: { bytes: 16 },
  Tag_Profile_IM_Gender: {
    words: ['Gender_Type_Unknown', 'Gender_Type_Female', 'Gender_Type_Male'],
  },
  Tag_Profile_IM_AllowType: {
    words: ['AllowType_Type_NeedConfirm', 'AllowType_Type_AllowAny', 'AllowType_Type_DenyAny'],
  },
  Tag_Profile_IM_AdminForbidType: { words: ['AdminForbid_Type_None', 'AdminForbid_Type_SendOut'] },
  Tag_Profile_IM_BirthDay: number,
  Tag_Profile_IM_Language: number,
  Tag_Profile_IM_MsgSettings: number,
  Tag_Profile_IM_Level: number,
  Tag_Profile_IM_Role: number,
};

/** A field that the app defined. Here every one is, which on the live service the console decides. */
const ownField = /^Tag_Profile_Custom_[A-Za-z]{1,8}$/;

/** Refuses a field that a profile does not have, and a value that does not belong there. */
export function checkProfileField([tag, value]: ProfileField): void {
  const rule = Object.hasOwn(standardFields, tag) ? standardFields[tag] : undefined;
  if (rule) {
    checkValue(rule, tag, value);
    return;
  }
  if (!ownField.test(tag)) throw new Refusal('profileFieldUnknown', tag);
  checkValue(typeof value === 'number' ? number : text, tag, value);
}

function checkValue(rule: FieldRule, tag: string, value: ProfileValue): void {
  if ('kind' in rule) {
    if (typeof value !== 'number') throw new Refusal('profileValueType', `${tag}: a number`);
    if (Number.isInteger(value) && value >= 0 && value <= LARGEST_NUMBER) return;
    throw new Refusal('profileValueUnknown', `${tag}: 0 to ${String(LARGEST_NUMBER)}`);
  }
  if (typeof value !== 'string') throw new Refusal('profileValueType', `${tag}: a text`);
  if ('words' in rule) {
    if (!rule.words.includes(value)) throw new Refusal('profileValueUnknown', tag);
  } else if (Buffer.byteLength(value) > rule.bytes) {
    throw new Refusal('profileValueTooLong', `${tag}: ${String(rule.bytes)} bytes`);
  }
}
