import { safeLink, safePage, safePicture } from './safe-address';

describe('what may be opened and shown', () => {
  it.each([
    ['https://example.com/a?b#c', true, true, true],
    ['HTTP://EXAMPLE.COM', true, true, true],
    ['mailto:bob@example.com', true, false, false],
    ['blob:https://example.com/1-2', false, false, true],
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
});
