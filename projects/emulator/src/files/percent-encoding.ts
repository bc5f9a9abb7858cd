/**
 * Writes a text so that it is safe in a path and in a header: everything but letters, digits and
 * `-._~` becomes `%XX` of its UTF-8. The text must not have half a surrogate pair.
 */
export function percentEncode(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
