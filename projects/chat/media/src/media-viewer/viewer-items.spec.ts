import { makeFile, makeImage, makeMessage, makeVideo, SAMPLE_NOW } from 'ngx-tencent-chat/testing';
import { fileNameOf, toViewerItems } from './viewer-items';

describe('toViewerItems', () => {
  it('takes pictures and films, and nothing that was taken back', () => {
    const messages = [
      makeMessage({ key: 'text' }),
      makeMessage({ key: 'image', body: makeImage({ url: 'https://example.com/a.png' }) }),
      makeMessage({ key: 'file', body: makeFile() }),
      makeMessage({ key: 'gone', body: makeImage(), recalled: true }),
      makeMessage({ key: 'video', body: makeVideo({ url: 'https://example.com/a.mp4' }) }),
    ];
    const items = toViewerItems(messages);
    expect(items.map(({ key, type }) => [key, type])).toEqual([
      ['image', 'image'],
      ['video', 'video'],
    ]);
  });

  it('opens nothing but pictures and films', () => {
    const body = makeImage({ url: 'javascript:alert(1)', previewUrl: 'data:text/html,x' });
    const [item] = toViewerItems([makeMessage({ body: { ...body, width: 0 } })]);
    expect(item).toMatchObject({
      url: null,
      preview: null,
      width: 1280,
      height: 960,
      sized: false,
    });
  });
});

it.each([
  ['https://example.com/x/photo.PNG?sign=1', 'image 2026-11-22 14.32.00.png'],
  ['blob:http://localhost/1-2', 'image 2026-11-22 14.32.00.jpg'],
])('a copy of %s is called %s', (url, name) => {
  const [item] = toViewerItems([makeMessage({ sentAt: SAMPLE_NOW, body: makeImage({ url }) })]);
  expect(item && fileNameOf(item)).toBe(name);
});
