/** Turns what comes now, or later, into an answer. */
export function whenDone<Value, Answer>(
  value: Value | Promise<Value>,
  toAnswer: (value: Value) => Answer,
): Answer | Promise<Answer> {
  return value instanceof Promise ? value.then(toAnswer) : toAnswer(value);
}
