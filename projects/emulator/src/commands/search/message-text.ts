import type { WireElement } from '../../wire/message.ts';

/** The fields of elements that people can look for: texts, names of files, descriptions, titles. */
const searchableFields = ['Text', 'FileName', 'Desc', 'Title'] as const;

/** What can be found of a message. Elements of any shape may stand in it. */
export function searchableTexts(body: readonly WireElement[]): string[] {
  return body.flatMap(({ MsgContent: content }) => {
    if (typeof content !== 'object' || content === null) return [];
    const fields = content as Readonly<Record<string, unknown>>;
    return searchableFields
      .map((field) => fields[field])
      .filter((text): text is string => typeof text === 'string');
  });
}
