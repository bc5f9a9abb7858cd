import * as v from 'valibot';

const name = v.pipe(v.string(), v.nonEmpty());
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const milliseconds = v.pipe(v.number(), v.minValue(0), v.maxValue(600_000));
const seconds = v.pipe(v.number(), v.minValue(0), v.maxValue(86_400));

/** How often and for how long a fault strikes. */
const limits = {
  /** How often it strikes. Defaults to once; with `forSeconds`, to as often as it can. */
  times: v.optional(count),
  /** For how long it strikes, in seconds of real time. */
  forSeconds: v.optional(v.pipe(seconds, v.minValue(0.001))),
  /** How probable it is that it strikes, from 0 to 1. Defaults to 1. */
  chance: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
};

const ofUser = {
  /** Whom it strikes. Defaults to everybody. */
  userID: v.optional(name),
  ...limits,
};

const ofCommand = {
  /** Which command it strikes: a `servcmd`, in which `*` stands for anything. */
  command: v.optional(name),
  ...ofUser,
};

const ofEvent = {
  /** Which events it strikes: those with this field, such as `C2cMsgArray`. Defaults to all. */
  event: v.optional(name),
  ...ofUser,
};

const ofFile = {
  /** Which files it strikes. Defaults to all. */
  kind: v.optional(v.picklist(['image', 'video', 'audio', 'file'])),
  ...ofUser,
};

/** What can go wrong on command, and what there is to say about each. */
export const faultSchema = v.variant('fault', [
  v.strictObject({ fault: v.literal('drop-reply'), ...ofCommand }),
  v.strictObject({ fault: v.literal('delay-reply'), ms: milliseconds, ...ofCommand }),
  v.strictObject({ fault: v.literal('duplicate-reply'), ...ofCommand }),
  v.strictObject({
    fault: v.literal('event-before-reply'),
    /** How long the answer waits for an event at most. */
    ms: v.optional(milliseconds, 1000),
    ...ofCommand,
  }),

  v.strictObject({ fault: v.literal('drop-event'), ...ofEvent }),
  v.strictObject({ fault: v.literal('delay-event'), ms: milliseconds, ...ofEvent }),
  v.strictObject({ fault: v.literal('duplicate-event'), ...ofEvent }),
  v.strictObject({
    fault: v.literal('reorder-events'),
    /** How many events are gathered and mixed. */
    count: v.optional(v.pipe(count, v.minValue(2), v.maxValue(1000)), 2),
    /** How long the first of them waits for the others at most. */
    ms: v.optional(milliseconds, 1000),
    ...ofEvent,
  }),
  v.strictObject({
    fault: v.literal('reply-before-event'),
    /** How long the event waits for an answer at most. */
    ms: v.optional(milliseconds, 1000),
    ...ofEvent,
  }),

  v.strictObject({ fault: v.literal('truncate-frame'), ...ofCommand, ...ofEvent }),
  v.strictObject({ fault: v.literal('invalid-json'), ...ofCommand, ...ofEvent }),
  v.strictObject({ fault: v.literal('unknown-message-type'), ...ofCommand, ...ofEvent }),
  v.strictObject({ fault: v.literal('unknown-event'), ...ofUser }),

  v.strictObject({
    fault: v.literal('close-socket'),
    /** A close code of WebSocket. Defaults to none: the connection breaks without a word. */
    code: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(3000), v.maxValue(4999))),
    ...ofCommand,
  }),
  v.strictObject({ fault: v.literal('half-open-socket'), ...ofCommand }),
  v.strictObject({ fault: v.literal('refuse-connect'), ...limits }),
  v.strictObject({
    fault: v.literal('slow-socket'),
    bytesPerSecond: v.pipe(v.number(), v.minValue(1)),
    ...ofUser,
  }),

  v.strictObject({
    fault: v.literal('refuse'),
    code: v.pipe(v.number(), v.safeInteger(), v.notValue(0)),
    text: v.optional(v.string(), 'Refused because a fault was ordered.'),
    ...ofCommand,
  }),
  v.strictObject({
    fault: v.literal('rate-limit'),
    code: v.optional(v.pipe(v.number(), v.safeInteger(), v.notValue(0)), 60_018),
    text: v.optional(v.string(), 'Too many requests: wait before the next one.'),
    ...ofCommand,
  }),
  v.strictObject({ fault: v.literal('never-answer'), ...ofCommand }),
  v.strictObject({
    fault: v.literal('overload'),
    /** The command that the SDK stops to send. */
    command: name,
    seconds,
    ...ofUser,
  }),

  v.strictObject({
    fault: v.literal('history-overlap'),
    /** How many messages of the page before come again. */
    count: v.optional(count, 3),
    ...ofUser,
  }),
  v.strictObject({
    fault: v.literal('history-hole'),
    /** How many messages are missing in the middle of a page. */
    count: v.optional(count, 3),
    ...ofUser,
  }),
  v.strictObject({ fault: v.literal('history-empty-page'), ...ofUser }),

  v.strictObject({ fault: v.literal('user-sig-expired-at-sign-in'), ...ofUser }),
  v.strictObject({ fault: v.literal('user-sig-expired'), ...ofUser }),
  v.strictObject({
    fault: v.literal('kick'),
    cause: v.picklist(['multipleAccount', 'multipleDevice', 'REST_API_Kick']),
    ...ofUser,
  }),

  v.strictObject({
    fault: v.literal('upload-fails'),
    /** How much of the file arrives before it breaks off, in per cent. */
    percent: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(100)), 50),
    ...ofFile,
  }),
  v.strictObject({ fault: v.literal('upload-url-expired'), ...ofFile }),
  v.strictObject({ fault: v.literal('download-url-expired'), ...ofFile }),

  v.strictObject({
    fault: v.literal('clock-skew'),
    /** By how many seconds the clock jumps; back, if they are negative. */
    seconds: v.pipe(v.number(), v.minValue(-31_536_000), v.maxValue(31_536_000)),
  }),
  v.strictObject({
    fault: v.literal('restart'),
    /** Whether everything is forgotten and the first world started. Defaults to true. */
    forgets: v.optional(v.boolean(), true),
    /** For how long nobody can connect. Defaults to no time at all. */
    downSeconds: v.optional(seconds, 0),
  }),
]);

/** Something that goes wrong because somebody ordered it, as it is ordered. */
export type FaultOrder = v.InferInput<typeof faultSchema>;

/** An order with everything filled in that was left out. */
export type Fault = v.InferOutput<typeof faultSchema>;

/** The name of a fault. */
export type FaultName = Fault['fault'];

/** The fault of a name. */
export type FaultOf<Name extends FaultName> = Extract<Fault, { fault: Name }>;

/** The names of all faults. */
export const faultNames: readonly FaultName[] = faultSchema.options.map(
  ({ entries }) => entries.fault.literal,
);
