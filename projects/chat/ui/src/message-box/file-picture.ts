import { Component, ElementRef, afterRenderEffect, input, viewChild } from '@angular/core';

/** Shows a picture that is still on the device. */
@Component({
  selector: 'chat-file-picture',
  template: '<img #image alt="" draggable="false" />',
  styles: `
    :host {
      display: block;
    }

    img {
      display: block;
      inline-size: 100%;
      block-size: 100%;
      object-fit: cover;
    }
  `,
})
export class ChatFilePicture {
  /** The picture. */
  readonly file = input.required<Blob>();

  private readonly image = viewChild.required<ElementRef<HTMLImageElement>>('image');

  constructor() {
    // Made here, where it is let go again: an address keeps its file in memory.
    afterRenderEffect((onCleanup) => {
      const address = URL.createObjectURL(this.file());
      this.image().nativeElement.src = address;
      onCleanup(() => URL.revokeObjectURL(address));
    });
  }
}
