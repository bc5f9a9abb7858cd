import { safeFile, safeLink, safeMedia, safePage, safePicture } from './safe-address';

describe('what may be opened and shown', () => {
  it.each([
    ['https://example.com/a?b#c', true, true, true],
    ['HTTP://EXAMPLE.COM', true, true, true],
    ['https://example.com/a.SVG?x=1', true, true, false],
    ['https://example.com/a.png?x=.svg', true, true, true],
    ['mailto:bob@example.com', true, false, false],
    ['blob:http://localhost/1-2', false, false, true],
    ['blob:https://example.com/1-2', false, false, false],
    ['data:image/png;base64,AAAA', false, false, true],
    ['DATA:IMAGE/JPEG,AAAA', false, false, true],
    ['data:image/svg+xml,<svg onload=alert(1)>', false, false, false],
    ['data:image/pngx;base64,AAAA', false, false, false],
    ['data:text/html,<script>alert(1)</script>', false, false, false],
    ['javascript:alert(1)', false, false, false],
    [' jAvAsCrIpT:alert(1)', false, false, false],
    ['java\nscript:alert(1)', false, false, false],
    ['vbscript:x', false, false, false],
    ['file:///etc/passwd', false, false, false],
    ['ftp://example.com', false, false, false],
    ['//example.com/a', false, false, false],
    ['/a/b', false, false, false],
    ['https://', false, false, false],
    ['https://example.com/\u202Egnp.exe', false, false, false],
    ['', false, false, false],
  ])('%j: link %s, page %s, picture %s', (address, link, page, picture) => {
    expect(safeLink(address)).toBe(link ? address : null);
    expect(safePage(address)).toBe(page ? address : null);
    expect(safePicture(address)).toBe(picture ? address : null);
  });

  it.each([
    ['https://example.com/a', true, true],
    ['blob:http://localhost/1-2', true, true],
    ['blob:https://example.com/1-2', false, false],
    ['data:audio/mp4;base64,AAAA', true, true],
    ['DATA:video/mp4,x', true, true],
    ['data:text/html,x', false, true],
    ['javascript:alert(1)', false, false],
    ['mailto:bob@example.com', false, false],
    ['', false, false],
  ])('%j: played %s, saved %s', (address, played, saved) => {
    expect(safeMedia(address)).toBe(played ? address : null);
    expect(safeFile(address)).toBe(saved ? address : null);
  });
});
