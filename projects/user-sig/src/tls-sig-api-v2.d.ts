/** The official signer, which has no types of its own. Only tests use it. */
declare module 'tls-sig-api-v2' {
  export class Api {
    constructor(sdkAppId: number, secretKey: string);
    genUserSig(userId: string, lifetimeSeconds: number): string;
  }
}
