import { NgComponentOutlet } from '@angular/common';
import {
  Component,
  Signal,
  booleanAttribute,
  computed,
  forwardRef,
  inject,
  input,
  output,
} from '@angular/core';
import { CHAT_INTL, formatClock, formatMoment } from 'ngx-tencent-chat/i18n';
import { ImageBody, Message, MessageBody, MessagePlace, mentions } from 'ngx-tencent-chat/models';
import { hueOf } from '../avatar/avatar-looks';
import { ChatIcon } from '../icon/icon';
import { ImageBox, boxOf } from '../message-image/image-box';
import { ChatMessageImage } from '../message-image/message-image';
import { ChatMessageQuote } from '../message-quote/message-quote';
import { ChatMessageReactions } from '../message-reactions/message-reactions';
import type { ReactionChange } from '../message-reactions/message-reactions';
import { CONTENT_HOST } from '../message-types/content-host';
import { LazyContents } from '../message-types/lazy-contents';
import { LinkFinder } from '../message-text/link-finder';
import { ChatRichText } from '../message-text/rich-text';
import { toTextView } from '../message-text/text-view';
import { UnfoldedMessages } from '../message-text/unfolded-messages';
import { injectMessageTypes } from '../message-types/message-types';
import { ChatSpoken } from '../spoken/spoken';
import { inputsOf, lookOf, roomStyle } from './bubble-content';
import { deliveryOf } from './delivery';
import { wordsOf } from './message-words';

/** Where a message stands among those that its sender wrote in one go. */
export type GroupPlace = 'single' | 'first' | 'middle' | 'last';

const nobody: ReadonlyMap<string, string> = new Map();

/**
 * Shows one message: what it says, what it answers to, when it was sent, how far it has come, and what
 * people think of it. Types of messages that the app declares are shown by their own components.
 *
 * @example
 * <chat-message-bubble showSender [message]="message" (react)="react($event)" />
 */
@Component({
  selector: 'chat-message-bubble',
  templateUrl: './message-bubble.html',
  styleUrls: ['./message-bubble.css', './message-bubble-looks.css'],
  imports: [
    ChatIcon,
    ChatMessageImage,
    ChatMessageQuote,
    ChatMessageReactions,
    ChatRichText,
    ChatSpoken,
    NgComponentOutlet,
  ],
  host: {
    '[attr.data-own]': 'message().own || null',
    '[attr.data-place]': 'place()',
    '[attr.data-status]': 'delivery()?.stage ?? null',
    '[attr.data-kind]': 'kind()',
    '[attr.data-look]': 'look()',
    '[attr.data-long]': 'text()?.long || null',
    '[attr.data-emoji]': 'text()?.emoji || null',
    '[attr.data-mentioned]': 'mentioned() || null',
    '[attr.data-highlighted]': 'highlighted() || null',
    '[attr.data-selected]': 'selected() || null',
  },
  providers: [{ provide: CONTENT_HOST, useExisting: forwardRef(() => ChatMessageBubble) }],
})
export class ChatMessageBubble {
  protected readonly intl = inject(CHAT_INTL);
  readonly #types = injectMessageTypes();
  readonly #contents = inject(LazyContents);
  readonly #links = inject(LinkFinder);
  readonly #unfolded = inject(UnfoldedMessages);

  /** The message to show. */
  readonly message = input.required<Message>();

  /** Where it stands in its group, which its corners follow. Defaults to `single`. */
  readonly place = input<GroupPlace>('single');

  /** Whether the name of another sender stands above it. Defaults to false. */
  readonly showSender = input(false, { transform: booleanAttribute });

  /** Whether it is pointed out, as the target of a jump: it shines, and fades. Defaults to false. */
  readonly highlighted = input(false, { transform: booleanAttribute });

  /** The id of the signed-in person: a message that mentions them is marked. Defaults to nobody. */
  readonly me = input<string | null>(null);

  /** Names by id, of people whom a text may mention; any `@word` is taken for those who are not there. */
  readonly names = input<ReadonlyMap<string, string>>(nobody);

  /** Whether it is one of those that the user has picked. Defaults to false. */
  readonly selected = input(false, { transform: booleanAttribute });

  /** How much of its file has gone up, from 0 to 1; null while nothing does. */
  readonly progress = input<number | null>(null);

  /** Emits when the user asks to send a failed message again. */
  readonly retry = output<void>();

  /** Emits where the message stands that is quoted, when the user asks to go there. */
  readonly jump = output<MessagePlace>();

  /** Emits which emoji the user puts on it or takes away. */
  readonly react = output<ReactionChange>();

  /** Emits the message when the user wants to see it large: a picture, a film, merged messages. */
  readonly open = output<Message>();

  /** Emits when the user stops the message from being sent. */
  readonly cancelSend = output<void>();

  /** Emits the id of a person whom the user wants to know more about: the sender, or somebody mentioned. */
  readonly person = output<string>();

  /** Emits when an address in it has ended: it needs a new one, and is then tried again. */
  readonly renew = output<void>();

  /** Emits when the user wants to write again what they took back. */
  readonly writeAgain = output<void>();

  /** What it is drawn as; words that are ours, and not the sender's, are `quiet`. */
  protected readonly kind: Signal<MessageBody['type'] | 'declared' | 'quiet'> = computed(() => {
    const { body, recalled } = this.message();
    if (recalled) return 'quiet';
    const shown = this.#shown();
    if (shown) return shown.declared ? 'declared' : body.type;
    return body.type === 'unknown' ? 'quiet' : body.type;
  });
  protected readonly look = computed(() => lookOf(this.kind()));
  readonly #shown = computed(() => {
    const { body, recalled } = this.message();
    return recalled ? null : this.#types.shownBy(body);
  });
  /** What shows it and what goes in, once it is there. */
  protected readonly content = computed(() => {
    const shown = this.#shown();
    const component = shown && this.#contents.for(shown.type);
    return component && { component, inputs: inputsOf(component, shown.body, this.message()) };
  });
  protected readonly room = computed(() => {
    const shown = this.#shown();
    return shown && roomStyle(shown.type.room?.(shown.body) ?? null);
  });
  protected readonly words = computed(() => {
    const message = this.message();
    return wordsOf(message, message.sender.name, this.intl, this.#types);
  });
  protected readonly whole = computed(() => this.#unfolded.has(this.message().key));
  protected readonly text = computed(() => {
    if (this.kind() !== 'text') return null;
    const linksOf = (text: string) => this.#links.for(text);
    const facts = { names: this.names(), whole: this.whole(), linksOf };
    return toTextView(this.words(), this.message(), facts);
  });
  protected readonly image = computed(() => {
    const { body } = this.message();
    return this.kind() === 'image' && body.type === 'image' ? body : null;
  });
  protected readonly quote = computed(() => {
    const { quote, recalled } = this.message();
    return recalled ? null : quote;
  });
  protected readonly reactions = computed(() => {
    const { reactions, recalled } = this.message();
    return recalled || reactions.length === 0 ? null : reactions;
  });
  protected readonly sender = computed(() => {
    const { own, recalled, sender } = this.message();
    return this.showSender() && !own && !recalled ? sender.name : null;
  });
  protected readonly hue = computed(() => hueOf(this.message().sender.id));
  protected readonly mentioned = computed(() => {
    const message = this.message();
    const me = this.me();
    return me !== null && !message.own && !message.recalled && mentions(message, me);
  });
  protected readonly edited = computed(() => this.kind() === 'text' && this.message().edited);
  protected readonly time = computed(() => formatClock(this.intl, this.message().sentAt));
  protected readonly moment = computed(() => formatMoment(this.intl, this.message().sentAt));
  protected readonly isoTime = computed(() => new Date(this.message().sentAt).toISOString());
  protected readonly delivery = computed(() => {
    const message = this.message();
    const marked = message.own && !message.recalled && message.body.type !== 'notice';
    return marked ? deliveryOf(message, this.intl) : null;
  });
  /** Whether the writer may write again what they took back themselves. */
  protected readonly rewritable = computed(() => {
    const { own, recalled, recall, sender, body } = this.message();
    const bySelf = !recall?.by || recall.by.id === sender.id;
    return own && recalled && bySelf && body.type === 'text' && body.text !== '';
  });
  /** That it was not sent, and why where the writer can do something about it. */
  protected readonly refusal = computed(() => {
    const { failure } = this.message();
    const why = failure === null ? null : this.intl.whyNotSent(failure);
    return why === null ? this.intl.notSent : this.intl.notSentBecause(why);
  });

  /** The room of a picture before what shows it has come. */
  protected roomOf({ width, height }: ImageBody): ImageBox {
    return boxOf(width, height);
  }

  protected toggleFold(): void {
    this.#unfolded.toggle(this.message().key);
  }
}
