import { Refusal } from '../../errors.ts';
import { FileProblem } from '../../files/file-problem.ts';
import type { StoredFile } from '../../store/file-cabinet.ts';
import type { Store } from '../../store/store.ts';
import type { Context } from '../command.ts';

/** The file behind an address that was given out for reading. Refuses any other address. */
export function findUploaded(store: Store, url: string, { fileUrls, now }: Context): StoredFile {
  try {
    const file = store.files.find(fileUrls.admitDownload(new URL(url), now));
    if (file) return file;
  } catch (error) {
    // Over the socket it has a code, and no HTTP status.
    if (error instanceof FileProblem) throw new Refusal('fileNotFound', error.message);
    throw error;
  }
  throw new Refusal('fileNotFound');
}
