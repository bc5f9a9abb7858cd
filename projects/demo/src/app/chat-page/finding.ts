import { Service, inject, signal } from '@angular/core';
import { TypedAhead } from 'ngx-tencent-chat/primitives';

/** What can be asked for over the whole page. */
export type Asked = 'switcher' | 'start' | 'create' | 'join' | 'keys';

/** What is asked for over the whole page, by a key or a button. */
@Service({ autoProvided: false })
export class Finding {
  readonly #typedAhead = inject(TypedAhead);

  /** Null for nothing. */
  readonly asked = signal<Asked | null>(null);

  /** Asks for something. What is typed until it is there is meant for it. */
  ask(asked: Asked): void {
    if (this.asked() !== asked) this.#typedAhead.keep();
    this.asked.set(asked);
  }

  /** It is over; what was asked for meanwhile is not. */
  end(asked: Asked): void {
    if (this.asked() === asked) this.asked.set(null);
  }
}
