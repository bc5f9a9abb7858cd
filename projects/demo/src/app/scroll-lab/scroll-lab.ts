import { Component, computed, signal } from '@angular/core';
import { Message } from 'ngx-tencent-chat/models';
import { SAMPLE_NOW, makeMessage } from 'ngx-tencent-chat/testing';
import { ChatMessageFeed } from 'ngx-tencent-chat/ui';

const MINUTE = 60_000;
const WORDS = 'petrol tiles arrive on Thursday and the grout is a little greener than it was'.split(
  ' ',
);

/** A feed with a made-up history, and buttons that do to it all that can move a text. */
@Component({
  selector: 'demo-scroll-lab',
  templateUrl: './scroll-lab.html',
  styleUrl: './scroll-lab.css',
  imports: [ChatMessageFeed],
})
export class ScrollLab {
  readonly #from = signal(1000);
  readonly #to = signal(1060);
  readonly #growth = signal(0);

  protected readonly height = signal(640);
  protected readonly seen = signal('');
  protected readonly automatic = signal(false);
  readonly #made = new Map<number, Message>();

  protected readonly messages = computed(() => {
    const from = this.#from();
    const growth = this.#growth();
    return Array.from({ length: this.#to() - from }, (_, at) =>
      this.#message(from + at, growth > 0 && (from + at) % 7 === growth % 7),
    );
  });

  protected prepend(): void {
    this.#from.update((from) => Math.max(0, from - 50));
  }

  protected older(): void {
    if (this.automatic()) setTimeout(() => this.prepend(), 200);
  }

  protected append(): void {
    this.#to.update((to) => to + 1);
  }

  /** Makes other messages longer each time, as edits and late pictures do. */
  protected grow(): void {
    this.#growth.update((growth) => growth + 1);
  }

  protected resize(): void {
    this.height.update((height) => (height === 640 ? 480 : 640));
  }

  #message(number: number, longer: boolean): Message {
    const known = this.#made.get(number);
    const text = `#${number} ${textOf(number)}${longer ? ` ${textOf(number + 3)}` : ''}`;
    if (known?.body.type === 'text' && known.body.text === text) return known;
    const message = makeMessage({
      key: `lab-${number}`,
      own: number % 5 > 2,
      sentAt: SAMPLE_NOW - (2000 - number) * 4 * MINUTE,
      text,
    });
    this.#made.set(number, message);
    return message;
  }
}

function textOf(number: number): string {
  const length = 2 + ((number * 7919) % 43);
  return Array.from({ length }, (_, at) => WORDS[(number + at * 3) % WORDS.length]).join(' ');
}
