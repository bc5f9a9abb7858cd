import type { Context } from 'hono';
import * as v from 'valibot';
import { describeIssue, jsonObjectSchema } from '../wire/frame.ts';
import { ControlError } from './control-error.ts';

/** The object in the body of a request. No body at all means no wishes. */
export async function readBody(c: Context): Promise<object> {
  return check(jsonObjectSchema, await readJson(c));
}

/** The JSON in the body of a request; an empty object if there is no body. */
export async function readJson(c: Context): Promise<unknown> {
  const text = await c.req.text();
  if (text === '') return {};
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Whether a text is JSON can only be learnt by trying.
    throw new ControlError('bad-request', 'The body must be JSON.');
  }
}

/** What was asked for, or a `ControlError` that says what is wrong with it. */
export function check<S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  throw new ControlError('bad-request', `The request is wrong: ${describeIssue(result.issues[0])}`);
}
