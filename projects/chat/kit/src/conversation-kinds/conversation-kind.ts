import { ConversationRules, ConversationRulesChange, changeRules, plainRules } from './kind-rules';

/** The kinds of conversation that are ready. */
export type ConversationKindName =
  'direct' | 'private-group' | 'public-room' | 'support-thread' | 'system-channel';

const kinds: Readonly<Record<ConversationKindName, ConversationRulesChange>> = {
  direct: { rights: { mentions: false, pins: false } },
  'private-group': {},
  // Where nobody knows everybody, nobody is told who has read what, and everybody slows down.
  'public-room': {
    rights: { voice: false },
    controls: { receipts: false, typing: false, presence: false, slowMode: 2 },
    looks: { density: 'compact' },
  },
  // What was promised to a customer stays as it was said.
  'support-thread': {
    rights: { mentions: false, reactions: false, edits: false, recalls: false, pins: false },
    controls: { without: ['forward', 'star', 'transcribe', 'select'] },
    looks: { senders: true },
  },
  'system-channel': {
    rights: { writers: 'admins', mentions: false, edits: false, pins: true },
    controls: { receipts: false, typing: false, presence: false, without: ['reply'] },
    looks: { senders: false },
  },
};

/**
 * The rules of a ready kind, with what is to be different.
 *
 * @example
 * conversationKind('support-thread', { looks: { line: 'We answer within an hour' } })
 */
export function conversationKind(
  name: ConversationKindName,
  change: ConversationRulesChange = {},
): ConversationRules {
  return changeRules(changeRules({ ...plainRules, kind: name }, kinds[name]), change);
}
