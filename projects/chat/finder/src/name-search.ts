import { FoundName, NameFinder } from './find-names';
import { FinderRow, FinderSection, plain, simpleRow } from './finder-row';
import { Known } from './known';

/** How many names stand under a heading. */
const MOST = 7;
/** Names of which one cannot be the wanted one are of no use in between. */
const CANDIDATES = 40;

/** Headings of names. */
export interface NameHeadings {
  readonly recent: string;
  readonly people: string;
  readonly groups: string;
}

/** Looks for people and groups by name. */
export class NameSearch {
  readonly #names = new NameFinder();

  /** What fits what is typed, where the best one is first; what is there, where nothing is typed. */
  sections(known: readonly Known[], typed: string, headings: NameHeadings): FinderSection[] {
    if (typed === '') {
      const rows = known.filter(({ listed }) => listed).slice(0, MOST);
      return filled([
        { id: 'recent', heading: headings.recent, rows: rows.map((each) => rowOf(each)) },
      ]);
    }
    const found = this.#names.find(known, typed, CANDIDATES);
    const part = (kind: Known['kind']) =>
      found.filter(({ entry }) => entry.kind === kind).slice(0, MOST);
    const sections = filled([
      { id: 'people', heading: headings.people, rows: part('direct').map(foundName) },
      { id: 'groups', heading: headings.groups, rows: part('group').map(foundName) },
    ]);
    return found[0]?.entry.kind === 'group' ? sections.reverse() : sections;
  }
}

function foundName({ entry, parts }: FoundName<Known>): FinderRow {
  return rowOf(entry, parts);
}

function rowOf({ id, person, unread, listed }: Known, title = plain(person.name)): FinderRow {
  // Two of the same name are told apart by their ids, and who is new by theirs too.
  const detail = listed ? [] : plain(person.id === person.name ? '' : person.id);
  return { ...simpleRow(`name-${id}`, person, id, title), unread, detail };
}

function filled(sections: readonly FinderSection[]): FinderSection[] {
  return sections.filter(({ rows }) => rows.length > 0);
}
