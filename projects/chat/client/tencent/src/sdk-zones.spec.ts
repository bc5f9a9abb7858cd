import { Zones } from './sdk-host';
import { TencentClient } from './tencent-client';
import { ClientStage, bob, credential, hello, inTime, setStage } from './testing/client-stage';
import { FakeSdk } from './testing/fake-sdk';

// By the numbers of the protocol report, section 9.
describe('TencentClient handles that the SDK', () => {
  let stage: ClientStage;
  let sdk: FakeSdk;
  let client: TencentClient;

  setStage((set) => {
    stage = set;
    ({ sdk, client } = set);
  });

  describe('13: ticks all the time, so that', () => {
    let place: 'inside' | 'outside';
    const zones: Zones = {
      outside: (run) => stay('outside', run),
      inside: (run) => stay('inside', run),
    };

    function stay<T>(where: 'inside' | 'outside', run: () => T): T {
      const before = place;
      place = where;
      try {
        return run();
      } finally {
        place = before;
      }
    }

    beforeEach(async () => {
      place = 'inside';
      await inTime(client.destroy());
    });

    it('it is made and called outside the zone', async () => {
      const places = new Set<string>();
      const create = sdk.create.bind(sdk);
      sdk.create = (options) => {
        places.add(place);
        return new Proxy(create(options), {
          get: (target, name) => {
            const member: unknown = Reflect.get(target, name);
            if (typeof member !== 'function') return member;
            return (...given: unknown[]) => {
              if (name !== 'isReady') places.add(place);
              return (member as (...all: unknown[]) => unknown).apply(target, given);
            };
          },
        });
      };
      const zoned = stage.makeClient({ zones });
      await inTime(zoned.signIn(credential()));
      await inTime(zoned.send(hello));
      await inTime(zoned.loadMessages(bob, null));
      await inTime(zoned.destroy());
      expect([...places]).toEqual(['outside']);
    });

    it('its events are heard inside the zone', async () => {
      const places: string[] = [];
      const zoned = stage.makeClient({ zones });
      zoned.events.subscribe(() => places.push(place));
      await inTime(zoned.signIn(credential()));
      stay('outside', () => sdk.receive('Hello', 'bob', 'alice'));
      expect(new Set(places)).toEqual(new Set(['inside']));
    });

    it('the clock which mends the link is outside the zone', async () => {
      const zoned = stage.makeClient({ zones });
      await inTime(zoned.signIn(credential()));
      const timers = jest.spyOn(globalThis, 'setTimeout');
      const places: string[] = [];
      const original = timers.getMockImplementation();
      timers.mockImplementation(((...given: Parameters<typeof setTimeout>) => {
        places.push(place);
        return original?.(...given);
      }) as typeof setTimeout);
      sdk.up = false;
      stay('outside', () => sdk.chat.dropLink());
      expect(new Set(places)).toEqual(new Set(['outside']));
    });
  });
});
