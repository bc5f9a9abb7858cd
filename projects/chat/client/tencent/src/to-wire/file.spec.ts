import { BodyWithFile, toStoredName, toWireFile } from './file';

function picture(name: string, type: string, bytes = 'x'): BodyWithFile {
  return { type: 'image', file: new File([bytes], name, { type }), width: 30.4, height: 20 };
}

function film(type: string): BodyWithFile {
  const file = new File(['x'], 'film', { type });
  return { type: 'video', file, poster: null, width: 30, height: 20, duration: 7.5 };
}

function voice(type: string, duration = 2.4): BodyWithFile {
  return { type: 'voice', file: new File(['x'], 'voice', { type }), duration, levels: [] };
}

describe('toWireFile', () => {
  it.each<[string, BodyWithFile, string, RegExp]>([
    ['a picture', picture('a', 'image/jpeg'), 'image/jpeg', /\.jpg$/],
    ['a picture with a false end', picture('a.html', 'image/png'), 'image/png', /\.png$/],
    ['a film with its codecs', film('video/mp4; codecs=avc1'), 'video/mp4', /\.mp4$/],
    ['a recording with its codecs', voice('audio/webm;codecs=opus'), 'audio/webm', /\.webm$/],
    ['another recording', voice('audio/x-rare'), 'audio/x-rare', /\.bin$/],
  ])('makes name and type of %s say the same', (_, body, type, name) => {
    const file = toWireFile(body);
    expect(file.type).toBe(type);
    expect(file.name).toMatch(name);
    expect(file).not.toBe(body.file);
  });

  it('says on the file what the SDK looks for there', () => {
    expect(toWireFile(picture('a', 'image/gif'))).toMatchObject({ width: 30, height: 20 });
    expect(toWireFile(film('video/quicktime'))).toMatchObject({ width: 30, duration: 7.5 });
    expect(toWireFile(voice('audio/ogg'))).toMatchObject({ duration: 2_000 });
    expect(toWireFile(voice('audio/ogg', 0.2))).toMatchObject({ duration: 1_000 });
  });

  it.each<[string, BodyWithFile]>([
    ['an SVG as a picture', picture('a.png', 'image/svg+xml')],
    ['a page as a picture', picture('a.png', 'text/html')],
    ['a picture of no type', picture('a.png', '')],
    ['a type of the language’s own', picture('a.png', 'constructor')],
    ['an empty picture', picture('a.png', 'image/png', '')],
    ['a film that the service does not take', film('video/webm')],
    ['a film as something spoken', voice('video/mp4')],
  ])('refuses %s', (_, body) => {
    expect(() => toWireFile(body)).toThrow(expect.objectContaining({ code: 'bad-file' }) as Error);
  });

  it.each(['page.html', 'drawing.svg', 'a.pdf'])('sends %s as what is never shown', (name) => {
    const file = new File(['<script>'], name, { type: 'text/html' });
    expect(toWireFile({ type: 'file', file })).toMatchObject({
      name,
      type: 'application/octet-stream',
    });
  });
});

describe('toStoredName', () => {
  it.each<[string, RegExp]>([
    ['report.PDF', /^[0-9a-f-]{36}\.pdf$/],
    ['none', /^[0-9a-f-]{36}\.bin$/],
    ['a./../../x', /^[0-9a-f-]{36}\.bin$/],
    ['a.p%2fdf', /^[0-9a-f-]{36}\.bin$/],
    ['.htaccess', /^[0-9a-f-]{36}\.htaccess$/],
  ])('keeps of %s nothing but an end', (name, stored) => {
    expect(toStoredName(new File(['x'], name))).toMatch(stored);
  });
});
