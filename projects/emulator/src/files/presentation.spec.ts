import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { headersOf, toContentType } from './presentation.ts';

const headersFor = (contentType: string, key = '1-a_cat.png'): Record<string, string> =>
  headersOf({ key, owner: 'alice', kind: 'file', contentType, bytes: 1, storedAt: 0 });

describe('how a file is handed out', () => {
  for (const contentType of [
    'image/png',
    'image/jpeg',
    'IMAGE/GIF',
    'audio/mp4',
    'video/mp4; codecs=avc1',
  ]) {
    it(`shows ${contentType} in the page`, () => {
      assert.match(headersFor(contentType)['content-disposition'] ?? '', /^inline; /);
    });
  }

  for (const contentType of [
    'text/html',
    'text/html; charset=utf-8',
    'application/xhtml+xml',
    'image/svg+xml',
    'IMAGE/SVG+XML',
    'text/xml',
    'text/javascript',
    'application/pdf',
    'application/octet-stream',
    'text/plain',
  ]) {
    it(`never shows ${contentType} in the page`, () => {
      const headers = headersFor(contentType);
      assert.match(headers['content-disposition'] ?? '', /^attachment; /);
      assert.match(headers['content-security-policy'] ?? '', /sandbox/);
    });
  }

  it('forbids the browser to guess, and keeps the name', () => {
    const headers = headersFor('text/plain', '1-a_my%20notes%27.txt');
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['content-disposition'], "attachment; filename*=UTF-8''my%20notes%27.txt");
  });

  for (const [sent, kept] of [
    ['image/png', 'image/png'],
    ['text/plain; charset=utf-8', 'text/plain; charset=utf-8'],
    ['audio/webm;codecs=opus', 'audio/webm;codecs=opus'],
    [undefined, 'application/octet-stream'],
    ['', 'application/octet-stream'],
    ['nonsense', 'application/octet-stream'],
    ['text/html, text/plain', 'application/octet-stream'],
    [`text/${'x'.repeat(1000)}`, 'application/octet-stream'],
  ] as const) {
    it(`keeps the content type ${(sent ?? 'undefined').slice(0, 40)} as ${kept}`, () => {
      assert.equal(toContentType(sent), kept);
    });
  }
});
