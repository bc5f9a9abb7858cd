import { Routes } from '@angular/router';

export const routes: Routes = [
  {
    path: 'gallery',
    title: 'Gallery',
    loadComponent: () => import('./gallery/gallery').then(({ Gallery }) => Gallery),
  },
  {
    path: 'gallery/scroll',
    title: 'Scroll lab',
    loadComponent: () => import('./scroll-lab/scroll-lab').then(({ ScrollLab }) => ScrollLab),
  },
];
