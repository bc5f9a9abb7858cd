/** Refusals of groups, communities and live rooms. */
export const groupRefusals = {
  invalidGroupRequest: { code: 10004, text: 'A field of the request is wrong.' },
} as const;
