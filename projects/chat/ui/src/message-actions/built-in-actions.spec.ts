import { englishIntl } from 'ngx-tencent-chat/i18n';
import { Message, Room } from 'ngx-tencent-chat/models';
import { SAMPLE_NOW, makeMessage, makeNotice, makeRoom } from 'ngx-tencent-chat/testing';

import { builtInActions } from './built-in-actions';
import { ActionContext, ActionPane } from './message-action';
import { findByKey, listForAll, listOffered } from './offered-actions';

const minute = 60_000;
const pane = { takesReports: true, linkOf: () => null } as unknown as ActionPane;

function look(message: Message, facts: Partial<ActionContext> = {}): ActionContext {
  return {
    message,
    messages: [message],
    room: null,
    me: null,
    now: SAMPLE_NOW,
    online: true,
    pinned: false,
    starred: false,
    note: null,
    recallWindow: 2 * minute,
    words: englishIntl.actions,
    text: 'Hello',
    pane,
    ...facts,
  };
}

const own = makeMessage({ own: true, sentAt: SAMPLE_NOW - minute });
const old = makeMessage({ own: true, sentAt: SAMPLE_NOW - 3 * minute });
const other = makeMessage({ sentAt: SAMPLE_NOW - minute });
const team = (facts: Partial<Room>) =>
  makeRoom({ type: 'public', conversationId: 'group:team', ...facts });

function verdictOf(id: string, context: ActionContext): boolean | string {
  return builtInActions.find((action) => action.id === id)?.when(context) ?? false;
}

describe('the built-in actions', () => {
  it.each([
    ['edit', own, {}, true],
    ['edit', own, { online: false }, 'No connection'],
    ['edit', other, {}, false],
    ['recall', own, {}, true],
    ['recall', old, {}, 'Only within 2 minutes'],
    ['recall', other, {}, false],
    ['recall', other, { room: team({ role: 'admin' }) }, true],
    ['reply', other, { room: makeRoom({ blocked: true }) }, 'You have blocked this person'],
    ['reply', other, { room: team({ role: null }) }, 'You are not in this group'],
    ['reply', other, { room: team({ role: 'member', allMuted: true }) }, 'Only admins may write'],
    ['reply', other, { room: team({ role: 'admin', allMuted: true }) }, true],
    ['pin', other, { room: makeRoom() }, false],
    ['copy', other, { text: '' }, false],
    ['copy-link', other, {}, false],
    ['report', own, {}, false],
    ['report', other, {}, true],
    ['profile', other, {}, false],
    ['profile', makeMessage({ conversationId: 'group:team' }), {}, true],
    ['profile', makeMessage({ own: true, conversationId: 'group:team' }), {}, false],
    ['remove', makeMessage({ own: true, status: 'failed', id: null }), {}, false],
    ['cancel', makeMessage({ own: true, status: 'failed', id: null }), {}, true],
    ['retry', makeMessage({ own: true, status: 'failed', id: null }), {}, true],
    ['reply', makeMessage({ recalled: true }), {}, false],
    ['select', makeMessage({ body: makeNotice() }), {}, false],
  ] as const)('%s may be done, or says why not (%#)', (id, message, facts, verdict) => {
    expect(verdictOf(id, look(message, facts))).toBe(verdict);
  });

  it('stand in their order, with what cannot be done now and why', () => {
    const offered = listOffered(builtInActions, 'menu', look(old));
    const names = offered.map(({ label }) => label);
    expect(names.indexOf('Reply')).toBeLessThan(names.indexOf('Delete for me'));
    expect(offered.find(({ label }) => label === 'Delete for everyone')?.why).not.toBeNull();
  });

  it('are for several messages if they are for each of them', () => {
    const recalled = makeMessage({ recalled: true });
    const both = [look(other), look(recalled)];
    const whyOf = (label: string) =>
      listForAll(builtInActions, both).find((each) => each.label === label)?.why;
    expect(whyOf('Delete for me')).toBeNull();
    expect(whyOf('Forward')).toBe('Not possible for all of them');
  });

  it('have keys, which mean what is offered', () => {
    expect(findByKey(builtInActions, 'e', look(own))?.action.id).toBe('edit');
    expect(findByKey(builtInActions, 'e', look(other))).toBeNull();
    const failed = makeMessage({ own: true, status: 'failed', id: null });
    expect(findByKey(builtInActions, 'delete', look(failed))?.action.id).toBe('cancel');
  });
});
