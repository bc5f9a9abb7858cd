import { Component, ElementRef, afterNextRender, viewChild } from '@angular/core';

import { startBench } from './start-bench';

/**
 * What `npm run bench` drives: a chat of its own, since the demo's talks to a real service. Its handle
 * is `window.bench`.
 */
@Component({
  selector: 'demo-bench-page',
  template: '<div #chat class="chat"></div>',
  styles: '.chat { block-size: 100dvh; }',
})
export class BenchPage {
  private readonly chat = viewChild.required<ElementRef<HTMLElement>>('chat');

  constructor() {
    afterNextRender(() => void this.#start());
  }

  async #start(): Promise<void> {
    window.bench = await startBench(this.chat().nativeElement);
  }
}
