/** The room that a picture takes, in pixels, before it has come and for ever after. */
export interface ImageBox {
  readonly width: number;
  readonly height: number;
  /** Whether the picture is smaller than its box: then it is not blown up. */
  readonly roomy: boolean;
}

const WIDEST = 320;
const TALLEST = 360;
const NARROWEST = 120;
const LOWEST = 80;
/** For pictures of which nobody knows the size: most photos are about so. */
const BELIEVABLE: ImageBox = { width: 280, height: 210, roomy: false };

/** The box of a picture of this size: its own shape, within limits. */
export function boxOf(width: number, height: number): ImageBox {
  if (!(width > 0 && height > 0 && Number.isFinite(width * height))) return BELIEVABLE;
  const scale = Math.min(1, WIDEST / width, TALLEST / height);
  const box = {
    width: Math.max(NARROWEST, Math.round(width * scale)),
    height: Math.max(LOWEST, Math.round(height * scale)),
  };
  return { ...box, roomy: width < box.width && height < box.height };
}
