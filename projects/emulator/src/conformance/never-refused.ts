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
  getGroupList: 'The SDK answers from its memory once the list is there.',
  getJoinedCommunityList: 'Everybody may ask in which Communities he is, also in none.',
  getGroupApplicationList: 'Everybody may ask who waits for him, also if nobody does.',
  getGroupMemberList: 'Of groups in which the user is not, the SDK gives an empty list unasked.',
  getGroupOnlineMemberCount: 'Of groups in which the user is not, the SDK says 0 unasked.',
};
