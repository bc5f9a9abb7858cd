import { inspectEmulator } from '../inspect-emulator.ts';
import { play } from '../play.ts';
import { buildStage } from '../stage.ts';

play({
  name: 'with every frame 100 ms under way',
  onEmulator: true,
  build: (options) => buildStage({ ...options, conditions: { delayMs: 100 } }),
  inspect: inspectEmulator,
});
