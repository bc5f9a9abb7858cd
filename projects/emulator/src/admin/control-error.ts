/** Why the control API refuses: each reason once, with its status. */
export const controlRefusals = {
  'bad-request': 400,
  'unknown-user': 404,
  'unknown-world': 404,
  'unknown-fault': 404,
  'unknown-path': 404,
  'internal-error': 500,
} as const;

/** Thrown when something is asked of the emulator that it cannot do. Says what to do instead. */
export class ControlError extends Error {
  override readonly name = 'ControlError';
  readonly code: keyof typeof controlRefusals;

  constructor(code: keyof typeof controlRefusals, message: string) {
    super(message);
    this.code = code;
  }

  /** The HTTP status. */
  get status(): (typeof controlRefusals)[keyof typeof controlRefusals] {
    return controlRefusals[this.code];
  }
}
