/** Refusals of profiles and presence. */
export const profileRefusals = {
  invalidProfileRequest: { code: 40001, text: 'A field of the request is wrong.' },
} as const;
