import { TestBed } from '@angular/core/testing';
import { englishIntl } from 'ngx-tencent-chat/i18n';
import { ConversationId } from 'ngx-tencent-chat/models';
import { FakeChatClient, makeRoom, provideChatTesting } from 'ngx-tencent-chat/testing';

import { kindReason } from './composer-rules';
import { ConversationKindName, conversationKind } from './conversation-kind';
import { isOffered } from './kind-actions';
import { ConversationKindOptions, injectRulesOf, provideConversationKinds } from './provide-kinds';

const english = englishIntl;
const names: readonly ConversationKindName[] = [
  'direct',
  'private-group',
  'public-room',
  'support-thread',
  'system-channel',
];

function rulesOf(id: ConversationId, options: ConversationKindOptions) {
  TestBed.configureTestingModule({
    providers: [provideChatTesting(new FakeChatClient()), provideConversationKinds(options)],
  });
  return TestBed.runInInjectionContext(() => injectRulesOf()(id));
}

describe('kinds of conversations', () => {
  it('are five, each of its own name', () => {
    expect(names.map((name) => conversationKind(name).kind)).toEqual(names);
  });

  it('can be different in any part', () => {
    const rules = conversationKind('support-thread', { looks: { line: 'Hello' } });
    expect(rules.looks).toMatchObject({ line: 'Hello', senders: true });
    expect(rules.rights.reactions).toBe(false);
  });

  it('are chosen by the app; in all others everything is on', () => {
    const options: ConversationKindOptions = {
      of: ({ type }) => (type === 'direct' ? conversationKind('direct') : null),
    };
    expect(rulesOf('direct:bob', options).kind).toBe('direct');
    TestBed.resetTestingModule();
    expect(rulesOf('group:team', options).kind).toBe('plain');
  });

  it('have off what is off everywhere, and never on what they have off', () => {
    const features = { typing: false, reactions: true };
    const options = { of: () => conversationKind('support-thread'), features };
    const { controls, rights } = rulesOf('direct:bob', options);
    expect([controls.typing, rights.reactions]).toEqual([false, false]);
  });

  it.each([
    ['direct', 'recall', true],
    ['support-thread', 'recall', false],
    ['support-thread', 'forward', false],
    ['support-thread', 'react', false],
    ['system-channel', 'react', true],
    ['system-channel', 'reply', false],
    ['public-room', 'edit', true],
  ] as const)('%s offers %s: %s', (name, action, offered) => {
    expect(isOffered(conversationKind(name), action)).toBe(offered);
  });

  it.each([
    ['member', english.kinds.onlyAdminsWrite],
    ['admin', null],
    ['owner', null],
  ] as const)('let a %s of a channel write, or say why not', (role, why) => {
    const room = makeRoom({ type: 'public', conversationId: 'group:news', role });
    expect(kindReason(conversationKind('system-channel'), room, english)).toBe(why);
  });
});
