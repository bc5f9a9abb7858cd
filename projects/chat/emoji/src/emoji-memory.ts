import { Service, signal } from '@angular/core';

/** How many of the emoji used last are remembered. */
const MOST = 32;

/** What is remembered of a person on this device. */
interface Habits {
  /** The emoji used last, the last one first. */
  readonly recent: readonly string[];
  /** 0 for none, 1 to 5 from light to dark. */
  readonly tone: number;
}

const none: Habits = { recent: [], tone: 0 };

/** Remembers which emoji a person has used last, and in which skin tone: on this device only. */
@Service()
export class EmojiMemory {
  readonly #known = signal<Readonly<Record<string, Habits>>>({});

  /** The emoji that a person has used last, the last one first. A signal. */
  recent(user: string): readonly string[] {
    return this.#habitsOf(user).recent;
  }

  /** The skin tone a person has chosen: 0 for none, 1 to 5 from light to dark. A signal. */
  tone(user: string): number {
    return this.#habitsOf(user).tone;
  }

  /** Remembers that a person has used an emoji. */
  use(user: string, emoji: string): void {
    const others = this.#habitsOf(user).recent.filter((each) => each !== emoji);
    this.#keep(user, { recent: [emoji, ...others].slice(0, MOST) });
  }

  /** Remembers a skin tone. */
  setTone(user: string, tone: number): void {
    this.#keep(user, { tone });
  }

  #habitsOf(user: string): Habits {
    return this.#known()[user] ?? load(user);
  }

  #keep(user: string, change: Partial<Habits>): void {
    const habits = { ...this.#habitsOf(user), ...change };
    this.#known.update((known) => ({ ...known, [user]: habits }));
    try {
      localStorage.setItem(keyOf(user), JSON.stringify(habits));
    } catch {
      // No storage, or none left: remembered until the page is closed.
    }
  }
}

function load(user: string): Habits {
  try {
    return toHabits(JSON.parse(localStorage.getItem(keyOf(user)) ?? 'null'));
  } catch {
    // No storage in this page, or not what was put there.
    return none;
  }
}

function toHabits(kept: unknown): Habits {
  if (typeof kept !== 'object' || kept === null) return none;
  const { recent, tone } = kept as Partial<Record<keyof Habits, unknown>>;
  const isTone = typeof tone === 'number' && tone >= 0 && tone <= 5;
  const texts: readonly unknown[] = Array.isArray(recent) ? recent : [];
  return {
    recent: texts.filter((each) => typeof each === 'string').slice(0, MOST),
    tone: isTone ? Math.floor(tone) : 0,
  };
}

function keyOf(user: string): string {
  return `chat.emoji.${user}`;
}
