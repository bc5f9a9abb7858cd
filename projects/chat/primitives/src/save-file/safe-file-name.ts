/** Marks of direction, and what steers rather than shows: they make a name look like another one. */
const STEERING = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;
/** What some file system gives a meaning. */
const MEANING = /[\\/:*?"<>|]/gu;
/** Names of devices on Windows. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/iu;
const LONGEST = 120;

/** A name that a file can be saved under, as like to the sender's as may be. */
export function safeFileName(name: string): string {
  const clean = name
    .replace(STEERING, '')
    .replace(MEANING, '_')
    .trim()
    .replace(/^\.+|[. ]+$/gu, '');
  const named = DEVICES.test(clean) ? `_${clean}` : clean;
  return shorten(named) || 'file';
}

/** The kind is at the end: it has to stay. */
function shorten(name: string): string {
  const letters = Array.from(name);
  if (letters.length <= LONGEST) return name;
  const kind = /\.[\p{L}\p{N}]{1,12}$/u.exec(name)?.[0] ?? '';
  return letters.slice(0, LONGEST - kind.length).join('') + kind;
}
