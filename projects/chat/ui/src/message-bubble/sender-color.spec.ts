import { readFileSync } from 'node:fs';
import { hueOf } from '../avatar/avatar-looks';

const tokens = readFileSync('projects/chat/styles/tokens.css', 'utf8');
const hues = [...new Set(Array.from({ length: 500 }, (_, index) => hueOf(`person-${index}`)))];
const schemes = ['light', 'dark'] as const;
const grounds = ['canvas', 'surface', 'surface-raised'];

type Color = readonly [lightness: number, chroma: number, hue: number];

/** A colour of the tokens, in one scheme. */
function groundOf(name: string, scheme: 'light' | 'dark'): Color {
  const found = new RegExp(`--chat-sys-${name}: light-dark\\((.*?)\\), (.*?)\\);`).exec(tokens);
  const text = found?.[scheme === 'light' ? 1 : 2] ?? '';
  const [lightness = 0, chroma = 0, hue = 0] = (text.match(/[\d.]+/g) ?? []).map(Number);
  return [lightness, chroma, hue];
}

function nameOf(scheme: 'light' | 'dark', hue: number): Color {
  const found = new RegExp(`--chat-sys-name-${scheme}: ([\\d.]+)% ([\\d.]+);`).exec(tokens);
  return [Number(found?.[1]), Number(found?.[2]), hue];
}

/** The luminance of WCAG, of the colour as a screen of sRGB can show it. */
function luminance([lightness, chroma, hue]: Color): number {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness / 100 + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness / 100 - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness / 100 - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const within = (part: number) => Math.min(1, Math.max(0, part));
  const red = within(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  const green = within(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  const blue = within(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Color, other: Color): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(schemes)('the names of people, where it is %s', (scheme) => {
  it.each(grounds)('can be read on the %s, in every hue', (ground) => {
    const low = hues.filter((hue) => contrast(nameOf(scheme, hue), groundOf(ground, scheme)) < 4.5);
    expect(hues.length).toBeGreaterThan(10);
    expect(low).toEqual([]);
  });
});
