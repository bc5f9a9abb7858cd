import { type ChatWindow } from './story.ts';

/** Scrolls by a step, and waits until all that is in view then is there. Returns what the messages say. */
export function readOn({ feed }: ChatWindow, step: number): Promise<readonly string[]> {
  return feed.evaluate(async (list, by) => {
    let view: Element | null = list;
    while (view && !/auto|scroll/.test(getComputedStyle(view).overflowY)) view = view.parentElement;
    if (!view) throw new Error('The feed does not scroll.');
    const scroller = view;
    const articles = () => [...list.querySelectorAll('article')];
    scroller.scrollTop += by;
    do await new Promise(requestAnimationFrame);
    while (!isFull());
    return articles().map((one) => one.querySelector('.text')?.textContent ?? '');

    /** At an end there is more than messages; the next step finds what comes in there. */
    function isFull(): boolean {
      const { scrollTop, scrollHeight, clientHeight } = scroller;
      const { top, bottom } = scroller.getBoundingClientRect();
      const boxes = articles().map((one) => one.getBoundingClientRect());
      const above = scrollTop <= 1 || boxes.some((box) => box.top <= top);
      const isEnd = scrollTop + clientHeight >= scrollHeight - 1;
      return above && (isEnd || boxes.some((box) => box.bottom >= bottom));
    }
  }, step);
}
