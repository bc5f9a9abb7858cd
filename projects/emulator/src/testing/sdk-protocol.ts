/** What the worker of an SDK is started with. */
export interface SdkSettings {
  readonly sdkAppId: number;
  /** For the option `proxyServer`; without it the SDK goes to the live service. */
  readonly url?: string;
}

/** A method of the SDK to call. */
export interface SdkCall {
  readonly id: number;
  readonly method: string;
  readonly args: readonly unknown[];
}

/** What the worker says. */
export type SdkNews =
  | { readonly kind: 'event'; readonly name: string; readonly event: unknown }
  | { readonly kind: 'result'; readonly id: number; readonly value: unknown }
  | {
      readonly kind: 'failure';
      readonly id: number;
      readonly code: number;
      readonly message: string;
    }
  /** A rejection that the SDK itself left unhandled; a browser would only note it. */
  | { readonly kind: 'crash'; readonly code: number; readonly message: string };
