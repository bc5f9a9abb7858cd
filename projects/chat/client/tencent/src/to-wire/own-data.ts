import { ownProperty } from '../to-model/own-data';
import { parsedRecord, recordOf } from '../to-model/told';

/** More cannot be told apart on a screen. */
const mostLevels = 64;

/** What this library keeps in a message beside what it says. */
export interface OwnDataToSend {
  readonly key: string;
  readonly album?: string | null | undefined;
  /** How loud something spoken is, each from 0 to 1. */
  readonly levels?: readonly number[] | undefined;
}

/**
 * Custom data that carries a key, and more. The service keeps it untouched and gives it back in every
 * history page and event. So a row has the same key after a reload, on another device, and when the
 * answer to a send was lost. Other apps may keep data of theirs beside it.
 * @param beside What else it carries, by the names that its readers know.
 */
export function toWireData(
  { key, album, levels = [] }: OwnDataToSend,
  beside: Readonly<Record<string, unknown>> = {},
): string {
  const own = {
    key,
    ...(album && { album }),
    ...(levels.length > 0 && { levels: thinned(levels).map(toWireLevel) }),
  };
  return JSON.stringify({ [ownProperty]: own, ...beside });
}

/** Whether our own fields can stand in a message's custom data: another app may keep any text there. */
export function takesOwnData(customData: string | undefined): boolean {
  return !customData || parsedRecord(customData) !== null;
}

/** A message's custom data with changes to what this library keeps there; undefined takes away. */
export function withOwnData(
  customData: string | undefined,
  changes: Readonly<Record<string, unknown>>,
): string {
  const all = parsedRecord(customData) ?? {};
  return JSON.stringify({ ...all, [ownProperty]: { ...recordOf(all[ownProperty]), ...changes } });
}

/** As many as travel: of each stretch the loudest one. */
function thinned(levels: readonly number[]): readonly number[] {
  if (levels.length <= mostLevels) return levels;
  const stretch = levels.length / mostLevels;
  return Array.from({ length: mostLevels }, (_, index) =>
    Math.max(...levels.slice(Math.floor(index * stretch), Math.ceil((index + 1) * stretch))),
  );
}

/** With two digits, to save room. */
function toWireLevel(level: number): number {
  return Math.round(Math.min(1, Math.max(0, level)) * 100) / 100;
}
