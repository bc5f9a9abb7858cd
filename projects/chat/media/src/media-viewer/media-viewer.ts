import {
  Component,
  DestroyRef,
  ElementRef,
  ViewEncapsulation,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { CHAT_INTL, formatMoment } from 'ngx-tencent-chat/i18n';
import { Message } from 'ngx-tencent-chat/models';
import { saveFile } from 'ngx-tencent-chat/primitives';
import { ChatIcon } from 'ngx-tencent-chat/ui';
import { ViewerItem, fileNameOf, toViewerItems } from './viewer-items';
import { ViewerStage } from './viewer-stage';

/** Shows the pictures and films of a conversation one by one, as large as the window. */
@Component({
  selector: 'chat-media-viewer',
  templateUrl: './media-viewer.html',
  styleUrl: './media-viewer.css',
  imports: [ChatIcon],
  host: { '(keydown)': 'press($event)' },
  // The stage makes elements of its own. All rules stand under the element's name.
  encapsulation: ViewEncapsulation.None,
})
export class ChatMediaViewer {
  protected readonly intl = inject(CHAT_INTL);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  /** The messages whose pictures and films are shown. */
  readonly messages = input.required<readonly Message[]>();

  /** The key of the message to begin with. Defaults to the first one. */
  readonly key = input<string | null>(null);

  /** Emits the message of which an address has ended: once for each. */
  readonly expired = output<Message>();

  /** Emits when it is closed. */
  readonly closed = output<void>();

  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  private readonly stage = viewChild.required<ElementRef<HTMLElement>>('stage');

  /** Those there were when it was opened: what comes meanwhile does not move what is looked at. */
  protected readonly items = linkedSignal<readonly ViewerItem[], readonly ViewerItem[]>({
    source: () => toViewerItems(this.messages()),
    computation: (now, before) => (before ? keepOrder(before.value, now) : now),
  });
  protected readonly index = linkedSignal(() => {
    const key = this.key();
    return Math.max(
      0,
      untracked(this.items).findIndex((item) => item.key === key),
    );
  });
  protected readonly current = computed(() => this.items()[this.index()]);
  protected readonly senderName = computed(() => {
    const message = this.current()?.message;
    return message?.own ? this.intl.you : (message?.sender.name ?? '');
  });
  protected readonly moment = computed(() => {
    const item = this.current();
    return item ? formatMoment(this.intl, item.message.sentAt) : '';
  });
  protected readonly spoken = computed(() => {
    const what = this.current()?.type === 'video' ? this.intl.types.video : this.intl.image;
    const place = this.intl.types.place(this.index() + 1, this.items().length);
    return this.intl.types.showing(what, this.senderName(), place);
  });
  readonly #failed = signal<ReadonlySet<string>>(new Set());
  protected readonly saving = signal(false);
  readonly #unsaved = signal<string | null>(null);
  protected readonly trouble = computed(() => {
    const item = this.current();
    if (!item) return null;
    if (item.url === null) return this.intl.imageBlocked;
    if (this.#unsaved() === item.key) return this.intl.types.downloadFailed;
    if (!this.#failed().has(item.key)) return null;
    return item.type === 'video' ? this.intl.types.videoFailed : this.intl.imageFailed;
  });
  readonly #gone = new AbortController();
  #stage: ViewerStage | null = null;

  constructor() {
    afterNextRender(() => {
      this.dialog().nativeElement.showModal();
      void this.#open();
    });
    let before: readonly ViewerItem[] = [];
    effect(() => {
      const items = this.items();
      this.#showRenewed(before, items);
      before = items;
    });
    inject(DestroyRef).onDestroy(() => {
      this.#gone.abort();
      this.#stage?.destroy();
    });
  }

  /** Closes it. */
  close(): void {
    this.dialog().nativeElement.close();
  }

  protected move(step: 1 | -1): void {
    if (step === 1) this.#stage?.next();
    else this.#stage?.previous();
  }

  protected zoom(): void {
    this.#stage?.toggleZoom();
  }

  protected press(event: KeyboardEvent): void {
    // The feed under it has keys of its own.
    event.stopPropagation();
    if (event.target instanceof HTMLVideoElement || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowLeft') this.move(-1);
    else if (event.key === 'ArrowRight') this.move(1);
    else if (event.key === '+' || event.key === 'z') this.zoom();
  }

  protected async save(): Promise<void> {
    const item = this.current();
    if (!item?.url || this.saving()) return;
    this.saving.set(true);
    this.#unsaved.set(null);
    try {
      const options = { signal: this.#gone.signal };
      await saveFile(this.#host.ownerDocument, item.url, fileNameOf(item), options);
    } catch {
      // The network, or an address that has ended: the reader is told, and can try again.
      this.#unsaved.set(item.key);
    } finally {
      this.saving.set(false);
    }
  }

  async #open(): Promise<void> {
    const events = {
      move: (index: number) => this.index.set(index),
      leave: () => this.close(),
      fail: (index: number) => this.#fail(index),
    };
    const stage = await ViewerStage.open(
      this.stage().nativeElement,
      this.items(),
      this.index(),
      events,
    );
    if (this.#gone.signal.aborted) stage.destroy();
    else this.#stage = stage;
  }

  #fail(index: number): void {
    const item = this.items()[index];
    if (!item) return;
    const first = !this.#failed().has(item.key);
    this.#failed.update((keys) => new Set(keys).add(item.key));
    if (first) this.expired.emit(item.message);
  }

  #showRenewed(before: readonly ViewerItem[], items: readonly ViewerItem[]): void {
    for (const [index, item] of items.entries()) {
      const old = before[index];
      if (!old || old.url === item.url) continue;
      this.#stage?.renew(index, item);
      this.#failed.update((keys) => new Set([...keys].filter((key) => key !== item.key)));
    }
  }
}

/** The same items in the same order, as they are now. */
function keepOrder(
  before: readonly ViewerItem[],
  now: readonly ViewerItem[],
): readonly ViewerItem[] {
  const byKey = new Map(now.map((item) => [item.key, item]));
  return before.map((item) => byKey.get(item.key) ?? item);
}
