import * as v from 'valibot';

/** A userID as it stands in a request. In the store a line break parts one from the next. */
export const userIdField = v.pipe(v.string(), v.nonEmpty(), v.excludes('\n'));

/** A count, a time in seconds or a number that an SDK drew. */
export const countField = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** The elements of a message. What is in them is nobody's business but the SDKs'. */
export const elementsField = v.pipe(
  v.array(v.looseObject({ MsgType: v.pipe(v.string(), v.nonEmpty()) })),
  v.nonEmpty(),
);
