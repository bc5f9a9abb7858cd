import { ConversationPlace, ConversationRules, conversationKind } from 'ngx-tencent-chat/kit';

const support = conversationKind('support-thread', {
  looks: { line: 'We answer within an hour, every day from 8 to 20' },
});
const news = conversationKind('system-channel');
const stream = conversationKind('public-room');

/** What some conversations of this app are: names of groups and people say so. */
export function kindOfConversation({ id, type }: ConversationPlace): ConversationRules | null {
  if (id.startsWith('direct:support')) return support;
  if (type === 'live') return stream;
  return id.startsWith('group:news') ? news : null;
}
