/** The part of a browser's Trusted Types that is used. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (address: string) => string | null },
  ): unknown;
}

/**
 * Lets the chat service's SDK start its worker, which it makes from a blob, where the page enforces Trusted
 * Types. Nothing else of text becomes HTML or script.
 */
export function trustWorkers(page: { readonly trustedTypes?: TrustedTypes } & Window): void {
  const own = `blob:${page.location.origin}/`;
  page.trustedTypes?.createPolicy('default', {
    createScriptURL: (address) => (address.startsWith(own) ? address : null),
  });
}
