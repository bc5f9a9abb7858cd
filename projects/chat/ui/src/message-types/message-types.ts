import { InjectionToken, Provider, inject } from '@angular/core';
import { ChatIntl } from 'ngx-tencent-chat/i18n';
import { MessageBody } from 'ngx-tencent-chat/models';
import { builtInTypes } from './built-in-types';
import { MessageType } from './message-type';

/** A body with the type that knows what to do with it. */
export interface ShownBody {
  readonly type: MessageType;
  /** As its schema gives it. */
  readonly body: unknown;
  /** Whether the app has declared the type. */
  readonly declared: boolean;
}

/** The types that the adapter itself vouches for: what it could not read, it has made unknown. */
const builtIn: Readonly<Record<MessageBody['type'], MessageType>> = builtInTypes;

/** Knows every type of message: what shows it, and what its words are. */
export class MessageTypes {
  readonly #byName: ReadonlyMap<string, MessageType>;

  /** @param declared The types of the app. The last one of a name wins, over the built-in ones too. */
  constructor(readonly declared: readonly MessageType[] = []) {
    this.#byName = new Map(declared.map((type) => [type.type, type]));
  }

  /** What shows this body, and what goes in; null where the bubble does it itself. */
  shownBy(body: MessageBody): ShownBody | null {
    const { type, body: shown, declared } = this.#typeOf(body);
    return type.component || type.load ? { type, body: shown, declared } : null;
  }

  /** Its words in a list of conversations, and wherever there is room for words only. */
  preview(message: MessageBody, intl: ChatIntl): string {
    const { type, body } = this.#typeOf(message);
    return type.preview(body, intl);
  }

  /** What a search looks through; '' where there is nothing to find. */
  search(message: MessageBody): string {
    const { type, body } = this.#typeOf(message);
    return type.search?.(body) ?? '';
  }

  /** What is spoken when it arrives. */
  spoken(message: MessageBody, intl: ChatIntl): string {
    const { type, body } = this.#typeOf(message);
    return type.spoken?.(body, intl) ?? type.preview(body, intl);
  }

  #typeOf(body: MessageBody): ShownBody {
    return this.#declaredFor(body) ?? { type: builtIn[body.type], body, declared: false };
  }

  #declaredFor(body: MessageBody): ShownBody | null {
    if (this.#byName.size === 0) return null;
    const unknown = body.type === 'unknown';
    const type = this.#byName.get(unknown ? body.kind : body.type);
    const read = type ? readBody(type, unknown ? body.data : body) : null;
    return type && read ? { type, body: read.body, declared: true } : null;
  }
}

/** The body as its schema gives it, null if it is not what the type needs. */
function readBody({ schema }: MessageType, data: unknown): { body: unknown } | null {
  // Some libraries make their schemas functions.
  if (!('~standard' in schema)) return schema(data) ? { body: data } : null;
  const result = schema['~standard'].validate(data);
  // A schema that answers later is no use: the row has to be drawn now.
  return 'value' in result && !('issues' in result && result.issues)
    ? { body: result.value }
    : null;
}

const MESSAGE_TYPES = new InjectionToken<MessageTypes>('MESSAGE_TYPES', {
  factory: () => new MessageTypes(),
});

/**
 * Declares types of messages, for the whole app or for a part of it: they join those declared around it.
 *
 * @example
 * bootstrapApplication(App, { providers: [provideMessageTypes(pollType, orderType)] });
 */
export function provideMessageTypes(...types: readonly MessageType[]): Provider {
  return {
    provide: MESSAGE_TYPES,
    useFactory: () => {
      const around = inject(MESSAGE_TYPES, { skipSelf: true, optional: true });
      return new MessageTypes([...(around?.declared ?? []), ...types]);
    },
  };
}

/** The types of messages that are known here. */
export function injectMessageTypes(): MessageTypes {
  return inject(MESSAGE_TYPES);
}
