export { ChatAutoGrow } from './auto-grow/auto-grow';
export { focusBeside } from './move-in-list/focus-beside';
export type { ListMove } from './move-in-list/move-in-list';
export { moveInList } from './move-in-list/move-in-list';
export type { MountedRow, RowEntry } from './row-window/mounted-row';
export { ChatRowWindow } from './row-window/row-window';
export { ChatRowAnchor, ChatRowCanvas, ChatWindowRow } from './row-window/window-row';
export { ChatSendOnEnter } from './send-on-enter/send-on-enter';
export { WindowFocus } from './window-focus/window-focus';
