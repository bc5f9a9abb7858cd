import type { FileKind } from './file-kind.ts';

/** What a test can have go wrong with files. Asked once for every upload and every download. */
export interface FileFaults {
  /**
   * After which share of its bytes, from 0 to 1, an upload of this user breaks off: the connection
   * ends without an answer. Nothing for an upload that goes well.
   */
  readonly cutUploadAt: (owner: string, kind: FileKind) => number | undefined;
  /** Whether an upload of this user is refused as if its address had expired. */
  readonly isUploadUrlExpired: (owner: string, kind: FileKind) => boolean;
  /** Whether a download of what this user uploaded is refused as if its address had expired. */
  readonly isDownloadUrlExpired: (owner: string, kind: FileKind) => boolean;
}

/** All goes well. */
export const noFileFaults: FileFaults = {
  cutUploadAt: () => undefined,
  isUploadUrlExpired: () => false,
  isDownloadUrlExpired: () => false,
};
