import type { Drawer } from '../../memory/memory.ts';
import { keyOf, Table } from '../../memory/table.ts';

/** A row that belongs to somebody and is about somebody or something. */
export interface OwnedRow {
  readonly owner: string;
  /** What it is about: a userID, or a name. */
  readonly about: string;
}

/** Rows at hand by their owner, and by what they are about. */
export class OwnedRows<Row extends OwnedRow> {
  readonly #table: Table<Row>;
  readonly #byOwner = new Map<string, Map<string, Row>>();
  readonly #owners = new Map<string, Set<string>>();

  constructor(drawer: Drawer<Row>) {
    this.#table = new Table(drawer);
    for (const row of this.#table.values()) this.#index(row);
  }

  /** The rows of an owner, in the order in which they first came. */
  of(owner: string): Row[] {
    return [...(this.#byOwner.get(owner)?.values() ?? [])];
  }

  countOf(owner: string): number {
    return this.#byOwner.get(owner)?.size ?? 0;
  }

  /** Those who have a row about this one. */
  ownersOf(about: string): string[] {
    return [...(this.#owners.get(about) ?? [])];
  }

  has(owner: string, about: string): boolean {
    return this.find(owner, about) !== undefined;
  }

  find(owner: string, about: string): Row | undefined {
    return this.#byOwner.get(owner)?.get(about);
  }

  /** Puts a row in the place of whatever its owner had about the same. */
  set(row: Row): Row {
    this.#table.set(keyOf(row.owner, row.about), row);
    this.#index(row);
    return row;
  }

  /** Says whether there was one to remove. */
  remove(owner: string, about: string): boolean {
    this.#byOwner.get(owner)?.delete(about);
    this.#owners.get(about)?.delete(owner);
    return this.#table.delete(keyOf(owner, about));
  }

  /** Removes all rows of an owner. */
  removeAllOf(owner: string): void {
    for (const { about } of this.of(owner)) this.remove(owner, about);
  }

  /** Removes all rows about somebody. */
  removeAllAbout(about: string): void {
    for (const owner of this.ownersOf(about)) this.remove(owner, about);
  }

  clear(): void {
    this.#table.clear();
    this.#byOwner.clear();
    this.#owners.clear();
  }

  #index(row: Row): void {
    const rows = this.#byOwner.get(row.owner) ?? new Map<string, Row>();
    this.#byOwner.set(row.owner, rows.set(row.about, row));
    const owners = this.#owners.get(row.about) ?? new Set();
    this.#owners.set(row.about, owners.add(row.owner));
  }
}
