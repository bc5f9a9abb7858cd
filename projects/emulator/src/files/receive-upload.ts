import type { Policy } from '../policy.ts';
import type { FileCabinet, StoredFile } from '../store/file-cabinet.ts';
import { FileIntake } from './file-intake.ts';
import { byteLimitOf } from './file-kind.ts';
import { FileProblem } from './file-problem.ts';
import type { UploadTicket } from './file-urls.ts';

/** An upload as it comes in. */
export interface Upload {
  readonly ticket: UploadTicket;
  readonly contentType: string;
  /** How many bytes were announced, if that was said. */
  readonly announcedBytes: number | undefined;
  readonly body: AsyncIterable<Uint8Array>;
  /** After which share of its bytes it is to break off; not at all by default. */
  readonly cutAt: number | undefined;
}

/** Thrown when an upload is to break off: the connection must end without an answer. */
export class UploadCut extends Error {
  override readonly name = 'UploadCut';
}

/**
 * Takes an upload in and keeps it once all of it has arrived; the place of an earlier one of the same
 * address. One that breaks off or is refused leaves nothing. Rejects with `FileProblem` or `UploadCut`.
 */
export async function receiveUpload(
  cabinet: FileCabinet,
  upload: Upload,
  { policy, now }: { policy: Policy; now: number },
): Promise<void> {
  const { ticket, announcedBytes = 0, cutAt } = upload;
  const room = roomFor(cabinet, ticket, policy);
  room.check(announcedBytes);
  const cutBytes =
    cutAt === undefined ? Number.POSITIVE_INFINITY : Math.floor(announcedBytes * cutAt);
  const intake = new FileIntake();
  if (cutBytes === 0) throw new UploadCut();
  for await (const bytes of upload.body) {
    intake.add(bytes);
    if (intake.bytes >= cutBytes) throw new UploadCut();
    room.check(intake.bytes);
  }
  // Others of the same user may have been finished in the meantime.
  roomFor(cabinet, ticket, policy).check(intake.bytes);
  const file: StoredFile = {
    ...ticket,
    contentType: upload.contentType,
    bytes: intake.bytes,
    storedAt: now,
  };
  cabinet.store(file, intake.finish());
}

function roomFor(
  cabinet: FileCabinet,
  { key, owner, kind }: UploadTicket,
  policy: Policy,
): { check: (bytes: number) => void } {
  const limit = byteLimitOf(kind, policy);
  const replaced = cabinet.find(key)?.bytes ?? 0;
  const left = policy.fileQuotaBytes - cabinet.bytesOf(owner) + replaced;
  return {
    check(bytes) {
      if (bytes > limit) throw new FileProblem('file-too-large', `${kind}: ${String(limit)} bytes`);
      if (bytes > left) throw new FileProblem('storage-full', `${String(left)} bytes are left`);
    },
  };
}
