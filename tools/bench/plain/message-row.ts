import type { Message } from 'ngx-tencent-chat/models';

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const linkPattern = /https?:\/\/\S+/g;

/** One row of the window: filled again and again with other messages. */
export class MessageRow {
  readonly element = make('div', 'row');
  index = -1;
  readonly #avatar = make('div', 'avatar', this.element);
  readonly #body = make('div', 'body', this.element);
  readonly #head = make('div', 'head', this.#body);
  readonly #name = make('span', 'name', this.#head);
  readonly #time = make('time', 'time', this.#head);
  readonly #text = make('div', 'text', this.#body);
  #key = '';

  /** Shows a message. */
  fill(message: Message): void {
    if (this.#key === message.key) return;
    this.#key = message.key;
    const { name } = message.sender;
    this.#avatar.textContent = name.charAt(0);
    this.#name.textContent = name;
    this.#time.textContent = clock.format(message.sentAt);
    this.element.dataset['number'] = String(message.sequence);
    this.#text.replaceChildren(...partsOf(message));
  }

  /** Puts the row at a place. */
  place(index: number, start: number): void {
    this.index = index;
    this.element.style.transform = `translateY(${start}px)`;
  }
}

function partsOf({ body }: Message): readonly (Node | string)[] {
  if (body.type === 'image') return [pictureOf(body)];
  if (body.type !== 'text') return [];
  const { text } = body;
  const parts: (Node | string)[] = [];
  let at = 0;
  for (const { 0: address, index } of text.matchAll(linkPattern)) {
    const link = document.createElement('a');
    link.href = link.textContent = address;
    parts.push(text.slice(at, index), link);
    at = index + address.length;
  }
  parts.push(text.slice(at));
  return parts;
}

function pictureOf({
  previewUrl,
  width,
  height,
}: {
  previewUrl: string;
  width: number;
  height: number;
}) {
  const picture = document.createElement('img');
  picture.className = 'picture';
  Object.assign(picture, { src: previewUrl, width, height, alt: '' });
  return picture;
}

/** An element with a class, in a parent. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  parent?: Element,
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.className = className;
  parent?.append(element);
  return element;
}
