import { signal } from '@angular/core';
import { NoticeBody } from 'ngx-tencent-chat/models';
import { makePerson } from 'ngx-tencent-chat/testing';

import { LabHistory } from './lab-history';
import { LabParts } from './lab-parts';
import type { LabEvent } from './lab-step';
import { addWebFont } from './web-font';

/** How the lab begins. */
const PLAIN = { height: 640, width: 800 };

/** Lets happen what an event says, to the messages or to the page around them. */
export class LabEvents {
  readonly history = new LabHistory();
  readonly height = signal(PLAIN.height);
  readonly width = signal(PLAIN.width);
  readonly banner = signal(false);
  readonly draft = signal('');
  readonly turned = signal(false);
  readonly font = signal('sans-serif');
  #parts: LabParts | null = null;
  #awaited = 0;
  #started = 0;

  /** Whether nothing is on its way. */
  get calm(): boolean {
    return this.#awaited === 0 && this.#parts?.calm !== false;
  }

  /** Starts over. */
  async start(root: HTMLElement, count: number, behindGap: number): Promise<void> {
    this.#parts?.stop();
    this.#parts = new LabParts(root);
    this.height.set(PLAIN.height);
    this.width.set(PLAIN.width);
    this.banner.set(false);
    this.draft.set('');
    this.turned.set(false);
    this.font.set(`Late${++this.#started}, sans-serif`);
    document.documentElement.style.fontSize = '';
    this.history.start(count, behindGap);
    await window.labHands?.zoom(1);
  }

  apply(event: LabEvent, reading: string | null): void {
    if ('at' in event) {
      const key = this.#near(reading, event.at);
      if (key !== null) this.#changeMessage(event, key);
      return;
    }
    if (!this.#changeList(event)) this.#changePage(event);
  }

  #changeMessage(event: LabEvent & { readonly at: number }, key: string): void {
    const { history } = this;
    switch (event.do) {
      case 'edit':
        return history.edit(key, event.words);
      case 'react':
        return history.react(key);
      case 'recall':
        return history.recall(key);
      case 'remove':
        return history.remove(key);
      case 'image':
        return history.showPicture(key, event.height, event.kept);
      case 'picture':
        return this.#parts?.load(key, 'picture', event.height, event.kept);
      case 'video':
        return this.#parts?.load(key, 'video', event.height, false);
      case 'preview':
        return this.#parts?.toggle(key, 'preview');
      case 'part':
        return this.#parts?.toggle(key, 'block');
    }
  }

  /** Returns whether it was an event of the list. */
  #changeList(event: LabEvent): boolean {
    const { history } = this;
    switch (event.do) {
      case 'prepend':
        history.prepend(event.count);
        return true;
      case 'append':
        history.append(event.count);
        return true;
      case 'tip':
        history.append(1, { own: false, sender: guest, body: joined });
        return true;
      case 'confirm':
        history.confirm(event.past);
        return true;
      case 'receipts':
        history.readAll();
        return true;
      case 'fill':
        history.fill(event.count);
        return true;
      default:
        return false;
    }
  }

  #changePage(event: LabEvent): void {
    switch (event.do) {
      case 'write':
        return this.draft.set('line\n'.repeat(event.lines).trimEnd());
      case 'banner':
        return this.banner.set(event.shown);
      case 'height':
        return this.height.set(event.px);
      case 'width':
        return this.width.set(event.px);
      case 'text':
        document.documentElement.style.fontSize = `${event.px}px`;
        return;
      case 'font':
        return this.font.set(event.family);
      case 'webFont':
        return this.#await(addWebFont(`Late${this.#started}`));
      case 'zoom':
        return this.#await(window.labHands?.zoom(event.by) ?? Promise.resolve());
      case 'turn':
        return this.turned.update((turned) => !turned);
    }
  }

  #await(work: Promise<void>): void {
    this.#awaited++;
    void work.finally(() => this.#awaited--);
  }

  /** The message so many after the one that is read; counted from the newest at the end. */
  #near(reading: string | null, at: number): string | null {
    const messages = this.history.messages();
    const from = messages.findIndex(({ key }) => key === reading);
    const base = from < 0 ? messages.length - 4 : from;
    return messages[Math.min(Math.max(0, base + at), messages.length - 1)]?.key ?? null;
  }
}

const guest = makePerson({ id: 'guest', name: 'Eve' });
const joined: NoticeBody = { type: 'notice', event: 'joined', by: null, people: [guest], text: '' };
