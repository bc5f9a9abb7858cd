let bytes: Promise<ArrayBuffer> | null = null;

/** Brings a font under this name, as a web font comes: after texts have been shown in another. */
export async function addWebFont(name: string): Promise<void> {
  bytes ??= fetch(latinFontUrl()).then((answer) => answer.arrayBuffer());
  // Taller and wider than what stands in for it: lines break elsewhere.
  const face = new FontFace(name, await bytes, { weight: '100 900' });
  document.fonts.add(await face.load());
}

/** Where the demo's own font is; its styles know. */
function latinFontUrl(): string {
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSFontFaceRule)) continue;
      if (!/U\+0+-0*FF/i.test(rule.style.getPropertyValue('unicode-range'))) continue;
      const [, url] = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue('src')) ?? [];
      if (url) return new URL(url, sheet.href ?? document.baseURI).href;
    }
  }
  throw new Error('The demo has no font of its own.');
}
