import { cleanName, isAccepted, lookAtFile } from './look-at-file';

const bytes = (hex: string) =>
  Uint8Array.from(hex.match(/../g) ?? [], (byte) => parseInt(byte, 16));
const text = (words: string) => new TextEncoder().encode(words);
const png = bytes('89504e470d0a1a0a0000000d49484452');
const jpeg = bytes('ffd8ffe000104a464946');
const webp = bytes('524946460000000057454250565038');
const mp4 = bytes('0000001866747970 69736f6d'.replace(' ', ''));
const mov = bytes('00000014667479707174202000000000');
const heic = bytes('0000001866747970686569630000');
const pdf = text('%PDF-1.7');
const zip = bytes('504b0304140000');
const exe = bytes('4d5a90000300');
const html = text('<!doctype html><script>');

describe('lookAtFile', () => {
  it.each([
    ['photo.png', png, 'image', 'image/png', 'photo.png'],
    ['photo.JPG', jpeg, 'image', 'image/jpeg', 'photo.JPG'],
    ['photo.png', jpeg, 'image', 'image/jpeg', 'photo.jpg'],
    ['photo', webp, 'image', 'image/webp', 'photo.webp'],
    ['film.mp4', mp4, 'video', 'video/mp4', 'film.mp4'],
    ['film.mov', mov, 'video', 'video/quicktime', 'film.mov'],
    ['IMG_1.heic', heic, 'file', 'image/heic', 'IMG_1.heic'],
    ['paper.pdf', pdf, 'file', 'application/pdf', 'paper.pdf'],
    ['letter.docx', zip, 'file', 'application/zip', 'letter.docx'],
    ['notes.txt', text('MIT'), 'file', 'application/octet-stream', 'notes.txt'],
    ['empty-name.data', png, 'file', 'application/octet-stream', 'empty-name.data'],
  ] as const)('takes %s for what it is', (name, head, kind, type, sent) => {
    expect(lookAtFile(name, head)).toMatchObject({ kind, type, name: sent });
  });

  it.each(['page.html', 'drawing.svg', 'page.xhtml', 'feed.xml', 'a.SVG'])(
    'sends %s to be saved only, and as nothing that a browser knows',
    (name) => {
      const look = { kind: 'file', type: 'application/octet-stream' };
      expect(lookAtFile(name, html)).toMatchObject(look);
      expect(lookAtFile(name, png)).toMatchObject(look);
    },
  );

  it.each([
    ['setup.exe', exe],
    ['photo.jpg.exe', jpeg],
    ['photo.jpg', exe],
    ['holiday\u202egpj.exe', exe],
    ['script.bat', text('del *')],
    ['run.sh', text('echo')],
    ['tool', bytes('7f454c4602')],
    ['tool', text('#!/bin/sh')],
    ['app.jar', zip],
    ['a.exe. . ', text('anything')],
    ['a.js', text('alert(1)')],
  ])('sends no program: %s', (name, head) => {
    expect(lookAtFile(name, head)).toBe('program');
  });

  it.each([
    ['photo.jpg', html],
    ['photo.png', pdf],
    ['paper.pdf', zip],
    ['film.mp4', png],
    ['photo.gif', text('<svg onload=alert(1)>')],
    ['letter.docx', text('plain')],
    ['photo.exe\u0000.jpg', text('MX')],
  ])('sends nothing disguised: %s', (name, head) => {
    expect(lookAtFile(name, head)).toBe('disguised');
  });
});

describe('cleanName', () => {
  it.each([
    ['photo.jpg', 'photo.jpg'],
    ['../../etc/passwd', '.._.._etc_passwd'],
    ['a\u202ecod.exe', 'acod.exe'],
    ['a\u0000b.txt', 'ab.txt'],
    ['name.txt...', 'name.txt'],
    ['\u200b', 'file'],
    ['', 'file'],
    ['照片.png', '照片.png'],
  ])('makes %j into %j', (name, clean) => {
    expect(cleanName(name)).toBe(clean);
  });

  it('shortens what is very long, and keeps its ending', () => {
    const clean = cleanName(`${'a'.repeat(400)}.png`);
    expect(clean.length).toBeLessThan(150);
    expect(clean).toMatch(/\.png$/);
  });
});

describe('isAccepted', () => {
  const photo = { kind: 'image', type: 'image/png', name: 'photo.png' } as const;

  it.each(['', '*/*', 'image/*', 'image/png', '.png', 'video/*, .PNG'])(
    'takes it by %j',
    (accept) => {
      expect(isAccepted(accept, photo)).toBe(true);
    },
  );

  it.each(['video/*', '.jpg', 'image/jpeg'])('does not take it by %j', (accept) => {
    expect(isAccepted(accept, photo)).toBe(false);
  });
});
