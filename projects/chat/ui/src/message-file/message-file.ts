import { Component, computed, inject, input } from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { FileBody } from 'ngx-tencent-chat/models';
import { ChatIcon } from '../icon/icon';
import { safeFile } from '../message-text/safe-address';
import { CONTENT_HOST } from '../message-types/content-host';
import { uploadPart } from '../upload-ring/upload-part';
import { ChatUploadRing } from '../upload-ring/upload-ring';
import { FileDownloads } from './file-downloads';
import { cutName, hueOfKind, kindOf } from './file-looks';

/** Shows a file: what it is called, what it is, how large. A click saves it; it is never opened here. */
@Component({
  selector: 'chat-message-file',
  templateUrl: './message-file.html',
  styleUrl: './message-file.css',
  imports: [ChatIcon, ChatUploadRing],
  host: { '[style.--chat-kind-hue]': 'hue()', '[attr.data-state]': 'state()' },
})
export class ChatMessageFile {
  protected readonly intl = inject(CHAT_INTL);
  protected readonly host = inject(CONTENT_HOST);
  readonly #downloads = inject(FileDownloads);

  /** The file to show. */
  readonly body = input.required<FileBody>();

  readonly #download = computed(() => this.#downloads.of(this.host.message().key));
  protected readonly state = computed(() => this.#download()?.state ?? 'there');
  protected readonly address = computed(() => safeFile(this.body().url));
  protected readonly rising = computed(() => uploadPart(this.host) !== null);
  protected readonly name = computed(() => cutName(this.body().name));
  protected readonly kind = computed(() => kindOf(this.body().name));
  protected readonly hue = computed(() => hueOfKind(this.kind()));
  /** How large it is, how much of it has come or gone up, or that it could not be had. */
  protected readonly foot = computed(() => {
    const { size } = this.body();
    const { bytes, bytesOf, downloadFailed } = this.intl.types;
    const download = this.#download();
    if (download?.state === 'coming') return bytesOf(download.bytes, size);
    if (download) return downloadFailed;
    const progress = this.host.progress();
    return progress === null ? bytes(size) : bytesOf(progress * size, size);
  });

  /** Saves it, or stops that. */
  protected async save(): Promise<void> {
    const { key } = this.host.message();
    const url = this.address();
    if (this.state() === 'coming') this.#downloads.stop(key);
    else if (url !== null && !(await this.#downloads.save(key, url, this.body().name))) {
      this.host.renew.emit();
    }
  }
}
