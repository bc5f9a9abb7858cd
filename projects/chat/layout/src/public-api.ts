export { ChatLiveBar, ChatLiveFilm, ChatLiveOverlay } from './live-overlay/live-overlay';
export { readPlace, writePlace } from './reading-place/place-text';
export type { PlaceChange } from './reading-place/reading-place';
export { ChatReadingPlace } from './reading-place/reading-place';
export { ChatShellBack } from './shell/back-button';
export { ChatShell } from './shell/shell';
export type { ShellColumn } from './shell/shell-part';
export { ChatShellDetails, ChatShellList, ChatShellPane } from './shell/shell-part';
export { ChatWidget } from './widget/widget';
