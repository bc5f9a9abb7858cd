import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { FileIntake } from '../files/file-intake.ts';
import { createMemory } from '../memory/memory.ts';
import { FileCabinet, PIECE_BYTES, type StoredFile } from './file-cabinet.ts';

function makeFile(bytes: number, more: Partial<StoredFile> = {}): StoredFile {
  return {
    key: '1-a_cat.png',
    owner: 'alice',
    kind: 'image',
    contentType: 'image/png',
    bytes,
    storedAt: 0,
    ...more,
  };
}

/** Puts bytes away as an upload does, in parts of this size. */
function store(cabinet: FileCabinet, bytes: Buffer, partBytes = 65_536): StoredFile {
  const intake = new FileIntake();
  for (let at = 0; at < bytes.length; at += partBytes)
    intake.add(bytes.subarray(at, at + partBytes));
  const file = makeFile(intake.bytes);
  cabinet.store(file, intake.finish());
  return file;
}

const randomBytes = (length: number): Buffer =>
  Buffer.from(Array.from({ length }, (_, index) => (index * 7919) % 251));

describe('FileCabinet', () => {
  it('gives back any part of a file, however its bytes arrived', () => {
    const bytes = randomBytes(2 * PIECE_BYTES + 12_345);
    const bounds = fc.nat(bytes.length);
    fc.assert(
      fc.property(bounds, bounds, fc.integer({ min: 30_000, max: 3_000_000 }), (a, b, part) => {
        const cabinet = new FileCabinet(createMemory());
        const file = store(cabinet, bytes, part);
        const [start, end] = [Math.min(a, b), Math.max(a, b)];
        const read = Buffer.concat([...cabinet.read(file, start, end)]);
        assert(read.equals(bytes.subarray(start, end)));
      }),
      { numRuns: 10 },
    );
  });

  it('has a file with nothing in it', () => {
    const cabinet = new FileCabinet(createMemory());
    const file = store(cabinet, Buffer.alloc(0));
    assert.deepEqual([...cabinet.read(file)], []);
    assert(cabinet.has(file.key));
  });

  it('replaces a file wholly, and counts what its owner has', () => {
    const memory = createMemory();
    const cabinet = new FileCabinet(memory);
    store(cabinet, randomBytes(2 * PIECE_BYTES));
    const file = store(cabinet, Buffer.from('short'));
    assert.equal(Buffer.concat([...cabinet.read(file)]).toString(), 'short');
    assert.equal(cabinet.bytesOf('alice'), 5);
    assert.equal(Object.keys(memory.export()['file-pieces'] ?? {}).length, 1);
  });

  it('finds everything again in the memory', () => {
    const memory = createMemory();
    const bytes = randomBytes(PIECE_BYTES + 1);
    const file = store(new FileCabinet(memory), bytes);
    const reopened = new FileCabinet(memory);
    assert.deepEqual(reopened.find(file.key), file);
    assert(Buffer.concat([...reopened.read(file)]).equals(bytes));
    assert.equal(reopened.bytesOf('alice'), bytes.length);
  });

  it('forgets everything', () => {
    const memory = createMemory();
    const cabinet = new FileCabinet(memory);
    const file = store(cabinet, Buffer.from('short'));
    cabinet.clear();
    assert.equal(cabinet.find(file.key), undefined);
    assert.equal(cabinet.bytesOf('alice'), 0);
    assert.deepEqual(memory.export()['file-pieces'], {});
  });
});
