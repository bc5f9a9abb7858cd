import { Injector, runInInjectionContext } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ConversationId } from 'ngx-tencent-chat/models';

import { ReadMarks } from './read-marks';

describe('ReadMarks', () => {
  const marked: ConversationId[] = [];
  let marks: ReadMarks;

  beforeEach(() => {
    jest.useFakeTimers();
    marked.length = 0;
    const injector = TestBed.inject(Injector);
    marks = runInInjectionContext(injector, () => new ReadMarks((id) => marked.push(id)));
  });
  afterEach(() => jest.useRealTimers());

  it('mark at once, then once a second', () => {
    for (let time = 0; time < 2500; time += 100) {
      marks.add('direct:bob');
      jest.advanceTimersByTime(100);
    }
    expect(marked).toHaveLength(3);
  });

  it('lose nothing when another conversation is shown, or the pane goes away', () => {
    marks.add('direct:bob');
    marks.add('direct:bob');
    marks.add('direct:carol');
    expect(marked).toEqual(['direct:bob', 'direct:bob']);
    TestBed.resetTestingModule();
    expect(marked).toEqual(['direct:bob', 'direct:bob', 'direct:carol']);
  });
});
