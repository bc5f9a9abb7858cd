import { boxOf } from './image-box';

describe('boxOf', () => {
  const believable = { width: 280, height: 210, roomy: false };

  it.each([
    ['as it is', 240, 160, { width: 240, height: 160, roomy: false }],
    ['made smaller by its width', 3200, 1600, { width: 320, height: 160, roomy: false }],
    ['made smaller by its height', 1000, 3600, { width: 120, height: 360, roomy: false }],
    ['a stripe', 4000, 100, { width: 320, height: 80, roomy: false }],
    ['a pole', 10, 4000, { width: 120, height: 360, roomy: false }],
    ['tiny', 16, 16, { width: 120, height: 80, roomy: true }],
    ['unknown', 0, 0, believable],
    ['half known', 100, 0, believable],
    ['nonsense', -5, NaN, believable],
    ['endless', Infinity, 5, believable],
  ])('of a picture that is %s', (_, width, height, box) => {
    expect(boxOf(width, height)).toEqual(box);
  });
});
