import { saveFile } from './save-file';

describe('saveFile', () => {
  const saved: { name: string; url: string }[] = [];
  const made: Blob[] = [];
  const answer = (parts: readonly string[], ok = true) => {
    const chunks = parts.map((part) => new TextEncoder().encode(part));
    const read = () => {
      const value = chunks.shift();
      return Promise.resolve({ done: value === undefined, value });
    };
    return { ok, status: ok ? 200 : 403, body: { getReader: () => ({ read }) } };
  };
  const fetched = jest.fn();

  beforeEach(() => {
    saved.length = made.length = 0;
    fetched.mockReset();
    Object.assign(globalThis, { fetch: fetched });
    URL.createObjectURL = (blob: Blob) => `blob:http://localhost/${made.push(blob)}`;
    URL.revokeObjectURL = () => undefined;
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      saved.push({ name: this.download, url: this.href });
    });
    jest.useFakeTimers();
  });

  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it('saves what came as bytes, whatever it says it is, under a safe name', async () => {
    fetched.mockResolvedValue(answer(['<svg ', 'onload=alert(1)>']));
    const progress = jest.fn();
    await saveFile(document, 'https://example.com/a', '../a\u202E.svg', { progress });
    expect(saved).toEqual([{ name: '_a.svg', url: 'blob:http://localhost/1' }]);
    expect(made[0]?.type).toBe('application/octet-stream');
    expect(progress.mock.calls).toEqual([[5], [21]]);
  });

  it('tells when it cannot be had', async () => {
    fetched.mockResolvedValue(answer([], false));
    await expect(saveFile(document, 'https://example.com/a', 'a')).rejects.toThrow('403');
    expect(saved).toEqual([]);
  });

  it.each(['blob:http://localhost/7', 'data:text/html,x'])('asks nobody for %s', async (url) => {
    await saveFile(document, url, 'page.html');
    expect(saved).toEqual([{ name: 'page.html', url }]);
    expect(fetched).not.toHaveBeenCalled();
  });
});
