import { anyRequest, defineOpenCommand } from '../command.ts';

/** An SDK says that a push arrived. The only command that is not answered. */
export const acknowledgePush = defineOpenCommand({
  name: 'openim.ws_msg_push_ack',
  request: anyRequest,
  whenInvalid: 'invalidRequest',
  silent: true,
  run: () => ({}),
});
