import { MergedBody } from 'ngx-tencent-chat/models';

const MOST = 4;

/** The lines that a bubble has room for. */
export function shownLines({ lines }: MergedBody): readonly string[] {
  return lines.slice(0, MOST);
}
