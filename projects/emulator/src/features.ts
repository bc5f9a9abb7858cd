/** What an app can buy, and its bit of the feature bits. Without it the SDK refuses with 3122. */
export const features = {
  search: 1,
  liveHistory: 2,
  communities: 3,
  targetedMessages: 4,
  liveMembers: 6,
  presence: 7,
  conversationMarks: 9,
  conversationGroups: 10,
  liveBans: 11,
  messageExtensions: 13,
  groupCounters: 15,
  translation: 38,
  voiceToText: 39,
  push: 41,
  reactions: 48,
  following: 52,
} as const;

/** The name of something that an app can buy. */
export type FeatureName = keyof typeof features;
