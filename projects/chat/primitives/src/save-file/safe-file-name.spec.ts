import * as fc from 'fast-check';
import { safeFileName } from './safe-file-name';

describe('safeFileName', () => {
  it.each([
    ['report.pdf', 'report.pdf'],
    ['Résumé – 陈美玲.docx', 'Résumé – 陈美玲.docx'],
    ['photo\u202Egnp.exe', 'photognp.exe'],
    ['invoice\u200B.pdf', 'invoice.pdf'],
    ['../../etc/passwd', '_.._etc_passwd'],
    ['..\\boot.ini', '_boot.ini'],
    ['a:b*c?.txt', 'a_b_c_.txt'],
    ['line\nbreak.svg', 'linebreak.svg'],
    ['.htaccess', 'htaccess'],
    ['con.txt', '_con.txt'],
    ['trailing. . ', 'trailing'],
    ['', 'file'],
    ['\u0000', 'file'],
    ['...', 'file'],
  ])('of %j', (name, safe) => {
    expect(safeFileName(name)).toBe(safe);
  });

  it('keeps the kind of a long name', () => {
    const safe = safeFileName(`${'x'.repeat(300)}.pdf`);
    expect(safe).toHaveLength(120);
    expect(safe).toMatch(/x\.pdf$/u);
  });

  it('never gives a path, and never nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const safe = safeFileName(name);
        expect(safe).not.toMatch(/[/\\\p{Cc}\u202a-\u202e]|^\./u);
        expect(safe).not.toBe('');
      }),
    );
  });
});
