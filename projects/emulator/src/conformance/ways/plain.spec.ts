import { buildStage } from '../stage.ts';
import { inspectEmulator } from '../inspect-emulator.ts';
import { play } from '../play.ts';

play({
  name: 'on the emulator as it is',
  onEmulator: true,
  build: buildStage,
  inspect: inspectEmulator,
});
