export { ChatCloseButton } from './close-button';
export { ChatDialogFrame } from './dialog-frame';
export { ChatReportDialog } from './report-dialog';
export type { ReportChoice } from './report-dialog';
