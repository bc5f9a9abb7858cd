/** After a longer rest than this, in milliseconds, a letter begins a new search. */
const restMs = 700;

/** A list whose rows have names. */
export interface NamedRows {
  /** The row that has the focus. */
  readonly from: number;
  /** How many rows there are. */
  readonly count: number;
  readonly nameAt: (index: number) => string;
}

/** Goes to a row by the first letters of its name, as they are typed. */
export class TypeAhead {
  #text = '';
  #typedAt = 0;

  /** Takes in a key: the next row whose name begins with what has been typed, null if none does. */
  find(event: KeyboardEvent, rows: NamedRows): number | null {
    if (!isLetter(event)) return null;
    const text = event.timeStamp - this.#typedAt > restMs ? '' : this.#text;
    // Names have spaces in them, but do not begin with one: there it is another key.
    if (event.key === ' ' && text === '') return null;
    this.#text = text + toPlain(event.key);
    this.#typedAt = event.timeStamp;
    return findRow(this.#text, rows);
  }
}

/** The first letter leaves the row, those that follow may stay; the same one again goes on. */
function findRow(text: string, rows: NamedRows): number | null {
  const [first = ''] = text;
  const found = findBeginning(text, text === first ? 1 : 0, rows);
  if (found !== null || text !== first.repeat(text.length)) return found;
  return findBeginning(first, 1, rows);
}

function findBeginning(text: string, ahead: number, rows: NamedRows): number | null {
  const { from, count, nameAt } = rows;
  for (let at = ahead; at < count + ahead; at++) {
    const index = (from + at) % count;
    if (toPlain(nameAt(index)).startsWith(text)) return index;
  }
  return null;
}

function isLetter({ key, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): boolean {
  return /^.$/u.test(key) && !ctrlKey && !metaKey && !altKey && !isComposing;
}

/** How people type a name: without regard to capitals and accents. */
function toPlain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
