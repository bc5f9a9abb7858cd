import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { createMemory, type Memory } from './memory.ts';
import { openSqliteMemory } from './sqlite-memory.ts';
import { Table } from './table.ts';

/** A row is JSON: what that cannot hold, such as a negative zero, is nobody's promise. */
const asJson = (table: Table<unknown>): unknown => JSON.parse(JSON.stringify([...table.entries()]));

describe('a memory', () => {
  let folder: string;
  let count = 0;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'memory-'));
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });
  const newPath = () => join(folder, `${String((count += 1))}.db`);

  const kinds: { name: string; open: () => Memory }[] = [
    { name: 'in the program', open: createMemory },
    { name: 'in a file', open: () => openSqliteMemory(newPath()) },
  ];
  for (const { name, open } of kinds) {
    it(`${name} gives back what a table last held, in the order in which it came`, () => {
      const key = fc.constantFrom('a', 'b', 'constructor', '__proto', 'é\n');
      const step = fc.record({ key, row: fc.option(fc.jsonValue(), { nil: undefined }) });
      fc.assert(
        fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
          const memory = open();
          const table = new Table(memory.drawer('things'));
          for (const change of steps) {
            if (change.row === undefined) table.delete(change.key);
            else table.set(change.key, change.row);
          }
          memory.commit();
          const again = new Table(memory.drawer('things'));
          assert.deepEqual(asJson(again), asJson(table));
          memory.close();
        }),
        { numRuns: 50 },
      );
    });

    it(`${name} exports what another one imports`, () => {
      const [one, other] = [open(), open()];
      one.drawer('things').put('a', { n: 1 });
      one.drawer('people').put('b', [2]);
      other.drawer('old').put('c', 3);
      other.import(one.export());
      assert.partialDeepStrictEqual(other.export(), {
        things: { a: { n: 1 } },
        people: { b: [2] },
      });
      assert.deepEqual([...other.drawer('old').rows()], []);
      one.close();
      other.close();
    });
  }

  it('in a file outlives the program, as far as it was committed', () => {
    const path = newPath();
    const first = openSqliteMemory(path);
    first.drawer('things').put('a', 1);
    first.close();
    const second = openSqliteMemory(path);
    assert.deepEqual([...second.drawer('things').rows()], [['a', 1]]);
    second.close();
  });

  it('in a file belongs to one emulator at a time', () => {
    const path = newPath();
    const first = openSqliteMemory(path);
    assert.throws(() => openSqliteMemory(path), { code: 'data-in-use' });
    first.close();
    openSqliteMemory(path).close();
  });

  it('refuses files that are not its own, and says what to do', () => {
    const text = newPath();
    writeFileSync(text, 'This is a letter, not a database. '.repeat(50));
    assert.throws(() => openSqliteMemory(text), { code: 'data-foreign' });
    const other = newPath();
    const database = new DatabaseSync(other);
    database.exec('CREATE TABLE mine (id INTEGER)');
    database.close();
    assert.throws(() => openSqliteMemory(other), { code: 'data-foreign' });
    assert.throws(() => openSqliteMemory(join(folder, 'nowhere', 'x.db')), {
      code: 'data-unreadable',
    });
  });

  it('refuses a file of a later version', () => {
    const path = newPath();
    openSqliteMemory(path).close();
    const database = new DatabaseSync(path);
    database.exec('PRAGMA user_version = 99');
    database.close();
    assert.throws(() => openSqliteMemory(path), { code: 'data-newer' });
  });
});
