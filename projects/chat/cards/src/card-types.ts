import { Provider } from '@angular/core';
import { MessageType, provideMessageTypes } from 'ngx-tencent-chat/ui';
import { CARD_WORDS, CardWords, englishCards } from './card-words';
import { LINK, Link, isLink } from './link-card/link';
import { ORDER, Order, isOrder } from './order-card/order';
import { POLL, Poll, isPoll } from './poll/poll';
import { SIGN_UP, SignUp, isSignUp } from './sign-up/sign-up';

/** How wide a card is where there is room for it. */
const width = 304;

/** The types of messages that are cards, with these words: polls, sign-up lists, orders and links. */
export function cardTypes(words: CardWords = englishCards): readonly MessageType[] {
  return [pollType(words), signUpType(words), orderType(words), linkType];
}

/**
 * Shows polls, sign-up lists, orders and links as cards.
 *
 * @example
 * @Component({ providers: [provideCards()], … }) class ChatPage {}
 * @param words What is left out stays English.
 */
export function provideCards(words: Partial<CardWords> = {}): Provider[] {
  const all: CardWords = { ...englishCards, ...words };
  return [{ provide: CARD_WORDS, useValue: all }, provideMessageTypes(...cardTypes(all))];
}

// Each card is brought when the first one of its kind is shown. The room is that of short words.

function pollType(words: CardWords): MessageType<Poll> {
  return {
    type: POLL,
    schema: isPoll,
    load: () => import('./poll/poll-card').then(({ ChatPollCard }) => ChatPollCard),
    room: ({ options }) => ({ width, height: 80 + options.length * 49, shaped: false }),
    preview: ({ question }) => words.pollOf(question),
    search: ({ question, options }) => [question, ...options].join('\n'),
    spoken: ({ question, options }) => [words.pollOf(question), ...options].join(', '),
  };
}

function signUpType(words: CardWords): MessageType<SignUp> {
  return {
    type: SIGN_UP,
    schema: isSignUp,
    load: () => import('./sign-up/sign-up-card').then(({ ChatSignUpCard }) => ChatSignUpCard),
    room: () => ({ width, height: 160, shaped: false }),
    preview: ({ title }) => words.signUpOf(title),
    search: ({ title, note }) => `${title}\n${note}`,
  };
}

function orderType(words: CardWords): MessageType<Order> {
  return {
    type: ORDER,
    schema: isOrder,
    load: () => import('./order-card/order-card').then(({ ChatOrderCard }) => ChatOrderCard),
    room: () => ({ width, height: 128, shaped: false }),
    preview: ({ title }) => words.orderOf(title),
    search: ({ title, description = '', number = '' }) => [title, description, number].join('\n'),
  };
}

const linkType: MessageType<Link> = {
  type: LINK,
  schema: isLink,
  load: () => import('./link-card/link-card').then(({ ChatLinkCard }) => ChatLinkCard),
  room: ({ imageUrl }) => ({ width, height: imageUrl ? 212 : 48, shaped: false }),
  preview: ({ text }) => text,
  search: ({ text, link, description = '' }) => [text, link, description].join('\n'),
};
