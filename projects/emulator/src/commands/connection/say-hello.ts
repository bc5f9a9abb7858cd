import { anyRequest, defineCommand } from '../command.ts';

/** Confirms every two minutes that the sign-in is still good. */
export const sayHello = defineCommand({
  name: 'im_open_status.wshello',
  request: anyRequest,
  whenInvalid: 'invalidRequest',
  run: () => ({}),
});
