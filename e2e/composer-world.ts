import type { Emulator } from '../projects/emulator/src/index.ts';
import type { ChatWindow } from './story.ts';

/** Two who talk, and a group that one of them owns. */
export function seedTeam(emulator: Emulator): void {
  emulator.seed('empty');
  emulator.seed({
    people: [
      { userID: 'alice', nick: 'Alice Martin' },
      { userID: 'bob', nick: 'Bob Keller' },
      { userID: 'carol', nick: 'Carol Novak' },
    ],
    groups: [
      {
        groupID: 'team',
        type: 'Public',
        name: 'The team',
        owner: 'alice',
        members: ['bob', 'carol'],
        messages: [{ count: 3, from: 'carol', text: 'Note {n}.', secondsAgo: 60, secondsApart: 5 }],
      },
    ],
    conversations: [
      {
        between: ['alice', 'bob'],
        messages: [{ count: 1, text: 'Hello.', secondsAgo: 60, secondsApart: 1 }],
      },
    ],
  });
}

/** A file of somebody's device. */
export interface DeviceFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Chooses files as their sender does. */
export async function attach(
  { page }: ChatWindow,
  files: DeviceFile | DeviceFile[],
  as: 'Photo or video' | 'File' = 'Photo or video',
): Promise<void> {
  await page.getByRole('button', { name: 'Attach', exact: true }).click();
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('menuitem', { name: as }).click();
  await (await choosing).setFiles(files);
}

/** A photo as a camera takes it: large, and saying where it was taken. */
export async function takePhoto({ page }: ChatWindow, name: string): Promise<DeviceFile> {
  const picture = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 3000;
    canvas.height = 2000;
    const brush = canvas.getContext('2d');
    if (brush) brush.fillStyle = 'teal';
    brush?.fillRect(0, 0, 3000, 1000);
    return canvas.toDataURL('image/jpeg', 0.9).split(',')[1] ?? '';
  });
  const plain = Buffer.from(picture, 'base64');
  const place = Buffer.from('Exif\0\0GPS 52.5 N 13.4 E');
  const head = Buffer.from([0xff, 0xe1, 0, place.length + 2]);
  const buffer = Buffer.concat([plain.subarray(0, 2), head, place, plain.subarray(2)]);
  return { name, mimeType: 'image/jpeg', buffer };
}

/** Files as a hand drags them over the page. */
export async function dropOn(
  { page }: ChatWindow,
  target: ReturnType<ChatWindow['conversation']>,
  { name, mimeType, buffer }: DeviceFile,
): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([bytes, called, type]) => {
      const transfer = new DataTransfer();
      const content = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([content], called, { type }));
      return transfer;
    },
    [buffer.toString('base64'), name, mimeType] as const,
  );
  for (const type of ['dragenter', 'dragover', 'drop'])
    await target.dispatchEvent(type, { dataTransfer });
}
