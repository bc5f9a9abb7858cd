import { Component } from '@angular/core';

/** Words for assistive technology only: in the page, but not to be seen. */
@Component({
  selector: 'chat-spoken',
  template: '<ng-content />',
  styles: `
    :host {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  `,
})
export class ChatSpoken {}
