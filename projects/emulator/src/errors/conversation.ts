/** Refusals of the conversation list. */
export const conversationRefusals = {
  invalidConversationRequest: { code: 50002, text: 'A field of the request is wrong.' },
} as const;
