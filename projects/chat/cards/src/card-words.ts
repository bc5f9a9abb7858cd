import { InjectionToken } from '@angular/core';
import { PluralForms, selectPlural } from 'ngx-tencent-chat/i18n';

/** The words on cards. Functions where a number or a name goes in. */
export interface CardWords {
  /** A poll in a list of conversations, and when it arrives. */
  readonly pollOf: (question: string) => string;
  readonly poll: string;
  readonly chooseOne: string;
  readonly chooseMany: string;
  /** How many people have voted. */
  readonly voters: (count: number) => string;
  /** Of an option: how many chose it, and who, the reader not among them. */
  readonly votes: (count: number, names: readonly string[]) => string;
  readonly takeBack: string;
  readonly closePoll: string;
  readonly pollClosed: string;
  readonly yourChoice: string;

  /** A sign-up list in a list of conversations, and when it arrives. */
  readonly signUpOf: (title: string) => string;
  readonly signUp: string;
  readonly join: string;
  readonly leave: string;
  readonly closeList: string;
  readonly listClosed: string;
  readonly nobodyYet: string;
  /** How many people have joined; of how many, or null where all may come. */
  readonly joined: (count: number, places: number | null) => string;
  /** Stands above those for whom there was no place. */
  readonly waitingList: string;
  readonly joinWaiting: string;

  /** Stands in a card that cannot be answered before it is sent. */
  readonly notSentYet: string;
  readonly loading: string;
  /** An answer that could not be stored; `code` is a `ChatErrorCode`. */
  readonly notStored: (code: string) => string;

  /** An order in a list of conversations, and when it arrives. */
  readonly orderOf: (title: string) => string;
  readonly orderNumber: (number: string) => string;
  readonly openOrder: string;
  readonly openLink: string;

  readonly newPoll: string;
  readonly question: string;
  readonly options: string;
  readonly option: (at: number) => string;
  readonly removeOption: (at: number) => string;
  readonly addOption: string;
  readonly severalAnswers: string;
  readonly newSignUp: string;
  readonly title: string;
  readonly note: string;
  readonly places: string;
  readonly unlimited: string;
  readonly send: string;
  readonly cancel: string;
}

const people: PluralForms = { one: 'person', other: 'people' };

function counted(count: number, forms: PluralForms): string {
  return `${count} ${selectPlural('en', count, forms)}`;
}

const reasons: Readonly<Record<string, string>> = {
  network: 'There is no connection.',
  'not-allowed': 'You may not answer here.',
  'not-found': 'The message is gone.',
  'too-long': 'Nobody else can answer: there are too many answers.',
};

/** The words on cards, in English. */
export const englishCards: CardWords = {
  pollOf: (question) => `Poll: ${question}`,
  poll: 'Poll',
  chooseOne: 'Choose one',
  chooseMany: 'Choose one or more',
  voters: (count) => (count === 0 ? 'No votes yet' : `${counted(count, people)} voted`),
  votes: (count, names) =>
    [counted(count, { one: 'vote', other: 'votes' }), names.join(', ')].filter(Boolean).join(': '),
  takeBack: 'Take back my vote',
  closePoll: 'Close poll',
  pollClosed: 'Final result',
  yourChoice: 'Your choice',

  signUpOf: (title) => `Sign-up list: ${title}`,
  signUp: 'Sign-up list',
  join: 'Sign me up',
  leave: 'Take me off',
  closeList: 'Close list',
  listClosed: 'Closed',
  nobodyYet: 'Nobody yet. Be the first!',
  joined: (count, places) =>
    places === null ? counted(count, people) : `${count} of ${places} places taken`,
  waitingList: 'Waiting list',
  joinWaiting: 'Join the waiting list',

  notSentYet: 'Can be answered once it is sent',
  loading: 'Loading answers',
  notStored: (code) => `Not stored. ${reasons[code] ?? 'Please try again.'}`,

  orderOf: (title) => `Order: ${title}`,
  orderNumber: (number) => `Order ${number}`,
  openOrder: 'View order',
  openLink: 'Open',

  newPoll: 'New poll',
  question: 'Question',
  options: 'Answers',
  option: (at) => `Answer ${at}`,
  removeOption: (at) => `Remove answer ${at}`,
  addOption: 'Add an answer',
  severalAnswers: 'Allow more than one answer',
  newSignUp: 'New sign-up list',
  title: 'Title',
  note: 'Note',
  places: 'Places',
  unlimited: 'No limit',
  send: 'Send',
  cancel: 'Cancel',
};

/** The words on cards. English unless `provideCards` says otherwise. */
export const CARD_WORDS = new InjectionToken<CardWords>('CARD_WORDS', {
  factory: () => englishCards,
});
