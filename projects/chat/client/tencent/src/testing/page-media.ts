/**
 * What a browser has and the test's page has not: the addresses of local files, and pictures that load.
 * Until the test file ends.
 */
export function setPageMedia({ width, height }: { width: number; height: number }): void {
  class LoadedPicture {
    readonly width = width;
    readonly height = height;
    onload: (() => void) | null = null;

    set src(_: string) {
      queueMicrotask(() => this.onload?.());
    }
  }

  const { Image } = globalThis;

  beforeAll(() => {
    Object.assign(globalThis, { Image: LoadedPicture });
    Object.assign(URL, { createObjectURL: () => 'blob:http://localhost/copy' });
  });

  afterAll(() => {
    Object.assign(globalThis, { Image });
    Reflect.deleteProperty(URL, 'createObjectURL');
  });
}
