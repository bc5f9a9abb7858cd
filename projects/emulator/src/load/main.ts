import { parseArgs } from 'node:util';
import { measureHistory } from './measure-history.ts';
import { measureRoom } from './measure-room.ts';

// Measures what one emulator holds. Prints figures beside a plain broadcast on the same machine in the
// same run: machines differ, ratios hardly do.
const { values } = parseArgs({
  options: {
    members: { type: 'string', default: '2000' },
    rate: { type: 'string', default: '50' },
    seconds: { type: 'string', default: '20' },
    history: { type: 'string', default: '100000' },
  },
});

await measureRoom({
  members: Number(values.members),
  rate: Number(values.rate),
  seconds: Number(values.seconds),
});
await measureHistory(Number(values.history));
