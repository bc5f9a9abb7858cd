/** Refusals of profiles and presence. */
export const profileRefusals = {
  invalidProfileRequest: { code: 40001, text: 'A field of the request is wrong.' },
  profileAccountNotFound: { code: 40003, text: 'This account does not exist. Import it first.' },
  profileFieldUnknown: {
    code: 40009,
    text: 'A profile has no such field. Own fields are Tag_Profile_Custom_ and up to 8 letters.',
  },
  profileValueTooLong: { code: 40601, text: 'The value of a profile field is too long.' },
  profileValueUnknown: { code: 40605, text: 'The field of a profile does not have such a value.' },
  profileValueType: { code: 40610, text: 'The value of a profile field has the wrong type.' },
  presenceOff: {
    code: 72001,
    text: 'Presence is not bought: bit 7 of the feature bits is off.',
  },
} as const;
