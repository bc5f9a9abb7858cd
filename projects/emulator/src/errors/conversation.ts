/** Refusals of the conversation list. */
export const conversationRefusals = {
  invalidConversationRequest: { code: 50002, text: 'A field of the request is wrong.' },
  conversationAccountNotFound: {
    code: 50001,
    text: 'There is no such user. Seed this user, or sign in as this user once.',
  },
  tooManyContacts: { code: 51006, text: 'A request may name 100 conversations at most.' },
  notInGroupOfConversation: {
    code: 51007,
    text: 'You are not in the group of this conversation, or there is no such group.',
  },
  tooManyMarkedConversations: {
    code: 51008,
    text: 'As many conversations are marked, grouped or have own data as may be.',
  },
  conversationGroupNotFound: { code: 51009, text: 'You have no conversation group of this name.' },
  tooManyConversationGroups: {
    code: 51010,
    text: 'You have as many conversation groups as a user may have.',
  },
  conversationGroupNameTooLong: {
    code: 51011,
    text: 'The name of a conversation group may have 32 bytes.',
  },
  tooManyPins: { code: 51012, text: 'As many conversations are pinned as may be.' },
  featureNotBought: {
    code: 60020,
    text: 'The app has not bought this feature: its bit of the feature bits is off.',
  },
} as const;
