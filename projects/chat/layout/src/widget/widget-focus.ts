import { InjectionToken } from '@angular/core';

/** Whether the window around still waits with the focus for what is brought: nobody has moved on. */
export const WIDGET_FOCUS = new InjectionToken<() => boolean>('WIDGET_FOCUS');
