import { Service, signal } from '@angular/core';

/** What can be asked for over the whole page. */
export type Asked = 'switcher' | 'start' | 'create' | 'join' | 'keys';

/** What is asked for over the whole page, by a key or a button. */
@Service({ autoProvided: false })
export class Finding {
  /** Null for nothing. */
  readonly asked = signal<Asked | null>(null);

  /** Asks for something. */
  ask(asked: Asked): void {
    this.asked.set(asked);
  }

  /** It is over; what was asked for meanwhile is not. */
  end(asked: Asked): void {
    if (this.asked() === asked) this.asked.set(null);
  }
}
