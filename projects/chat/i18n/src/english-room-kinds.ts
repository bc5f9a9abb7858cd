import { RoomKindWords } from './room-kind-words';

/** Words of conversations of special kinds, in English. */
export const englishRoomKinds: RoomKindWords = {
  onlyAdminsWrite: 'Only admins write here',
  nobodyWrites: 'Nobody can write here',
  signInToWrite: 'Sign in to write',
  liveBegins: 'You see what is said from now on',
  watching: (count) => `${count} watching`,
  newBelow: (count) => (count === 1 ? '1 new message' : `${count} new messages`),
  liveFailed: 'The live chat cannot be reached',
  liveEntering: 'Connecting…',
  topics: 'Topics',
  noTopics: 'There are no topics yet',
  topicsFailed: 'The topics could not be loaded',
  topicName: (name, unread) => (unread > 0 ? `${name}, ${unread} unread` : name),
  newTopic: 'New topic',
  topicField: 'Name of the topic',
  createTopic: 'Create topic',
  renameTopic: (name) => `Rename ${name}`,
  saveTopic: 'Save',
  removeTopic: (name) => `Delete ${name}`,
  removeTopicText: (name) => `Delete “${name}” with everything that was said there?`,
  removeTopicAnswer: 'Delete topic',
  topicEnded: 'This topic was deleted. You can still read it.',
  cancel: 'Cancel',
  topicRefused: 'That could not be done',
};
