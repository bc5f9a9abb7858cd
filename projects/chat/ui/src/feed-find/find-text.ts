/** The text of the bubble with an id, in the document of the feed it is in; null if it is not rendered. */
export function findText(feed: HTMLElement, id: string): Element | null {
  const root = feed.getRootNode() as Document | ShadowRoot;
  return root.getElementById(id)?.querySelector('.text') ?? null;
}
