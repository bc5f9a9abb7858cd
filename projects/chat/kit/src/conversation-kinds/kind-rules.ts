/** What people may do in conversations of a kind. The service's own rules hold besides. */
export interface KindRights {
  /** Who writes: everyone, those who look after the group, or nobody. */
  readonly writers: 'everyone' | 'admins' | 'nobody';
  /** Whether people can be called by name. */
  readonly mentions: boolean;
  readonly reactions: boolean;
  readonly attachments: boolean;
  readonly voice: boolean;
  /** Whether own messages can be changed. */
  readonly edits: boolean;
  /** Whether messages can be taken back. */
  readonly recalls: boolean;
  readonly pins: boolean;
}

/** What works in conversations of a kind. What is off costs no call of the service. */
export interface KindControls {
  /** Whether senders are told who has read their messages, and readers tell it. */
  readonly receipts: boolean;
  /** Whether others are told that somebody writes. */
  readonly typing: boolean;
  /** Whether it is shown who is there. */
  readonly presence: boolean;
  /** Whether the composer has a choice of emoji. */
  readonly emoji: boolean;
  /** How many seconds lie between two messages of a member. */
  readonly slowMode: number;
  /** Ids of message actions that are not offered. */
  readonly without: readonly string[];
}

/** What conversations of a kind look like. */
export interface KindLooks {
  readonly density: 'cosy' | 'compact';
  /** Whether messages of others have their sender's picture and name; by default in groups. */
  readonly senders: boolean | null;
  /** A colour for what is the kind's own, any CSS value; null for that of the theme. */
  readonly accent: string | null;
  /** A line that stands above the messages; null for none. */
  readonly line: string | null;
}

/** One kind of conversation: who may do what, what works, and what it looks like. */
export interface ConversationRules {
  /** Names the kind; apps may use any other name for kinds of their own. */
  readonly kind: string;
  readonly rights: KindRights;
  readonly controls: KindControls;
  readonly looks: KindLooks;
}

/** Parts of a kind's rules that are to be different. */
export interface ConversationRulesChange {
  readonly kind?: string;
  readonly rights?: Partial<KindRights>;
  readonly controls?: Partial<KindControls>;
  readonly looks?: Partial<KindLooks>;
}

/** Everything is on: where an app chooses no kinds. */
export const plainRules: ConversationRules = {
  kind: 'plain',
  rights: {
    writers: 'everyone',
    mentions: true,
    reactions: true,
    attachments: true,
    voice: true,
    edits: true,
    recalls: true,
    pins: true,
  },
  controls: {
    receipts: true,
    typing: true,
    presence: true,
    emoji: true,
    slowMode: 0,
    without: [],
  },
  looks: { density: 'cosy', senders: null, accent: null, line: null },
};

/** Rules with some parts that are different. */
export function changeRules(
  rules: ConversationRules,
  { kind, rights, controls, looks }: ConversationRulesChange,
): ConversationRules {
  return {
    kind: kind ?? rules.kind,
    rights: { ...rules.rights, ...rights },
    controls: { ...rules.controls, ...controls },
    looks: { ...rules.looks, ...looks },
  };
}
