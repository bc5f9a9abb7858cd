import { anyRequest, defineOpenCommand } from '../command.ts';

/** Takes the SDK's reports about itself, and throws them away. */
export const takeTelemetry = defineOpenCommand({
  name: 'imopenstat.tim_web_report_v2',
  request: anyRequest,
  whenInvalid: 'invalidRequest',
  run: () => ({}),
});
