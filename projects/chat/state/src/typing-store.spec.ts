import { Provider, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';

import { provideReceiptOptions } from './receipt-options';
import { StoreStage, clearStage, setStage, settle } from './testing/store-stage';
import { TypingStore } from './typing-store';

const bob = 'direct:bob';
const team = 'group:team';

describe('TypingStore', () => {
  let stage: StoreStage;
  let typing: TypingStore;

  async function begin(...providers: readonly Provider[]): Promise<void> {
    stage = await setStage(bob, providers);
    typing = TestBed.inject(TypingStore);
  }

  afterEach(clearStage);

  function names(id: 'direct:bob' | 'group:team' = team): readonly string[] {
    return typing
      .typing(id)()
      .map(({ name }) => name);
  }

  function told(): readonly unknown[] {
    return stage.client.callsOf('tellTyping').map(([, on]) => on);
  }

  describe('who is writing', () => {
    beforeEach(() => begin());

    it('is shown until they stop', () => {
      const { client } = stage;
      client.typeAs('bob', team);
      client.typeAs('carol', team);
      client.typeAs('bob', team);
      expect(names()).toEqual(['Bob', 'Carol']);
      client.typeAs('bob', team, false);
      expect(names()).toEqual(['Carol']);
      expect(names(bob)).toEqual([]);
    });

    it('has stopped when they are not heard of for six seconds', async () => {
      stage.client.typeAs('bob', team);
      await settle(4_000);
      stage.client.typeAs('bob', team);
      await settle(5_900);
      expect(names()).toEqual(['Bob']);
      await settle(200);
      expect(names()).toEqual([]);
    });

    it('has stopped when their message comes', () => {
      stage.client.typeAs('bob');
      stage.client.receive('Hello', 'bob');
      expect(names(bob)).toEqual([]);
    });

    it('is never oneself, on another device', () => {
      stage.client.typeAs('alice', team);
      expect(names()).toEqual([]);
    });

    it('is not known while the connection is broken', () => {
      stage.client.typeAs('bob', team);
      stage.client.breakLink();
      expect(names()).toEqual([]);
    });

    it('is forgotten when the person leaves', async () => {
      stage.client.typeAs('bob', team);
      typing.tell(bob, true);
      await stage.session.signOut();
      expect(names()).toEqual([]);
      expect(jest.getTimerCount()).toBe(0);
    });
  });

  describe('the own writing', () => {
    it('is told now and then, and that it stopped', async () => {
      await begin();
      for (let second = 0; second < 7; second++) {
        typing.tell(bob, true);
        await settle(1_000);
      }
      expect(told()).toEqual([true, true, true]);
      typing.tell(bob, false);
      typing.tell(bob, false);
      await settle(10_000);
      expect(told()).toEqual([true, true, true, false]);
    });

    it('stops with a pause of five seconds', async () => {
      await begin();
      typing.tell(bob, true);
      await settle(4_900);
      expect(told()).toEqual([true]);
      await settle(200);
      expect(told()).toEqual([true, false]);
    });

    it('is nobody’s business where the app or the person says so', async () => {
      const shows = signal(false);
      await begin(provideReceiptOptions(() => ({ typing: shows() })));
      typing.tell(bob, true);
      expect(told()).toEqual([]);
      shows.set(true);
      typing.tell(bob, true);
      expect(told()).toEqual([true]);
      shows.set(false);
      typing.tell(bob, true);
      expect(told()).toEqual([true, false]);
    });

    it('is not told while nobody can hear it, and disturbs nobody when it fails', async () => {
      await begin();
      stage.client.breakLink();
      typing.tell(bob, true);
      expect(told()).toEqual([]);
      stage.client.mendLink();
      stage.client.failNext('tellTyping', 'too-fast');
      typing.tell(bob, true);
      await settle();
      expect(told()).toEqual([true]);
    });
  });
});
