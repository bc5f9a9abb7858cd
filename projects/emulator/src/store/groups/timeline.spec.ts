import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createMemory } from '../../memory/memory.ts';
import { TimelineArchive } from './timeline-archive.ts';
import type { GroupMessageDraft } from './timeline-entry.ts';

describe('the timelines of groups', () => {
  it('number messages and tips without a hole', () => {
    const timeline = new TimelineArchive(createMemory()).of('g');
    timeline.add(makeDraft(1));
    timeline.add({ ...makeDraft(2), kind: 'tip', tip: { OpType: 1 } });
    assert.equal(timeline.add(makeDraft(3)).entry.sequence, 3);
    assert.deepEqual(
      [...timeline.downFrom(99)].map(({ sequence }) => sequence),
      [3, 2, 1],
    );
  });

  it('know a message again', () => {
    const timeline = new TimelineArchive(createMemory()).of('g');
    const first = timeline.add(makeDraft(1));
    const again = timeline.add(makeDraft(1));
    assert.deepEqual([first.isNew, again.isNew], [true, false]);
    assert.equal(again.entry, first.entry);
  });

  it('move read marks forward only, and never past the end', () => {
    const timeline = new TimelineArchive(createMemory()).of('g');
    for (const random of [1, 2, 3]) timeline.add(makeDraft(random));
    assert.deepEqual(
      [2, 1, 99].map((sequence) => timeline.markRead('alice', sequence)),
      [true, false, true],
    );
    assert.equal(timeline.marksOf('alice').readTo, 3);
  });

  it('come back from a memory as they were', () => {
    const memory = createMemory();
    const timeline = new TimelineArchive(memory).of('g');
    for (const random of [1, 2, 3]) timeline.add(makeDraft(random));
    timeline.update(timeline.get(2), { revokedBy: 'alice' });
    timeline.markRead('bob', 2);
    const restored = new TimelineArchive(memory).of('g');
    assert.equal(restored.lastSequence, 3);
    assert.equal(restored.get(2).revokedBy, 'alice');
    assert.equal(restored.marksOf('bob').readTo, 2);
    assert.equal(restored.add(makeDraft(3)).isNew, false);
  });

  it('are forgotten one by one, or all', () => {
    const memory = createMemory();
    const archive = new TimelineArchive(memory);
    for (const id of ['g', 'h']) archive.of(id).add(makeDraft(1));
    archive.of('g').markRead('bob', 1);
    archive.remove('g', ['bob']);
    assert.equal(archive.of('g').lastSequence, 0);
    assert.equal(new TimelineArchive(memory).of('h').lastSequence, 1);
    archive.clear();
    assert.deepEqual(memory.export(), { 'group-entries': {}, 'group-marks': {} });
  });
});

function makeDraft(random: number): GroupMessageDraft {
  return {
    kind: 'message',
    from: 'alice',
    random,
    clientSequence: random,
    time: 1_800_000_000,
    clientTime: 1_800_000_000,
    priority: 2,
    body: [{ MsgType: 'TIMTextElem', MsgContent: { Text: String(random) } }],
  };
}
