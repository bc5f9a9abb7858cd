import { Message } from 'ngx-tencent-chat/models';
import { countEmojiOnly } from './emoji-only';
import { foldText } from './fold-text';
import { splitAtCode } from './code-blocks';
import {
  FindLinks,
  MentionedName,
  TextToken,
  plain,
  splitAtLinks,
  splitAtMentions,
} from './text-tokens';

const MOST_TOKENS = 1_000;

/** A text as its bubble shows it. */
export interface TextView {
  /** What of it is shown. */
  readonly shown: string;
  /** Its pieces; null where it is nothing but text. */
  readonly tokens: readonly TextToken[] | null;
  /** How many emoji it is made of; 0 if it has anything else. */
  readonly emoji: number;
  /** Whether it is too long to be shown whole at first. */
  readonly long: boolean;
}

/** What the view of a text depends on beside the message. */
export interface TextFacts {
  /** Names by id, of people whom a text may mention. */
  readonly names: ReadonlyMap<string, string>;
  /** Whether a long text is shown whole. */
  readonly whole: boolean;
  readonly linksOf: (text: string) => FindLinks | null;
}

/** Puts a text into the shape of its bubble. */
export function toTextView(text: string, message: Message, facts: TextFacts): TextView {
  const beginning = foldText(text);
  const shown = facts.whole ? text : (beginning ?? text);
  return {
    shown,
    tokens: toTokens(shown, message.mentions, facts),
    emoji: countEmojiOnly(text),
    long: beginning !== null,
  };
}

/** Null where the text is nothing but text. */
function toTokens(
  text: string,
  mentioned: readonly string[],
  facts: TextFacts,
): readonly TextToken[] | null {
  const parts = splitAtCode(text);
  if (!parts) return toWords(text, mentioned, facts);
  return parts.flatMap(({ text: part, language }) =>
    language === null
      ? (toWords(part, mentioned, facts) ?? plain(part))
      : { kind: 'code' as const, text: part, href: null, language },
  );
}

function toWords(
  text: string,
  mentioned: readonly string[],
  { names, linksOf }: TextFacts,
): readonly TextToken[] | null {
  const find = linksOf(text);
  if (!find && mentioned.length === 0) return null;
  const parts = find ? splitAtLinks(text, find) : [plain(text)];
  const known = mentioned.map((id) => ({ id, name: names.get(id) ?? '' })).filter(hasName);
  const tokens = splitAtMentions(parts, known, known.length < mentioned.length);
  return tokens.every(({ kind }) => kind === 'text') ? null : atMost(tokens);
}

/** The rest of a text of thousands of links and mentions is nothing but text. */
function atMost(tokens: readonly TextToken[]): readonly TextToken[] {
  if (tokens.length <= MOST_TOKENS) return tokens;
  const rest = tokens.slice(MOST_TOKENS).map(({ text }) => text);
  return [...tokens.slice(0, MOST_TOKENS), plain(rest.join(''))];
}

function hasName({ name }: MentionedName): boolean {
  return name !== '';
}
