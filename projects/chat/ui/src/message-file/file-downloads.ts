import { DOCUMENT } from '@angular/common';
import { Service, inject, signal } from '@angular/core';
import { saveFile } from 'ngx-tencent-chat/primitives';

/** How far a download has come. */
export interface Download {
  readonly state: 'coming' | 'failed';
  /** How many bytes have come. */
  readonly bytes: number;
}

/** What is downloaded, and how to stop it. */
interface Running {
  readonly download: Download;
  readonly stop: AbortController | null;
}

/** Saves files of messages: goes on when the message is scrolled away. */
@Service()
export class FileDownloads {
  readonly #page = inject(DOCUMENT);
  readonly #running = signal<ReadonlyMap<string, Running>>(new Map());

  /** The download of the message with this key; null where there is none. A signal. */
  of(key: string): Download | null {
    return this.#running().get(key)?.download ?? null;
  }

  /** Stops a download. */
  stop(key: string): void {
    this.#running().get(key)?.stop?.abort();
  }

  /** Saves a file. Resolves with whether it has come, or was stopped by the reader. */
  async save(key: string, url: string, name: string): Promise<boolean> {
    const stop = new AbortController();
    const tell = (bytes: number) => this.#set(key, { download: { state: 'coming', bytes }, stop });
    tell(0);
    try {
      await saveFile(this.#page, url, name, { signal: stop.signal, progress: tell });
      this.#set(key, null);
      return true;
    } catch {
      // Stopped, or not to be had: the network, or an address that has ended.
      const failed = { download: { state: 'failed' as const, bytes: 0 }, stop: null };
      this.#set(key, stop.signal.aborted ? null : failed);
      return stop.signal.aborted;
    }
  }

  #set(key: string, running: Running | null): void {
    this.#running.update((before) => {
      const after = new Map(before);
      if (running) after.set(key, running);
      else after.delete(key);
      return after;
    });
  }
}
