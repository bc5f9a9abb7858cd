import { anyRequest, defineOpenCommand } from '../command.ts';

/** Tells an SDK that the connection lives. Asked for every ten quiet seconds, signed in or not. */
export const heartbeat = defineOpenCommand({
  name: 'heartbeat.alive',
  request: anyRequest,
  whenInvalid: 'invalidRequest',
  run: () => ({}),
});
