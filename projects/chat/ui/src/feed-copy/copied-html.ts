/** A message as it is copied among others. */
export interface CopiedMessage {
  readonly moment: string;
  readonly sender: string;
  readonly text: string;
}

/** Messages as rich text. Made of nodes, so that what people wrote stays text. */
export function toCopiedHtml(messages: readonly CopiedMessage[], document: Document): string {
  const page = document.createElement('div');
  for (const { moment, sender, text } of messages) {
    const part = document.createElement('p');
    const name = document.createElement('b');
    name.dir = 'auto';
    name.textContent = sender;
    part.append(name, ` ${moment}`);
    for (const line of text.split('\n')) part.append(document.createElement('br'), line);
    page.append(part);
  }
  return new XMLSerializer().serializeToString(page);
}
