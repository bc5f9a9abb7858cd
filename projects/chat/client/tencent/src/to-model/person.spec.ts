import { profileToPerson, toPerson } from './person';

describe('toPerson', () => {
  it.each([
    ['Alice Martin', 'Alice Martin'],
    ['  Alice  ', 'Alice'],
    ['نور حداد', 'نور حداد'],
    ['👩‍👩‍👧 Sam', '👩‍👩‍👧 Sam'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['\u202egnp.exe\u202d evil', 'gnp.exe evil'],
    ['two\nlines', 'two lines'],
    ['', 'bob'],
    ['   ', 'bob'],
    ['\u200b\u200b', 'bob'],
    [undefined, 'bob'],
  ])('calls %j %j', (nick, name) => {
    expect(toPerson('bob', nick).name).toBe(name);
  });

  it('has a picture, or initials', () => {
    expect(toPerson('bob', 'Bob', 'https://example.com/bob.png').avatarUrl).toMatch(/bob\.png$/);
    expect(toPerson('bob', 'Bob', '').avatarUrl).toBeNull();
  });
});

describe('profileToPerson', () => {
  it('takes the id where there is no name', () => {
    expect(profileToPerson({ userID: 'bob' })).toEqual({ id: 'bob', name: 'bob', avatarUrl: null });
  });
});
