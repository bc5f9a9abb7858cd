import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';
import { DataFileError } from '../memory/data-file-error.ts';
import type { Snapshot } from '../memory/memory.ts';

const FORMAT = 'tencent-chat-emulator/1';

const fileSchema = v.object({
  format: v.literal(FORMAT),
  rows: v.record(v.string(), v.record(v.string(), v.unknown())),
});

/** Reads what an emulator exported. Throws `DataFileError`. */
export function readSnapshotFile(path: string): Snapshot {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    // Whether a file is there and JSON can only be learnt by trying.
    throw new DataFileError('snapshot-unreadable', path, error);
  }
  const file = v.safeParse(fileSchema, value);
  if (!file.success) throw new DataFileError('snapshot-unreadable', path, file.issues);
  return file.output.rows;
}

/** Writes an export. An earlier file stays whole until the new one is. Throws `DataFileError`. */
export function writeSnapshotFile(path: string, rows: Snapshot): void {
  const unfinished = `${path}.unfinished`;
  try {
    writeFileSync(unfinished, JSON.stringify({ format: FORMAT, rows }));
    renameSync(unfinished, path);
  } catch (error) {
    // A full disk or a missing folder: whoever asked for the export must hear of it.
    throw new DataFileError('data-unwritable', path, error);
  }
}
