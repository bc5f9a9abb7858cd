import { readGroupLink } from './read-group-link';

describe('readGroupLink', () => {
  it.each([
    ['team', 'group:team'],
    ['  @TGS#1ABC ', 'group:@TGS#1ABC'],
    ['group:team', 'group:team'],
    ['https://chat.example.org/c/group:team', 'group:team'],
    ['https://chat.example.org/c/group%3Ateam/m/7?x=1', 'group:team'],
    ['100%', 'group:100%'],
    ['', null],
    ['my team', null],
    ['https://example.org/other', null],
  ])('understands %j', (text, id) => {
    expect(readGroupLink(text)).toBe(id);
  });
});
