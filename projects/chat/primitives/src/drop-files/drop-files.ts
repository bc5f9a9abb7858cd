import { Directive, booleanAttribute, computed, input, output, signal } from '@angular/core';

/**
 * Takes files that are dragged onto it; folders and what is not a file are left to the page. While they
 * are over it, it has the attribute `data-dropping`.
 *
 * @example
 * <section (chatDropFiles)="attach($event)"></section>
 */
@Directive({
  selector: '[chatDropFiles]',
  exportAs: 'chatDropFiles',
  host: {
    '[attr.data-dropping]': 'dropping() || null',
    '(dragenter)': 'enter($event)',
    '(dragover)': 'accept($event)',
    '(dragleave)': 'leave($event)',
    '(drop)': 'take($event)',
  },
})
export class ChatDropFiles {
  /** Whether nothing is taken. Defaults to false. */
  readonly chatDropFilesOff = input(false, { transform: booleanAttribute });

  /** Emits the files that were dropped: at least one. */
  readonly files = output<readonly File[]>({ alias: 'chatDropFiles' });

  readonly #depth = signal(0);

  /** Whether files are over it. */
  readonly dropping = computed(() => this.#depth() > 0);

  protected enter(event: DragEvent): void {
    if (!this.#takes(event)) return;
    event.preventDefault();
    this.#depth.update((depth) => depth + 1);
  }

  protected accept(event: DragEvent): void {
    if (!this.#takes(event)) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
  }

  protected leave(event: DragEvent): void {
    // One is told of each child that is entered and left, the new one before the old one.
    if (this.#takes(event)) this.#depth.update((depth) => Math.max(0, depth - 1));
  }

  protected take(event: DragEvent): void {
    this.#depth.set(0);
    if (!this.#takes(event) || !event.dataTransfer) return;
    event.preventDefault();
    // What is in a drop box within another one is taken once.
    event.stopPropagation();
    const files = filesOf(event.dataTransfer);
    if (files.length > 0) this.files.emit(files);
  }

  #takes({ dataTransfer }: DragEvent): boolean {
    return !this.chatDropFilesOff() && (dataTransfer?.types.includes('Files') ?? false);
  }
}

function filesOf({ items, files }: DataTransfer): readonly File[] {
  const folders = new Set(
    Array.from(items)
      .filter((item) => item.kind === 'file' && item.webkitGetAsEntry()?.isDirectory)
      .map((item) => item.getAsFile()?.name),
  );
  return Array.from(files).filter(({ name }) => !folders.has(name));
}
