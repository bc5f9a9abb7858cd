import { SomePeople, gatherings } from './some-people';

/** What every `ChatClient` must know about who is there. */
describe.each(gatherings)('%s, asked who is there,', (_name, start) => {
  let some: SomePeople;

  beforeAll(async () => {
    some = await start();
  }, 120_000);

  afterAll(() => some.end(), 30_000);

  beforeEach(() => some.hears.clear());

  it('says it once', async () => {
    await expect(some.alice.people.loadPresence(['bob'])).resolves.toEqual([
      { userId: 'bob', state: 'online', text: '' },
    ]);
  });

  it('has nothing to say about nobody', async () => {
    await expect(some.alice.people.loadPresence([])).resolves.toEqual([]);
    await some.alice.people.watchPresence([]);
    await some.alice.people.unwatchPresence([]);
  });

  it('tells of those who are watched, at once and from then on, and of no others', async () => {
    const about = (id: string, text: string) =>
      some.hears.event('presence-changed', ({ presences }) =>
        presences.some((one) => one.userId === id && one.text === text),
      );
    await some.alice.people.watchPresence(['bob', 'carol']);
    await about('carol', '');
    await some.alice.people.unwatchPresence(['carol']);
    await some.carol.tellPresence('Unheard');
    await some.bob.tellPresence('In a meeting');
    await about('bob', 'In a meeting');
    const heard = some.hears.heard.filter(({ type }) => type === 'presence-changed');
    expect(JSON.stringify(heard)).not.toContain('Unheard');
    await some.alice.people.unwatchPresence(['bob']);
  });

  it('lets somebody say something about it', async () => {
    await some.alice.people.setPresenceText('Back at noon');
    const [mine] = await some.alice.people.loadPresence(['alice']);
    expect(mine).toEqual({ userId: 'alice', state: 'online', text: 'Back at noon' });
    await some.alice.people.setPresenceText('');
  });
});
