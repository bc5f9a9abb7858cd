import fc from 'fast-check';
import { MessageBody } from 'ngx-tencent-chat/models';

import { toWireData } from '../to-wire/own-data';
import { toBody } from './body';

const local = 'blob:http://localhost/1';
const remote = 'https://files.example/1';

describe('toBody', () => {
  it.each<[string, object, MessageBody]>([
    ['TIMTextElem', { text: '' }, { type: 'text', text: '' }],
    [
      'TIMVideoFileElem',
      {
        remoteVideoUrl: remote,
        videoUrl: local,
        videoSecond: 7,
        videoSize: 9_000,
        thumbUrl: local,
        remoteSnapshotUrl: `${remote}/cover`,
        snapshotWidth: 640,
        snapshotHeight: 360,
      },
      {
        type: 'video',
        url: remote,
        posterUrl: `${remote}/cover`,
        width: 640,
        height: 360,
        duration: 7,
        size: 9_000,
      },
    ],
    [
      'TIMSoundElem',
      { url: remote, second: 3, size: 100 },
      { type: 'voice', url: remote, duration: 3, size: 100, levels: [] },
    ],
    [
      'TIMFileElem',
      { fileUrl: remote, fileName: '<img src=x>.pdf', fileSize: 10 },
      { type: 'file', url: remote, name: '<img src=x>.pdf', size: 10 },
    ],
    ['TIMFaceElem', { index: 4, data: 'yz04' }, { type: 'sticker', set: 4, name: 'yz04' }],
    [
      'TIMLocationElem',
      { description: 'Pier', latitude: -33.8, longitude: 151.2 },
      { type: 'location', description: 'Pier', latitude: -33.8, longitude: 151.2 },
    ],
    [
      'TIMRelayElem',
      { title: 'Talk', abstractList: ['Bob: Hi', 7], downloadKey: 'key' },
      { type: 'merged', title: 'Talk', lines: ['Bob: Hi', ''] },
    ],
    [
      'TIMCustomElem',
      { data: '{"businessID":"order","id":7}', description: 'Order' },
      { type: 'unknown', kind: 'order', data: { id: 7 } },
    ],
  ])('reads %s', (type, payload, body) => {
    expect(toBody({ type, payload: { ...payload } })).toEqual(body);
  });

  it('shows how loud something spoken is', () => {
    const cloudCustomData = toWireData({ key: 'key-1', levels: [0.5] });
    const told = { type: 'TIMSoundElem', payload: { url: remote }, cloudCustomData };
    expect(toBody(told)).toMatchObject({ levels: [0.5] });
  });

  it('takes the service’s address of an own picture, not that of this page’s copy', () => {
    const imageInfoArray = [{ url: local, imageUrl: remote, width: 3, height: 2 }];
    const told = { type: 'TIMImageElem', payload: { imageInfoArray } };
    expect(toBody(told)).toMatchObject({ url: remote, previewUrl: remote, width: 3 });
  });
});

describe('what cannot be shown', () => {
  it.each<[string | undefined, object | null]>([
    ['TIMTextElem', {}],
    ['TIMTextElem', { text: 1 }],
    ['TIMImageElem', {}],
    ['TIMVideoFileElem', { videoSecond: 3 }],
    ['TIMSoundElem', { url: 3 }],
    ['TIMFileElem', { fileName: 'a' }],
    ['TIMFaceElem', { index: 1 }],
    ['TIMFaceElem', { index: '1', data: 'a' }],
    ['TIMLocationElem', { description: 'Nowhere', latitude: 91, longitude: 0 }],
    ['TIMLocationElem', { description: 'Nowhere', latitude: null, longitude: '0' }],
    ['TIMCustomElem', { data: 'no JSON' }],
    ['TIMCustomElem', { data: '{"businessID":7}' }],
    ['TIMNewElem', { a: 1 }],
    [undefined, null],
  ])('is told as it came: %s %j', (type, payload) => {
    const told = { type, payload: payload && { ...payload } };
    const data = payload ? { data: payload } : {};
    expect(toBody(told)).toEqual({ type: 'unknown', kind: type ?? '', ...data });
  });

  it('is nothing that throws, whatever another person’s app sends', () => {
    const types = ['Text', 'Image', 'VideoFile', 'Sound', 'File', 'Face', 'Location', 'Relay'];
    const type = fc.constantFrom(...[...types, 'Custom', 'GroupTip'].map((one) => `TIM${one}Elem`));
    const payload = fc.dictionary(fc.constantFrom(...fields), fc.jsonValue());
    fc.assert(
      fc.property(type, payload, (one, told) => {
        expect(isSane(toBody({ type: one, payload: told }))).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});

const fields = [
  ...['text', 'imageInfoArray', 'videoUrl', 'remoteVideoUrl', 'videoSecond', 'videoSize'],
  ...['thumbUrl', 'snapshotWidth', 'url', 'second', 'size', 'fileUrl', 'fileName', 'fileSize'],
  ...['index', 'data', 'description', 'latitude', 'longitude', 'title', 'abstractList'],
  ...['operationType', 'newGroupProfile', 'memberList', 'userIDList', 'operatorID'],
];

/** Whether all its own numbers can be counted with, and its addresses are texts. */
function isSane(body: MessageBody): boolean {
  if (body.type === 'unknown') return typeof body.kind === 'string';
  return Object.entries(body).every(
    ([name, value]) =>
      (typeof value !== 'number' || Number.isFinite(value)) &&
      (!/url$/i.test(name) || typeof value === 'string'),
  );
}
