import { InjectionToken, Provider, Service, Signal, computed, inject } from '@angular/core';
import { ConversationId, Room, kindOf } from 'ngx-tencent-chat/models';
import { ConversationStore, RoomStore } from 'ngx-tencent-chat/state';

import { ConversationRules, KindControls, KindLooks, KindRights, plainRules } from './kind-rules';

/** A conversation, for an app that says of what kind it is. */
export interface ConversationPlace {
  readonly id: ConversationId;
  /** Null while nobody knows. */
  readonly type: Room['type'] | null;
}

/** Switches that hold in conversations of every kind. */
export interface KindSwitches extends Partial<
  Pick<
    KindRights,
    'mentions' | 'reactions' | 'attachments' | 'voice' | 'edits' | 'recalls' | 'pins'
  >
> {
  readonly receipts?: boolean;
  readonly typing?: boolean;
  readonly presence?: boolean;
  readonly emoji?: boolean;
}

/** How conversations get their kind. */
export interface ConversationKindOptions {
  /** The rules of a conversation, by its id or its type; null for those in which everything is on. */
  readonly of?: (place: ConversationPlace) => ConversationRules | null;
  /** What is off everywhere, whatever the kind says. */
  readonly features?: KindSwitches;
}

/** How conversations get their kind. @internal */
export const CONVERSATION_KINDS = new InjectionToken<ConversationKindOptions>(
  'CONVERSATION_KINDS',
  { factory: () => ({}) },
);

/**
 * Says of which kind conversations are, and what is off in all of them.
 *
 * @example
 * provideConversationKinds({
 *   of: ({ id, type }) =>
 *     id.startsWith('direct:support-') ? conversationKind('support-thread')
 *     : type === 'direct' ? conversationKind('direct')
 *     : null,
 *   features: { typing: false },
 * })
 */
export function provideConversationKinds(options: ConversationKindOptions): Provider {
  return { provide: CONVERSATION_KINDS, useValue: options };
}

/** Knows the rules of conversations. */
@Service()
export class ConversationKinds {
  readonly #conversations = inject(ConversationStore);
  readonly #rooms = inject(RoomStore);

  /** The rules of a conversation; whoever asks in a `computed()` follows them. */
  rulesOf(id: ConversationId, { of, features }: ConversationKindOptions = {}): ConversationRules {
    const rules = of?.({ id, type: this.#typeOf(id) }) ?? plainRules;
    return features ? withSwitches(rules, features) : rules;
  }

  #typeOf(id: ConversationId): Room['type'] | null {
    if (id.startsWith('direct:')) return 'direct';
    return this.#rooms.room(id)()?.type ?? this.#conversations.find(id)?.roomType ?? null;
  }
}

/** A function that gives the rules of conversations here. To be called where things are injected. */
export function injectRulesOf(): (id: ConversationId) => ConversationRules {
  const kinds = inject(ConversationKinds);
  const options = inject(CONVERSATION_KINDS);
  return (id) => kinds.rulesOf(id, options);
}

/** What a conversation looks like. For injection contexts. */
export function injectLooks(
  conversation: Signal<ConversationId>,
): Signal<KindLooks & { readonly senders: boolean }> {
  const rulesOf = injectRulesOf();
  return computed(() => {
    const { looks } = rulesOf(conversation());
    return { ...looks, senders: looks.senders ?? kindOf(conversation()) === 'group' };
  });
}

function withSwitches(rules: ConversationRules, features: KindSwitches): ConversationRules {
  const { rights, controls } = rules;
  return { ...rules, rights: switched(rights, features), controls: switched(controls, features) };
}

/** What is off stays off, whoever says so. */
function switched<Part extends KindRights | KindControls>(
  part: Part,
  features: KindSwitches,
): Part {
  const off = Object.entries(features).filter(([name, on]) => on === false && name in part);
  return { ...part, ...Object.fromEntries(off) };
}
