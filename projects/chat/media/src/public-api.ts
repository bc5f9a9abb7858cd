export type { MergedRequest } from './merged-dialog/open-merged';
export { openMerged } from './merged-dialog/open-merged';
export type { OpenDialog } from './open-dialog';
export type { ViewerRequest } from './media-viewer/open-viewer';
export { openViewer } from './media-viewer/open-viewer';
