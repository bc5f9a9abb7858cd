import { ConversationPlace, ConversationRules, conversationKind } from 'ngx-tencent-chat/kit';

const support = conversationKind('support-thread', {
  looks: { line: 'We answer within an hour, every day from 8 to 20' },
});
const news = conversationKind('system-channel');

/** What some conversations of this app are: names of groups and people say so. */
export function kindOfConversation({ id }: ConversationPlace): ConversationRules | null {
  if (id.startsWith('direct:support')) return support;
  return id.startsWith('group:news') ? news : null;
}
