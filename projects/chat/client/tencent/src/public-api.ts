export type { SdkLoader } from './sdk';
export type { Zones } from './sdk-host';
export { TencentClient } from './tencent-client';
export type { TencentClientOptions } from './tencent-options';
export type { UploaderLoader } from './uploader';
