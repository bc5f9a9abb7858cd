import type PhotoSwipe from 'photoswipe';
import type { SlideData } from 'photoswipe';
import { ViewerItem } from './viewer-items';

/** What a stage tells. */
export interface StageEvents {
  /** Another item is shown. */
  readonly move: (index: number) => void;
  /** The user is done: by a swipe down, a pinch, or a click beside the picture. */
  readonly leave: () => void;
  /** An item could not be had. */
  readonly fail: (index: number) => void;
}

/** Of what PhotoSwipe knows of sizes, the part that is used. */
interface ZoomLevel {
  readonly initial: number;
}

interface Slide extends SlideData {
  readonly item: ViewerItem;
}

/**
 * The stage on which pictures and films are looked at: PhotoSwipe without its interface, which would
 * write HTML.
 */
export class ViewerStage {
  readonly #swipe: PhotoSwipe;
  readonly #slides: Slide[];

  private constructor(swipe: PhotoSwipe, slides: Slide[]) {
    this.#swipe = swipe;
    this.#slides = slides;
  }

  /** Opens a stage in an element. */
  static async open(
    element: HTMLElement,
    items: readonly ViewerItem[],
    index: number,
    events: StageEvents,
  ): Promise<ViewerStage> {
    const { default: Swipe } = await import('photoswipe');
    const slides = items.map(toSlide);
    const swipe = new Swipe({ ...looks(element), dataSource: slides, index });
    const stage = new ViewerStage(swipe, slides);
    stage.#listen(events);
    swipe.init();
    return stage;
  }

  next(): void {
    this.#swipe.next();
  }

  previous(): void {
    this.#swipe.prev();
  }

  toggleZoom(): void {
    this.#swipe.toggleZoom();
  }

  /** Shows an item anew: its address has changed. */
  renew(index: number, item: ViewerItem): void {
    this.#slides[index] = toSlide(item);
    this.#swipe.refreshSlideContent(index);
  }

  destroy(): void {
    this.#swipe.destroy();
  }

  #listen(events: StageEvents): void {
    const swipe = this.#swipe;
    swipe.on('change', () => events.move(swipe.currIndex));
    swipe.on('close', () => events.leave());
    swipe.on('loadError', ({ slide }) => events.fail(slide.index));
    swipe.on('contentLoad', (event) => {
      const { content } = event;
      const { item } = content.data as Slide;
      if (item.type !== 'video') return;
      event.preventDefault();
      content.element = toFilm(item, content.index, events) as unknown as HTMLImageElement;
      content.onLoaded();
    });
    swipe.on('contentDeactivate', ({ content }) => filmOf(content.element)?.pause());
    swipe.on('loadComplete', ({ content, slide }) => this.#measure(slide.index, content.element));
    // A drag on a film's own controls is not a swipe.
    swipe.on('pointerDown', (event) => {
      if (isOnControls(event.originalEvent)) event.preventDefault();
    });
  }

  /** Of a picture whose size nobody knew, the size is known now. */
  #measure(index: number, element: Element | undefined): void {
    const slide = this.#slides[index];
    if (!slide || slide.item.sized || !(element instanceof HTMLImageElement)) return;
    const { naturalWidth: width, naturalHeight: height } = element;
    if (width === 0 || (slide.width === width && slide.height === height)) return;
    this.#slides[index] = { ...slide, width, height };
    this.#swipe.refreshSlideContent(index);
  }
}

/** Nothing of its own interface: that is what writes HTML. */
function looks(element: HTMLElement) {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  return {
    appendToEl: element,
    arrowPrev: false,
    arrowNext: false,
    close: false,
    counter: false,
    zoom: false,
    // Missing in its types, but an element like the others.
    preloader: false,
    // The dialog around it does these.
    escKey: false,
    trapFocus: false,
    returnFocus: false,
    loop: false,
    bgOpacity: 1,
    wheelToZoom: true,
    // Small pictures too: twice as large as they fit, at least as large as they are.
    secondaryZoomLevel: ({ initial }: ZoomLevel) => Math.max(1, initial * 2),
    maxZoomLevel: ({ initial }: ZoomLevel) => Math.max(4, initial * 4),
    showHideAnimationType: 'none' as const,
    zoomAnimationDuration: still ? (false as const) : 240,
    padding: { top: 56, bottom: 24, left: 0, right: 0 },
    errorMsg: '',
    tapAction: false as const,
    bgClickAction: 'close' as const,
    imageClickAction: 'zoom' as const,
  };
}

function toSlide(item: ViewerItem): Slide {
  const { width, height, url, preview, type } = item;
  const address = url === null ? {} : { src: url };
  const before = preview === null ? {} : { msrc: preview };
  return { item, type, width, height, ...address, ...before };
}

function toFilm(item: ViewerItem, index: number, events: StageEvents): HTMLVideoElement {
  const film = document.createElement('video');
  film.controls = true;
  film.playsInline = true;
  film.preload = 'metadata';
  film.className = 'film';
  if (item.preview !== null) film.poster = item.preview;
  film.addEventListener('error', () => events.fail(index));
  if (item.url !== null) film.src = item.url;
  return film;
}

function filmOf(element: Element | undefined): HTMLVideoElement | null {
  return element instanceof HTMLVideoElement ? element : null;
}

/** Browsers draw the controls of a film in its lowest part. */
function isOnControls({ target, clientY }: MouseEvent): boolean {
  const controls = 72;
  return (
    target instanceof HTMLVideoElement && clientY > target.getBoundingClientRect().bottom - controls
  );
}
