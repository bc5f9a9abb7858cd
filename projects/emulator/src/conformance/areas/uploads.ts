import assert from 'node:assert/strict';
import type { ConformanceArea, ConformanceCase } from '../conformance-case.ts';

/** A file as the SDK takes it where there is no browser. */
interface PlainFile {
  readonly name: string;
  readonly type: string;
  readonly size: number;
}

const MEBIBYTE = 2 ** 20;
const notes: PlainFile = { name: 'notes.txt', type: 'text/plain', size: 1000 };
const voice: PlainFile = { name: 'voice.mp3', type: 'audio/mpeg', size: 1000 };

/**
 * Files, as far as they go without a browser: what the SDK refuses by itself. That uploads and downloads
 * work, and what is refused of pictures and videos, is shown in one: `e2e/emulator-uploads.spec.ts`.
 */
export const uploads: ConformanceArea = {
  name: 'uploads',
  cases: [
    refused('createFileMessage', 'without the plug-in nothing is uploaded', notes, 2040),
    refused('createFileMessage', 'it has at most 100 MB', { ...notes, size: 101 * MEBIBYTE }, 2402),
    refused('createFileMessage', 'it is not empty', { ...notes, size: 0 }, 2108),
    refused('createAudioMessage', 'without the plug-in nothing is uploaded', voice, 2040),
    refused('createAudioMessage', 'it has at most 20 MB', { ...voice, size: 21 * MEBIBYTE }, 2301),
  ],
};

function refused(method: string, rule: string, file: PlainFile, code: number): ConformanceCase {
  return {
    method,
    kind: 'refusal',
    by: 'sdk',
    title: `${rule} (${String(code)})`,
    async play({ ana, ben }) {
      const message = {
        to: ben.userID,
        conversationType: 'C2C',
        // Files and voice are looked for in two places.
        payload: { file: { ...file, files: [file] } },
      };
      await assert.rejects(ana.sendMade(method, message), { code });
    },
  };
}
