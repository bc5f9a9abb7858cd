export { ChatShellBack } from './shell/back-button';
export { ChatShell } from './shell/shell';
export type { ShellColumn } from './shell/shell-part';
export { ChatShellDetails, ChatShellList, ChatShellPane } from './shell/shell-part';
