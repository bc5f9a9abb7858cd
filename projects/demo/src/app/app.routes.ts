import { Routes, UrlMatchResult, UrlSegment } from '@angular/router';
import { isConversationId } from 'ngx-tencent-chat/models';

/** The chat, with or without an open conversation, or a message in it: one page, so that it stays when that changes. */
function matchChat(segments: UrlSegment[]): UrlMatchResult | null {
  const [first, conversation, second, message, ...rest] = segments;
  if (!first) return { consumed: [] };
  if (first.path !== 'c' || !conversation || rest.length > 0) return null;
  if (!isConversationId(conversation.path)) return null;
  if (!second) return { consumed: segments, posParams: { conversation } };
  if (second.path !== 'm' || !message) return null;
  return { consumed: segments, posParams: { conversation, message } };
}

export const routes: Routes = [
  {
    matcher: matchChat,
    loadComponent: () => import('./chat-page/chat-page').then(({ ChatPage }) => ChatPage),
  },
  {
    path: 'side',
    title: 'Two conversations',
    loadComponent: () => import('./side-page/side-page').then(({ SidePage }) => SidePage),
  },
  {
    path: 'widget',
    title: 'Shop',
    loadComponent: () => import('./widget-page/widget-page').then(({ WidgetPage }) => WidgetPage),
  },
  {
    path: 'live',
    title: 'Live',
    loadComponent: () => import('./live-page/live-page').then(({ LivePage }) => LivePage),
  },
  {
    path: 'gallery',
    title: 'Gallery',
    loadComponent: () => import('./gallery/gallery').then(({ Gallery }) => Gallery),
  },
  {
    path: 'gallery/types',
    title: 'Messages',
    loadComponent: () => import('./gallery/type-board').then(({ TypeBoard }) => TypeBoard),
  },
  {
    path: 'gallery/shell',
    title: 'Shells',
    loadComponent: () => import('./gallery/shell-board').then(({ ShellBoard }) => ShellBoard),
  },
  {
    path: 'gallery/scroll',
    title: 'Scroll lab',
    loadComponent: () => import('./scroll-lab/scroll-lab').then(({ ScrollLab }) => ScrollLab),
  },
  {
    path: 'bench',
    title: 'Bench',
    loadComponent: () => import('./bench/bench-page').then(({ BenchPage }) => BenchPage),
  },
  { path: '**', redirectTo: '' },
];
