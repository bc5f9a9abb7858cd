import { Type, reflectComponentType } from '@angular/core';
import { Message } from 'ngx-tencent-chat/models';
import { ContentRoom } from '../message-types/message-type';

/** How the bubble goes about a content: as its paper, as a picture that fills it, or not at all. */
export type BubbleLook = 'card' | 'picture' | 'bare' | null;

const LOOKS: Readonly<Partial<Record<string, BubbleLook>>> = {
  image: 'picture',
  video: 'picture',
  voice: 'card',
  file: 'card',
  location: 'card',
  merged: 'card',
  call: 'card',
  sticker: 'bare',
};

/** How the bubble of a kind looks. */
export function lookOf(kind: string): BubbleLook {
  return LOOKS[kind] ?? null;
}

/** Whether a component wants the whole message: looked up once for each. */
const wanting = new WeakMap<Type<unknown>, boolean>();

/** What goes into a content. */
export function inputsOf(
  component: Type<unknown>,
  body: unknown,
  message: Message,
): Record<string, unknown> {
  let wants = wanting.get(component);
  if (wants === undefined) {
    const inputs = reflectComponentType(component)?.inputs ?? [];
    wanting.set(component, (wants = inputs.some(({ propName }) => propName === 'message')));
  }
  return wants ? { body, message } : { body };
}

/** The sizes of the room that is kept, as styles. */
export interface RoomStyle {
  readonly width: string;
  readonly height: string;
  readonly shape: string | null;
}

/** Keeps room for a content; a line, where nobody knows how much. */
export function roomStyle(room: ContentRoom | null): RoomStyle | null {
  if (!room) return null;
  const { width, height, shaped } = room;
  return shaped
    ? { width: `${width}px`, height: 'auto', shape: `${width} / ${height}` }
    : { width: `${width / 16}rem`, height: `${height / 16}rem`, shape: null };
}
