/** Thrown when the server must not start. Its message is one line that says what to change. */
export class StartupError extends Error {
  override readonly name = 'StartupError';
}

/** The environment of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads values of the environment. Anything but what is expected throws `StartupError`. */
export class EnvReader {
  readonly #env: Environment;

  constructor(env: Environment) {
    this.#env = env;
  }

  /** The text of a variable, or undefined if it is unset or empty. */
  text(name: string): string | undefined {
    const text = this.#env[name]?.trim();
    return text === '' ? undefined : text;
  }

  /** The text of a variable that must be set. `hint` says what to set it to. */
  requiredText(name: string, hint: string): string {
    const text = this.text(name);
    if (text === undefined) throw new StartupError(`${name} is missing. Set it to ${hint}.`);
    return text;
  }

  /** A whole number within bounds, or the fallback if the variable is unset. */
  integer(name: string, bounds: { min: number; max: number; fallback: number }): number {
    const text = this.text(name);
    if (text === undefined) return bounds.fallback;
    const value = /^[0-9]{1,15}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= bounds.min && value <= bounds.max) return value;
    const range = `${String(bounds.min)} to ${String(bounds.max)}`;
    throw new StartupError(`${name} must be a whole number from ${range}.`);
  }

  /** A port. */
  port(name: string, fallback: number): number {
    return this.integer(name, { min: 1, max: 65_535, fallback });
  }

  /** Whether a variable is 1 rather than 0. */
  flag(name: string, fallback: boolean): boolean {
    return this.integer(name, { min: 0, max: 1, fallback: fallback ? 1 : 0 }) === 1;
  }
}
