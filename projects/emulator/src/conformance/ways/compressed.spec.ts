import { inspectEmulator } from '../inspect-emulator.ts';
import { play } from '../play.ts';
import { buildStage } from '../stage.ts';

play({
  name: 'with every frame compressed',
  onEmulator: true,
  build: (options) => buildStage({ ...options, conditions: { compress: true } }),
  inspect: inspectEmulator,
});
