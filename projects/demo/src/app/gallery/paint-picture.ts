/** A landscape that no camera has seen: pictures for the gallery without files. */
export function paintPicture(width: number, height: number, hue: number): string {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) return '';
  const sky = context.createLinearGradient(0, 0, 0, height);
  sky.addColorStop(0, `oklch(72% 0.1 ${hue}deg)`);
  sky.addColorStop(1, `oklch(93% 0.06 ${hue + 60}deg)`);
  context.fillStyle = sky;
  context.fillRect(0, 0, width, height);
  context.fillStyle = `oklch(97% 0.06 90deg)`;
  context.beginPath();
  context.arc(width * 0.7, height * 0.35, height * 0.09, 0, 7);
  context.fill();
  for (const ridge of [0, 1, 2, 3]) paintRidge(context, { width, height, hue, ridge });
  return canvas.toDataURL('image/jpeg', 0.8);
}

interface Ridge {
  readonly width: number;
  readonly height: number;
  readonly hue: number;
  readonly ridge: number;
}

function paintRidge(context: CanvasRenderingContext2D, { width, height, hue, ridge }: Ridge): void {
  context.fillStyle = `oklch(${62 - ridge * 12}% 0.07 ${hue + ridge * 8}deg)`;
  context.beginPath();
  context.moveTo(0, height);
  for (let x = 0; x <= width; x += 4) {
    const wave = Math.sin(x / (70 - ridge * 9) + ridge * 2) + Math.sin(x / 31 + ridge * 5) / 3;
    context.lineTo(x, height * (0.52 + ridge * 0.13) - wave * height * 0.06);
  }
  context.lineTo(width, height);
  context.fill();
}
