import { OutgoingBody } from 'ngx-tencent-chat/models';

type VideoToSend = Extract<OutgoingBody, { readonly type: 'video' }>;

/** How long a film may take to show its first pictures, in milliseconds. */
const PATIENCE = 10_000;
/** Where the picture of a film is taken, in seconds: the very first one is often black. */
const POSTER_AT = 1;
const POSTER_SIDE = 960;

/** Makes a film ready: its size, its length and a picture of it. Null if this browser cannot play it. */
export async function prepareVideo(file: File): Promise<VideoToSend | null> {
  const address = URL.createObjectURL(file);
  try {
    const film = await load(address);
    const { videoWidth: width, videoHeight: height } = film;
    if (width === 0) return null;
    const duration = Number.isFinite(film.duration) ? Math.max(1, Math.round(film.duration)) : 1;
    const poster = await paint(film);
    return { type: 'video', file, poster, width, height, duration };
  } catch {
    // It does not play here; whoever saves it may have what plays it.
    return null;
  } finally {
    URL.revokeObjectURL(address);
  }
}

async function load(address: string): Promise<HTMLVideoElement> {
  const film = document.createElement('video');
  film.muted = true;
  film.playsInline = true;
  film.preload = 'auto';
  film.src = address;
  await happens(film, 'loadeddata');
  return film;
}

async function paint(film: HTMLVideoElement): Promise<File | null> {
  if (film.duration > POSTER_AT) {
    film.currentTime = POSTER_AT;
    await happens(film, 'seeked');
  }
  const scale = Math.min(1, POSTER_SIDE / Math.max(film.videoWidth, film.videoHeight));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(film.videoWidth * scale);
  canvas.height = Math.round(film.videoHeight * scale);
  canvas.getContext('2d')?.drawImage(film, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) =>
    canvas.toBlob(resolve, 'image/jpeg', 0.8),
  );
  return blob && new File([blob], 'poster.jpg', { type: 'image/jpeg' });
}

function happens(film: HTMLVideoElement, type: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The film does not come.')), PATIENCE);
    const end = (then: () => void) => () => {
      clearTimeout(timer);
      then();
    };
    film.addEventListener(type, end(resolve), { once: true });
    film.addEventListener(
      'error',
      end(() => reject(new Error('The film does not play.'))),
      {
        once: true,
      },
    );
  });
}
