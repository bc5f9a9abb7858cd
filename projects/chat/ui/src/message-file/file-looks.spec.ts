import { cutName, hueOfKind, kindOf } from './file-looks';

describe('the looks of a file', () => {
  it.each([
    ['report.pdf', 'PDF'],
    ['archive.tar.gz', 'GZ'],
    ['README', ''],
    ['.htaccess', ''],
    ['strange.e\u202Exe', ''],
    ['page.html ', 'HTML'],
  ])('%j is %j', (name, kind) => {
    expect(kindOf(name)).toBe(kind);
  });

  it('has a colour for each family', () => {
    expect(hueOfKind('PDF')).not.toBe(hueOfKind('XLSX'));
    expect(hueOfKind('DOC')).toBe(hueOfKind('DOCX'));
    expect(hueOfKind('')).toBe(hueOfKind('EXE'));
  });

  it.each([
    ['Offer for the kitchen.pdf', 'Offer for the ki', 'tchen.pdf'],
    ['a.pdf', '', 'a.pdf'],
    ['photo\u202Egnp.exe', 'p', 'hoto\u202Egnp.exe'],
    ['', '', ''],
    ['no kind at all', 'no kind a', 't all'],
  ])('of %j the end stays', (name, stem, tail) => {
    const cut = cutName(name);
    expect(cut.stem + cut.tail).toBe(name);
    if (!name.includes('\u202E')) expect(cut).toEqual({ stem, tail });
  });
});
