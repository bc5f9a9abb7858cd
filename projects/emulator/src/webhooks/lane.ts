import type { WireBody } from '../wire/frame.ts';

/** Of events with the same lane, each is delivered after the one before: those of a conversation. */
export function laneOf(command: string, payload: WireBody): string {
  const { GroupId, From_Account, To_Account, Report_Account, Peer_Account, Info } = payload;
  if (typeof GroupId === 'string') return `group ${GroupId}`;
  const pair = [From_Account ?? Report_Account, To_Account ?? Peer_Account];
  if (pair.every((userID) => typeof userID === 'string')) return `direct ${pair.sort().join()}`;
  const user = From_Account ?? (Info as WireBody | undefined)?.['To_Account'];
  return typeof user === 'string' ? `user ${user}` : command;
}
