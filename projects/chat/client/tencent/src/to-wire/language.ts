/** A language as the service's translator calls it, from a tag like `de-CH`. */
export function toWireLanguage(tag: string): string {
  const [language = '', ...rest] = tag.split('-');
  if (language.toLowerCase() !== 'zh') return language.toLowerCase();
  const traditional = rest.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part.toLowerCase()));
  return traditional ? 'zh-TW' : 'zh';
}
