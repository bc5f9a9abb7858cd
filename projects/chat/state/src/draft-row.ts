import { Attachment, Draft, emptyDraft } from './draft';

/** A draft as it is put away: its files lie beside it. */
export interface DraftRow extends Omit<Draft, 'attachments'> {
  /** The ids of its files. */
  readonly attachments: readonly Attachment['id'][];
}

export function toRow({ attachments, ...rest }: Draft): DraftRow {
  return { ...rest, attachments: attachments.map(({ id }) => id) };
}

/** What lies there may have been written by another version: then it is none. */
export function readRow(value: unknown): DraftRow | null {
  if (typeof value !== 'object' || value === null) return null;
  const row: DraftRow = { ...emptyDraft, attachments: [], ...value };
  const whole =
    typeof row.text === 'string' && Array.isArray(row.mentions) && Array.isArray(row.attachments);
  return whole ? row : null;
}
