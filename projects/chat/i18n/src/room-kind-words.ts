/** Words of conversations of special kinds: topics, live rooms, channels. */
export interface RoomKindWords {
  /** Why somebody cannot write where only those do who look after it. */
  readonly onlyAdminsWrite: string;
  /** Why nobody can write. */
  readonly nobodyWrites: string;
  /** Why somebody who only reads cannot write. */
  readonly signInToWrite: string;
  /** Where a live room begins, which keeps no history. */
  readonly liveBegins: string;
  /** How many people are in a live room. */
  readonly watching: (count: string) => string;
  /** New messages below what somebody reads: "12 new messages". */
  readonly newBelow: (count: number) => string;
  readonly liveFailed: string;
  readonly liveEntering: string;
  /** Name of the list of a community's topics. */
  readonly topics: string;
  readonly noTopics: string;
  readonly topicsFailed: string;
  /** Name of a topic in the list: "Garden, 3 unread". */
  readonly topicName: (name: string, unread: number) => string;
  readonly newTopic: string;
  /** Name of the field for a topic's name. */
  readonly topicField: string;
  readonly createTopic: string;
  readonly renameTopic: (name: string) => string;
  readonly saveTopic: string;
  readonly removeTopic: (name: string) => string;
  /** Asks before a topic ends. */
  readonly removeTopicText: (name: string) => string;
  readonly removeTopicAnswer: string;
  /** Why nobody can write in a topic that has ended. */
  readonly topicEnded: string;
  readonly cancel: string;
  /** What could not be done with a topic. */
  readonly topicRefused: string;
}
