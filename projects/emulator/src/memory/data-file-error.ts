const texts = {
  'data-in-use': 'Another emulator uses this file. Stop it, or give each its own file.',
  'data-foreign': 'This is not a data file of the emulator, or it is damaged. Name another file.',
  'data-newer': 'A later version of the emulator wrote this file. Update the emulator.',
  'data-unreadable': 'This file cannot be opened. Does its folder exist, and may it be written?',
  'data-unwritable':
    'This file cannot be written. Does its folder exist, and is there room on the disk?',
  'snapshot-unreadable': 'This file is no export of the emulator.',
} as const;

/** Thrown when what the emulator remembers cannot be read or kept. Says what to do. */
export class DataFileError extends Error {
  override readonly name = 'DataFileError';
  readonly code: keyof typeof texts;

  constructor(code: keyof typeof texts, path: string, cause?: unknown) {
    super(`${texts[code]} (${path})`, { cause });
    this.code = code;
  }
}
