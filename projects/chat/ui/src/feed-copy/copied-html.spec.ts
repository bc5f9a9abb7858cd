import { toCopiedHtml } from './copied-html';

const copied = (sender: string, text: string) => ({ moment: '09/03/2026, 12:00', sender, text });

function read(html: string): HTMLElement {
  const page = new DOMParser().parseFromString(html, 'text/html');
  return page.body;
}

describe('toCopiedHtml', () => {
  it('has a paragraph for each message, and a line for each of its lines', () => {
    const html = toCopiedHtml([copied('Bob', 'one\ntwo'), copied('Carol', 'three')], document);
    const paragraphs = [...read(html).querySelectorAll('p')];
    expect(paragraphs.map(({ textContent }) => textContent)).toEqual([
      'Bob 09/03/2026, 12:00onetwo',
      'Carol 09/03/2026, 12:00three',
    ]);
    expect(paragraphs[0]?.querySelectorAll('br')).toHaveLength(2);
  });

  it('leaves what people wrote as text', () => {
    const body = read(
      toCopiedHtml([copied('<i>Bob</i>', '<img src=x onerror=1> &amp;')], document),
    );
    expect(body.querySelector('img, i')).toBeNull();
    expect(body.textContent).toContain('<img src=x onerror=1> &amp;');
  });

  it('keeps the direction of a name to the name', () => {
    const body = read(toCopiedHtml([copied('نور', 'Hello')], document));
    expect(body.querySelector('b')?.getAttribute('dir')).toBe('auto');
  });
});
