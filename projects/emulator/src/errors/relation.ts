/** Refusals of friends and the blocklist. */
export const relationRefusals = {
  invalidRelationRequest: { code: 30001, text: 'A field of the request is wrong.' },
} as const;
