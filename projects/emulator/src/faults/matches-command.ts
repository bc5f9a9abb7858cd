/** What an SDK sends by itself: no fault strikes it that does not name it. */
const background: ReadonlySet<string> = new Set([
  'heartbeat.alive',
  'im_open_status.wshello',
  'imopenstat.tim_web_report_v2',
  'openim.ws_msg_push_ack',
]);

/** Whether a command is meant. In a pattern `*` stands for anything; no pattern means any command. */
export function matchesCommand(pattern: string | undefined, command: string): boolean {
  if (pattern === undefined) return !background.has(command);
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return command === pattern;
  if (!command.startsWith(first)) return false;
  let place = first.length;
  for (const part of rest) {
    const found = command.indexOf(part, place);
    if (found === -1) return false;
    place = found + part.length;
  }
  return command.length - last.length >= place && command.endsWith(last);
}
