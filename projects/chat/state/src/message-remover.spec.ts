import { StoreStage, clearStage, setStage, settle } from './testing/store-stage';

const bob = 'direct:bob';

describe('MessageRemover', () => {
  let stage: StoreStage;

  beforeEach(async () => {
    stage = await setStage(bob);
    ['One', 'Two', 'Three'].forEach((text) => stage.client.receive(text, 'bob'));
    await settle(20);
  });

  afterEach(clearStage);

  function keysOf(...texts: readonly string[]): readonly string[] {
    return texts.map((text) => stage.message(text).key);
  }

  it('hides messages at once, and deletes them in a moment', async () => {
    const { client, store, shown } = stage;
    const removal = store.remove(bob, keysOf('One', 'Three'));
    expect(shown()).toEqual(['Two: sent']);
    await settle(4_900);
    expect(client.calls('remove')).toBe(0);
    await settle(200);
    await removal.done;
    expect(client.callsOf('remove')).toHaveLength(1);
    expect(client.stored(bob)).toHaveLength(1);
    expect(shown()).toEqual(['Two: sent']);
  });

  it('brings them back where they were when it is undone', async () => {
    const { client, store, shown } = stage;
    const removal = store.remove(bob, keysOf('Two'));
    removal.undo();
    await removal.done;
    await settle(10_000);
    expect(shown()).toEqual(['One: sent', 'Two: sent', 'Three: sent']);
    expect(client.calls('remove')).toBe(0);
    removal.undo();
    expect(shown()).toHaveLength(3);
  });

  it('brings them back when the service refuses it, and says so', async () => {
    const { client, store, shown } = stage;
    client.failNext('remove', 'not-allowed');
    const { done } = store.remove(bob, keysOf('Two'));
    await settle(5_000);
    await expect(done).rejects.toMatchObject({ code: 'not-allowed' });
    expect(shown()).toHaveLength(3);
  });

  it('waits for the connection, and keeps them hidden', async () => {
    const { client, store, shown } = stage;
    client.breakLink();
    const { done } = store.remove(bob, keysOf('Two'));
    await settle(5_000);
    expect(shown()).toEqual(['One: sent', 'Three: sent']);
    client.mendLink();
    await settle();
    await done;
    expect(client.stored(bob)).toHaveLength(2);
  });

  it('lets nothing bring back what is hidden', async () => {
    const { client, store, shown } = stage;
    store.remove(bob, keysOf('Two'));
    client.tell({ type: 'messages-arrived', messages: client.stored(bob) });
    client.breakLink();
    client.mendLink();
    await settle(20);
    expect(shown()).toEqual(['One: sent', 'Three: sent']);
  });

  it('takes messages away that never were stored', async () => {
    const { client, store, shown, message } = stage;
    client.failNext('send', 'not-allowed');
    store.send(bob, 'Bad');
    await settle();
    const removal = store.remove(bob, [message('Bad').key]);
    expect(shown()).toHaveLength(3);
    removal.undo();
    expect(shown()).toHaveLength(4);
    const { done } = store.remove(bob, [message('Bad').key]);
    await settle(5_000);
    await done;
    expect(shown()).toHaveLength(3);
    expect(client.calls('remove')).toBe(0);
    expect(store.unsent().size).toBe(0);
  });

  it('happens at once when its person is about to leave', async () => {
    const { client, store, session } = stage;
    store.remove(bob, keysOf('Two'));
    store.flush();
    await session.signOut();
    await session.signIn();
    expect(client.stored(bob)).toHaveLength(2);
  });

  it('leaves no timer when they leave without it', async () => {
    const { client, store, session } = stage;
    const { done } = store.remove(bob, keysOf('Two'));
    await session.signOut();
    await done;
    expect(jest.getTimerCount()).toBe(0);
    expect(client.calls('remove')).toBe(0);
  });

  it('keeps its place in a long history', async () => {
    const { client, store, shown } = stage;
    for (let count = 1; count <= 40; count++) {
      jest.setSystemTime(Date.now() + 1_000);
      client.receive(`More ${count}`, 'bob');
    }
    await settle(20);
    const removal = store.remove(bob, keysOf('More 3', 'More 39', 'One'));
    expect(shown()).toHaveLength(40);
    removal.undo();
    expect(shown()[0]).toBe('One: sent');
    expect(shown()[5]).toBe('More 3: sent');
  });

  it('follows what is deleted on another device', async () => {
    const { client, shown, message } = stage;
    client.removeElsewhere(bob, [message('One').id ?? '', message('Two').id ?? '']);
    await settle(20);
    expect(shown()).toEqual(['Three: sent']);
  });
});
