import type { Policy } from '../policy.ts';

/** What a file is for: the type of message that it belongs to. */
export type FileKind = 'image' | 'video' | 'audio' | 'file';

/** The kinds by the number that the wire has for them. */
const kindByWireType: Readonly<Record<number, FileKind>> = {
  1: 'image',
  2: 'video',
  3: 'audio',
  255: 'file',
};

/** The numbers that the wire has for kinds of files. */
export const wireFileTypes: readonly number[] = Object.keys(kindByWireType).map(Number);

/** The kind that a number of the wire stands for; it must be one of `wireFileTypes`. */
export function toFileKind(wireType: number): FileKind {
  const kind = kindByWireType[wireType];
  if (!kind) throw new Error(`No kind of file has the number ${String(wireType)}.`);
  return kind;
}

/** How many bytes a file of this kind may have. */
export function byteLimitOf(kind: FileKind, policy: Policy): number {
  const limits = {
    image: policy.imageBytes,
    video: policy.videoBytes,
    audio: policy.audioBytes,
    file: policy.fileBytes,
  };
  return limits[kind];
}
