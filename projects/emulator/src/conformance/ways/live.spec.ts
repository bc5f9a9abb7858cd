import { buildLiveStage, findLiveAccount } from '../live-stage.ts';
import { play } from '../play.ts';

// Only with TRC_LIVE=1 and an account: nobody's tests call the internet by accident.
const account = findLiveAccount();
if (account) {
  play({
    name: 'on the live service',
    onEmulator: false,
    build: () => buildLiveStage(account),
  });
}
