import { NoticeEvent } from 'ngx-tencent-chat/models';
import { ChatIntl, ConversationFacts, NoticeFacts, ReactionFacts } from './chat-intl';
import { englishConversations } from './english-conversations';
import { formatBadge, formatList, selectPlural } from './numbers';

type Locale = Pick<ChatIntl, 'locale'>;

/** The parts of a notice: who did it, to whom, and whether they are many. */
interface NoticeParts {
  readonly by: string | null;
  readonly who: string;
  readonly was: string;
  readonly text: string;
}

/** More names than these are counted. */
const NAMED = 8;

const sentences: Readonly<Record<NoticeEvent, (parts: NoticeParts) => string>> = {
  created: ({ by }) => (by ? `${by} created the group` : 'The group was created'),
  joined: ({ who }) => `${who} joined`,
  invited: ({ by, who }) => (by ? `${by} added ${who}` : `${who} joined`),
  left: ({ who }) => `${who} left`,
  removed: ({ by, who, was }) => (by ? `${by} removed ${who}` : `${who} ${was} removed`),
  'made-admin': ({ by, who, was }) => (by ? `${by} made ${who} admin` : `${who} ${was} made admin`),
  'no-admin': ({ who, was }) => `${who} ${was === 'was' ? 'is' : 'are'} no longer admin`,
  'made-owner': ({ by, who }) => (by ? `${by} made ${who} the owner` : `${who} owns the group now`),
  silenced: ({ by, who, was }) => silence(by, who, was),
  heard: ({ by, who }) => hear(by, who),
  renamed: ({ by, text }) =>
    by ? `${by} named the group “${text}”` : `The group is now called “${text}”`,
  picture: ({ by }) => (by ? `${by} changed the group picture` : 'The group picture changed'),
  introduction: ({ by, text }) => change(by, 'the introduction', text),
  announcement: ({ by, text }) => change(by, 'the announcement', text),
  dissolved: ({ by }) => (by ? `${by} dissolved the group` : 'The group was dissolved'),
  changed: ({ by }) => (by ? `${by} changed the group` : 'The group was changed'),
};

/** What has happened in a group, in English. */
export function englishNotice(locale: Locale, { event, by, people, text }: NoticeFacts): string {
  const who = formatList(locale, countRest(people, people.length));
  return sentences[event]({ by, who, was: people.length > 1 ? 'were' : 'was', text });
}

/** How many people put an emoji on a message, and who, in English. */
export function reactionPeople(locale: Locale, facts: Omit<ReactionFacts, 'emoji'>): string {
  const { count, own, names } = facts;
  const badge = formatBadge(locale, count);
  const known = own ? ['You', ...names] : names;
  if (known.length > 0) return `${badge}, ${formatList(locale, countRest(known, count))}`;
  return `${badge} ${selectPlural(locale.locale, count, { one: 'person', other: 'people' })}`;
}

function silence(by: string | null, who: string, was: string): string {
  if (!who) return by ? `${by} lets only admins write` : 'Only admins may write now';
  return by ? `${by} muted ${who}` : `${who} ${was} muted`;
}

function hear(by: string | null, who: string): string {
  if (!who) return by ? `${by} lets everyone write again` : 'Everyone may write again';
  return by ? `${by} unmuted ${who}` : `${who} may write again`;
}

function change(by: string | null, what: string, text: string): string {
  const changed = by ? `${by} changed ${what}` : `${what.replace(/^t/, 'T')} changed`;
  return text ? `${changed}: ${text}` : changed;
}

function countRest(names: readonly string[], count: number): readonly string[] {
  const named = names.slice(0, NAMED);
  const rest = count - named.length;
  return rest > 0 ? [...named, `${rest} ${rest === 1 ? 'other' : 'others'}`] : named;
}

/** The accessible name of a conversation's row: "Bob, 3 unread, mentions you, 5 min ago". */
export function nameConversation(facts: ConversationFacts): string {
  const { name, unread, when, pinned, muted, starred, markedUnread, mention } = facts;
  const words = englishConversations;
  const mentions = { me: words.mentionsYou, everyone: words.mentionsAll };
  const parts = [
    name,
    unread > 0 && `${unread} unread`,
    unread === 0 && markedUnread && words.markedUnread,
    mention && mentions[mention],
    when,
    pinned && 'Pinned',
    starred && words.starred,
    muted && 'Muted',
  ];
  return parts.filter(Boolean).join(', ');
}
