import { TestBed } from '@angular/core/testing';
import { makeUnknown } from 'ngx-tencent-chat/testing';

import { ExtensionStore } from './extension-store';
import { StoreStage, clearStage, setStage, settle } from './testing/store-stage';

const team = 'group:team';

describe('ExtensionStore', () => {
  let stage: StoreStage;
  let extensions: ExtensionStore;
  let id: string;

  beforeEach(async () => {
    stage = await setStage(team);
    extensions = TestBed.inject(ExtensionStore);
    id = stage.client.receive(makeUnknown({ kind: 'poll' }), 'bob', team).id ?? '';
  });

  afterEach(clearStage);

  function shown(): unknown {
    return extensions.of(team, id)();
  }

  it('loads once for all who ask, and follows what others add', async () => {
    expect(shown()).toBeNull();
    expect(extensions.of(team, id)).toBe(extensions.of(team, id));
    await settle();
    expect(shown()).toEqual({});
    stage.client.extend(id, { bob: 'Yes' });
    expect(shown()).toEqual({ bob: 'Yes' });
    expect(stage.client.calls('loadExtensions')).toBe(1);
  });

  it('shows a change at once, and keeps it', async () => {
    stage.client.extend(id, { bob: 'Yes' });
    const release = stage.client.hold('changeExtensions');
    const changing = extensions.change(team, id, { alice: 'No', bob: null });
    expect(shown()).toEqual({ alice: 'No' });
    release();
    await changing;
    expect(shown()).toEqual({ alice: 'No' });
  });

  it('takes a change back that is refused', async () => {
    expect(shown()).toBeNull();
    await settle();
    stage.client.failNext('changeExtensions', 'not-allowed');
    const changing = extensions.change(team, id, { alice: 'No' });
    await expect(changing).rejects.toMatchObject({ code: 'not-allowed' });
    expect(shown()).toEqual({});
  });

  it('asks again after the connection was broken, and after it could not ask', async () => {
    stage.client.failNext('loadExtensions', 'network');
    shown();
    await settle();
    await settle(1_000);
    expect(shown()).toEqual({});
    stage.client.breakLink();
    stage.client.extend(id, { bob: 'Yes' });
    stage.client.mendLink();
    await settle();
    expect(shown()).toEqual({ bob: 'Yes' });
  });

  it('loads no more again than a few, and the others when they are asked for', async () => {
    const { client } = stage;
    const ids = Array.from(
      { length: 60 },
      () => client.receive(makeUnknown(), 'bob', team).id ?? '',
    );
    ids.forEach((each) => extensions.of(team, each));
    await settle();
    client.breakLink();
    client.mendLink();
    await settle();
    expect(client.calls('loadExtensions')).toBe(110);
    extensions.of(team, ids[0] ?? '');
    extensions.of(team, ids[59] ?? '');
    expect(client.calls('loadExtensions')).toBe(111);
  });

  it('forgets everything when the person leaves', async () => {
    stage.client.extend(id, { bob: 'Yes' });
    const extension = extensions.of(team, id);
    expect(extension()).toEqual({ bob: 'Yes' });
    await stage.session.signOut();
    expect(extension()).toBeNull();
  });
});
