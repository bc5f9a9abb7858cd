import { ConversationId, UserId } from 'ngx-tencent-chat/models';

import { Attachment, Draft, isEmptyDraft } from './draft';
import { eraseJournal, readJournal } from './draft-journal';
import { DraftRow, readRow, toRow } from './draft-row';
import { Shelf, ShelfChange } from './shelf';

/** How long somebody has to pause before what they write is put away. */
const pauseMs = 250;
/** Ended drafts are remembered for so long: another window may know less. */
const endedMs = 24 * 60 * 60_000;

/** What the archive tells the keeper. */
export interface ArchiveHost {
  /** A draft of another time, or of another window. */
  heard(id: ConversationId, draft: Draft): void;
  /** Whether what is written now survives a reload. */
  durable(durable: boolean): void;
}

/** Puts the drafts of a person away, soon after they were changed and when the page is left. */
export class DraftArchive {
  readonly #shelf: Shelf;
  readonly #owner: UserId;
  readonly #host: ArchiveHost;
  readonly #changed = new Map<ConversationId, Draft>();
  /** The files on the shelf, by conversation. */
  readonly #files = new Map<ConversationId, readonly Attachment[]>();
  readonly #leave = new AbortController();
  readonly #unwatch: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(shelf: Shelf, owner: UserId, host: ArchiveHost) {
    this.#shelf = shelf;
    this.#owner = owner;
    this.#host = host;
    const flush = (): void => void this.flush();
    const { signal } = this.#leave;
    // Phones end pages without a word once they are hidden.
    globalThis.addEventListener('pagehide', flush, { signal });
    globalThis.document.addEventListener('visibilitychange', flush, { signal });
    this.#unwatch = shelf.watch(owner, (changes) => void this.#hear(changes));
  }

  /** Tells all drafts that lie there. */
  async load(): Promise<void> {
    try {
      await this.#load();
      this.#host.durable(true);
    } catch {
      this.#host.durable(false);
    }
  }

  /** Puts a draft away in a moment; a new file at once: it cannot be noted down when the page is left. */
  save(id: ConversationId, draft: Draft): void {
    this.#changed.set(id, draft);
    const put = this.#files.get(id) ?? [];
    const hurry = draft.attachments.some((one) => !put.includes(one));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), hurry ? 0 : pauseMs);
  }

  /** Puts away what was changed. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    const changes = Array.from(this.#changed, ([id, draft]) => this.#changesOf(id, draft)).flat();
    this.#changed.clear();
    if (changes.length === 0) return;
    try {
      await this.#shelf.write(this.#owner, changes);
      this.#host.durable(true);
    } catch {
      // A full disk, or a browser that has lost its store: what was written stays in this window.
      this.#files.clear();
      this.#host.durable(false);
    }
  }

  /** Takes all that is kept of the person from this device: stars too, whose store may never have been asked for. */
  async erase(): Promise<void> {
    this.close();
    await this.#shelf.erase(this.#owner, ['drafts', 'files', 'stars']);
  }

  /** Puts nothing away any more. */
  close(): void {
    clearTimeout(this.#timer);
    this.#changed.clear();
    this.#leave.abort();
    this.#unwatch();
  }

  async #load(): Promise<void> {
    await this.#takeJournal();
    const rows = await this.#shelf.read('drafts', this.#owner);
    const files = await this.#shelf.read('files', this.#owner);
    const ended: ShelfChange[] = [];
    for (const [name, value] of rows) {
      const row = readRow(value);
      if (row && !isOver(row)) this.#tell(name as ConversationId, row, files);
      else ended.push({ kind: 'drafts', name, value: undefined });
    }
    if (ended.length > 0) await this.#shelf.write(this.#owner, ended);
  }

  /** What was noted down when a page was left goes where all drafts are. */
  async #takeJournal(): Promise<void> {
    const noted = readJournal(this.#owner);
    if (noted.size === 0) return;
    const rows = await this.#shelf.read('drafts', this.#owner);
    const changes = Array.from(noted, ([name, value]): ShelfChange => ({
      kind: 'drafts',
      name,
      value,
    })).filter(({ name, value }) => isLater(readRow(value), readRow(rows.get(name))));
    if (changes.length > 0) await this.#shelf.write(this.#owner, changes);
    eraseJournal(this.#owner);
  }

  /** Files are put there once: they may be large. */
  #changesOf(id: ConversationId, draft: Draft): readonly ShelfChange[] {
    const { attachments } = draft;
    const before = this.#files.get(id) ?? [];
    this.#files.set(id, attachments);
    const put = attachments.filter((one) => !before.includes(one));
    const gone = before.filter((one) => !attachments.some((other) => other.id === one.id));
    return [
      { kind: 'drafts', name: id, value: toRow(draft) },
      ...put.map((one): ShelfChange => ({ kind: 'files', name: nameOf(id, one.id), value: one })),
      ...gone.map((one): ShelfChange => ({
        kind: 'files',
        name: nameOf(id, one.id),
        value: undefined,
      })),
    ];
  }

  async #hear(changes: readonly ShelfChange[]): Promise<void> {
    const drafts = changes.filter(({ kind }) => kind === 'drafts');
    if (drafts.length === 0) return;
    const files = await this.#shelf.read('files', this.#owner);
    for (const { name, value } of drafts) {
      const row = readRow(value);
      if (row) this.#tell(name as ConversationId, row, files);
    }
  }

  #tell(id: ConversationId, row: DraftRow, files: ReadonlyMap<string, unknown>): void {
    const attachments = row.attachments.flatMap(
      (one) => (files.get(nameOf(id, one)) as Attachment | undefined) ?? [],
    );
    this.#files.set(id, attachments);
    this.#host.heard(id, { ...row, attachments });
  }
}

function nameOf(id: ConversationId, attachment: string): string {
  return `${id} ${attachment}`;
}

function isLater(one: DraftRow | null, other: DraftRow | null): boolean {
  return (one?.changedAt ?? 0) > (other?.changedAt ?? 0);
}

function isOver({ attachments, ...row }: DraftRow): boolean {
  if (attachments.length > 0 || !isEmptyDraft({ ...row, attachments: [] })) return false;
  return Date.now() - row.changedAt > endedMs;
}
