import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createMemory } from '../../memory/memory.ts';
import { TimelineArchive } from './timeline-archive.ts';
import type { GroupMessageDraft, StoredGroupMessage, TimelineEntry } from './timeline-entry.ts';
import type { Timeline } from './timeline.ts';

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

  it('find what mentions somebody, what was recalled and what is pinned', () => {
    const memory = createMemory();
    const timeline = new TimelineArchive(memory).of('g');
    for (const random of [1, 2, 3, 4]) timeline.add(makeDraft(random));
    timeline.add({ ...makeDraft(5), mentions: [{ userID: 'bob' }] });
    timeline.add({ ...makeDraft(6), mentions: [{ everybody: true }] });
    for (const sequence of [4, 2]) timeline.pin(messageAt(timeline, sequence), 'alice');
    for (const [sequence, revokedAt] of [
      [3, 20],
      [1, 30],
      [2, 10],
    ] as const) {
      timeline.update(timeline.get(sequence), { revokedBy: 'alice', revokedAt });
    }
    for (const kept of [timeline, new TimelineArchive(memory).of('g')]) {
      assert.deepEqual(sequencesOf(kept.mentionsAfter(0)), [5, 6]);
      assert.deepEqual(sequencesOf(kept.mentionsAfter(5)), [6]);
      assert.deepEqual(sequencesOf(kept.recallsSince(20)), [3, 1]);
      assert.deepEqual(sequencesOf(kept.pinned), [4, 2]);
    }
    timeline.unpin(messageAt(timeline, 4));
    timeline.pin(messageAt(timeline, 3), 'bob');
    assert.deepEqual(sequencesOf(timeline.pinned), [2, 3]);
  });

  it('count what mentions somebody over all groups', () => {
    const memory = createMemory();
    const archive = new TimelineArchive(memory);
    for (const id of ['g', 'h'])
      archive.of(id).add({ ...makeDraft(1), mentions: [{ everybody: true }] });
    assert.equal(archive.of('h').get(1).mentionNumber, 2);
    assert.equal(new TimelineArchive(memory).lastMention, 2);
  });

  it('know what is older than a second', () => {
    const timeline = new TimelineArchive(createMemory()).of('g');
    for (const [index, time] of [10, 20, 20, 30].entries())
      timeline.add({ ...makeDraft(index), time });
    assert.deepEqual(
      [10, 11, 20, 21, 99].map((second) => timeline.lastSequenceBefore(second)),
      [0, 1, 1, 3, 4],
    );
  });

  it('are forgotten one by one, or all', () => {
    const memory = createMemory();
    const archive = new TimelineArchive(memory);
    for (const id of ['g', 'h']) archive.of(id).add(makeDraft(1));
    archive.of('g').markRead('bob', 1);
    archive.remove('g');
    assert.equal(archive.of('g').lastSequence, 0);
    assert.equal(new TimelineArchive(memory).of('h').lastSequence, 1);
    archive.clear();
    assert.deepEqual(memory.export(), { 'group-entries': {}, 'group-marks': {} });
  });
});

function messageAt(timeline: Timeline, sequence: number): StoredGroupMessage {
  return timeline.get(sequence) as StoredGroupMessage;
}

function sequencesOf(entries: readonly TimelineEntry[]): number[] {
  return entries.map(({ sequence }) => sequence);
}

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
