import { Component, DestroyRef, ElementRef, inject, signal, viewChild } from '@angular/core';
import { ChatMessageBox, ChatMessageFeed, FeedTarget } from 'ngx-tencent-chat/ui';

import { LabEvents } from './lab-events';
import { LabPlayer } from './lab-player';
import { makeProgram } from './lab-program';
import type { LabEvent, LabReport, LabStep, ScrollLabApi } from './lab-step';

/** How many messages a program finds, and how many of them stand behind a gap. */
const OPENED = 90;
const BEHIND_GAP = 12;
/** How many come when the feed asks for older ones, and how many frames later. */
const PAGE = 15;
const PAGE_FRAMES = 4;

/**
 * A feed with a made-up history, and all that can move a text: by buttons, by chance, or from outside
 * through `window.scrollLab`.
 */
@Component({
  selector: 'demo-scroll-lab',
  templateUrl: './scroll-lab.html',
  styleUrl: './scroll-lab.css',
  imports: [ChatMessageBox, ChatMessageFeed],
})
export class ScrollLab {
  private readonly stage = viewChild.required<ElementRef<HTMLElement>>('stage');

  protected readonly events = new LabEvents();
  protected readonly history = this.events.history;
  /** Each has a feed of its own. */
  protected readonly run = signal(0);
  protected readonly automatic = signal(false);
  protected readonly target = signal<FeedTarget | null>(null);
  protected readonly outcome = signal('');
  protected readonly samples: readonly LabEvent[] = [
    { do: 'prepend', count: 15 },
    { do: 'append', count: 1 },
    { do: 'confirm', past: 1 },
    { do: 'edit', at: -1, words: 40 },
    { do: 'picture', at: -1, height: 160, kept: false },
    { do: 'preview', at: -1 },
    { do: 'fill', count: 20 },
    { do: 'width', px: 420 },
    { do: 'width', px: 800 },
    { do: 'webFont' },
    { do: 'turn' },
  ];
  #asked = 0;

  constructor() {
    const api: ScrollLabApi = {
      play: (seed) => this.#play(seed, makeProgram(seed)),
      playSteps: (seed, steps) => this.#play(seed, steps),
      open: (count) => this.#open(count, 0),
      elements: () => this.stage().nativeElement.querySelectorAll('chat-message-feed *').length,
    };
    window.scrollLab = api;
    inject(DestroyRef).onDestroy(() => {
      if (window.scrollLab === api) delete window.scrollLab;
    });
    this.history.start(OPENED, BEHIND_GAP);
  }

  protected happen(event: LabEvent): void {
    this.events.apply(event, null);
  }

  protected async playTyped(submitted: Event, seed: number): Promise<void> {
    submitted.preventDefault();
    const report = await this.#play(seed, makeProgram(seed));
    const faults = report.faults.map(({ step, what, by }) => `${step}: ${what} ${by}`);
    this.outcome.set(`${report.frames} frames, ${faults.join('; ') || 'nothing moved'}`);
  }

  /** Brings older messages some frames later, as a service does. */
  protected older(): void {
    if (!this.automatic() || this.#asked > 0) return;
    this.#asked = PAGE_FRAMES;
    const wait = (): void => {
      if (--this.#asked > 0) requestAnimationFrame(wait);
      else this.history.prepend(PAGE);
    };
    requestAnimationFrame(wait);
  }

  async #play(seed: number, steps: readonly LabStep[]): Promise<LabReport> {
    this.automatic.set(seed % 2 === 0);
    await this.#open(OPENED, BEHIND_GAP);
    const { events } = this;
    const player = new LabPlayer({
      root: this.stage().nativeElement,
      apply: (event, reading) => events.apply(event, reading),
      has: (key) => this.history.messages().some((message) => message.key === key),
      calm: () => events.calm && this.#asked === 0,
      send: (words) => this.history.send(words),
      jump: (share) => this.#jump(share),
      target: () => this.target()?.key ?? null,
    });
    return player.play(seed, steps);
  }

  /** Jumps to a message as a search would: to the one at this share of all. */
  #jump(share: number): void {
    const messages = this.history.messages();
    const message = messages[Math.floor(share * messages.length)];
    if (message) this.target.set({ key: message.key });
  }

  async #open(count: number, behindGap: number): Promise<void> {
    this.target.set(null);
    await this.events.start(this.stage().nativeElement, count, behindGap);
    this.run.update((run) => run + 1);
    // The new feed stands after the next frame.
    await new Promise(requestAnimationFrame);
  }
}
