import { readCustomData } from './custom-data';
import { listOf, textOf } from './told';

/** Under this name our own fields travel in a message's custom data, beside those of other apps. */
export const ownProperty = 'ngxTencentChat';

const mostCharacters = 64;
const mostLevels = 512;
const mostMentions = 100;

/** What this library itself puts beside a message. */
export interface OwnData {
  /** The client-made key; null where there is none. */
  readonly key: string | null;
  /** What pictures that were sent together have in common; null for all others. */
  readonly album: string | null;
  /** How loud a voice message is, each from 0 to 1. */
  readonly levels: readonly number[];
  /** Who is mentioned since an edit; null where nothing has changed that. */
  readonly mentions: readonly string[] | null;
}

/** Our own fields in a message's custom data. Anybody may have written them. */
export function readOwnData(customData: string | undefined): OwnData {
  const told = readCustomData(customData, ownProperty);
  const levels = listOf(told?.['levels']).slice(0, mostLevels);
  const mentions = told?.['mentions'];
  return {
    key: toShort(told?.['key']),
    album: toShort(told?.['album']),
    levels: levels.every(isLevel) ? levels : [],
    mentions: Array.isArray(mentions)
      ? mentions.slice(0, mostMentions).map((id) => textOf(id))
      : null,
  };
}

interface Versioned {
  readonly version?: number;
  readonly cloudCustomData?: string;
}

/** Whether its sender has changed what a message says. */
export function isEdited(message: Versioned): boolean {
  return (message.version ?? 0) > 0 && !isQuiet(message);
}

/**
 * Whether the last change of a message is none to its reader: the reason of a recall is written into the
 * message before it, and that change is named there.
 */
export function isQuiet({ version = 0, cloudCustomData }: Versioned): boolean {
  return version > 0 && readCustomData(cloudCustomData, ownProperty)?.['quiet'] === version;
}

function toShort(told: unknown): string | null {
  const text = textOf(told);
  return text.length > 0 && text.length <= mostCharacters ? text : null;
}

function isLevel(told: unknown): told is number {
  return typeof told === 'number' && told >= 0 && told <= 1;
}
