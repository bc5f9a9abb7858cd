import { Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { PageLook } from './page-look';

@Component({ selector: 'demo-root', template: '<router-outlet />', imports: [RouterOutlet] })
export class App {
  constructor() {
    inject(PageLook).apply();
  }
}
