/** Methods that neither the service nor the SDK refuses to who is signed in, and why that is so. */
export const neverRefused: Readonly<Record<string, string>> = {
  findMessage: 'It looks in the memory of the SDK, and says null where there is nothing.',
  getLoginUser: 'The SDK answers from its memory, with nothing before signing in.',
  isReady: 'The SDK answers from its memory, with no before signing in.',
  setLogLevel: 'The SDK takes any number at any time, and asks nobody.',
  getConversationList: 'The SDK answers from its memory once the list is there.',
  getTotalUnreadMessageCount: 'The SDK answers from its memory.',
  getAllReceiveMessageOpt: 'Everybody has such a setting, and the SDK checks nothing.',
  getConversationGroupList: 'The SDK answers from its memory once the list is there.',
};
