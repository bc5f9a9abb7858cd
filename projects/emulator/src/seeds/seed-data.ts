import * as v from 'valibot';
import { isChatUserId } from '../../../user-sig/src/index.ts';

const userIdSchema = v.pipe(
  v.string(),
  v.check(isChatUserId, 'must be 1 to 32 letters, digits, "_" or "-", and no phone number'),
);
const wholeNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const personSchema = v.strictObject({
  userID: userIdSchema,
  nick: v.optional(v.string()),
  faceUrl: v.optional(v.string()),
});

const messageSchema = v.strictObject({
  from: userIdSchema,
  text: v.pipe(v.string(), v.nonEmpty()),
  /** How old it is. Defaults to 0. */
  secondsAgo: v.optional(wholeNumber),
});

const runSchema = v.strictObject({
  /** How many messages. */
  count: v.pipe(wholeNumber, v.maxValue(100_000)),
  /** Their text; `{n}` is the number, from 1. Defaults to `Message {n}`. */
  text: v.optional(v.string()),
  /** Their sender. Defaults to both in turn. */
  from: v.optional(userIdSchema),
  /** How old the newest is. Defaults to 0. */
  secondsAgo: v.optional(wholeNumber),
  /** How much older each is than the next. Defaults to 60; 0 puts all of them in one second. */
  secondsApart: v.optional(wholeNumber),
});

const conversationSchema = v.strictObject({
  between: v.tuple([userIdSchema, userIdSchema]),
  /** Oldest first. */
  messages: v.array(v.union([messageSchema, runSchema])),
  /** Who has read all of it. Defaults to both. */
  readBy: v.optional(v.array(userIdSchema)),
  /** How many of the newest messages somebody has not read, for those who have read the rest. */
  unread: v.optional(v.record(v.string(), wholeNumber)),
});

const tipSchema = v.strictObject({
  /** Who brought them in. */
  from: userIdSchema,
  /** Who came into the group. */
  joined: v.pipe(v.array(userIdSchema), v.minLength(1)),
  /** How old it is. Defaults to 0. */
  secondsAgo: v.optional(wholeNumber),
});

const talk = {
  /** Oldest first. */
  messages: v.array(v.union([messageSchema, runSchema, tipSchema])),
  /** How many of the newest somebody has not read. The others have read all. */
  unread: v.optional(v.record(v.string(), wholeNumber)),
};

const groupSchema = v.strictObject({
  /** Drawn if it is left out. */
  groupID: v.optional(v.string()),
  /** As the SDK calls it: Work is `Private` and Meeting is `ChatRoom`. */
  type: v.picklist(['Private', 'Public', 'ChatRoom', 'AVChatRoom', 'Community']),
  name: v.pipe(v.string(), v.nonEmpty()),
  introduction: v.optional(v.string(), ''),
  owner: userIdSchema,
  /** Who else is in it. */
  members: v.array(userIdSchema),
  /** Which of the members are administrators. */
  admins: v.optional(v.array(userIdSchema), []),
  ...talk,
  /** The topics of a Community, if it has any. */
  topics: v.optional(
    v.array(
      v.strictObject({
        topicID: v.optional(v.string()),
        name: v.pipe(v.string(), v.nonEmpty()),
        ...talk,
      }),
    ),
  ),
});

/** People, conversations and groups to put into the emulator. */
export const seedDataSchema = v.strictObject({
  people: v.optional(v.array(personSchema), []),
  conversations: v.optional(v.array(conversationSchema), []),
  groups: v.optional(v.array(groupSchema), []),
});

/** People, conversations and groups to put into the emulator. */
export type SeedData = v.InferInput<typeof seedDataSchema>;
export type SeedPerson = v.InferOutput<typeof personSchema>;
export type SeedMessage = v.InferOutput<typeof messageSchema>;
export type SeedRun = v.InferOutput<typeof runSchema>;
export type SeedConversation = v.InferOutput<typeof conversationSchema>;
export type SeedGroup = v.InferOutput<typeof groupSchema>;
export type SeedTip = v.InferOutput<typeof tipSchema>;
/** What was said in a group or a topic. */
export type SeedGroupTalk = Pick<SeedGroup, 'messages' | 'unread'>;
