export { ChatCloseButton } from './close-button';
export { ChatDialogFrame } from './dialog-frame';
