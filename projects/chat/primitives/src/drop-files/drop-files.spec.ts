import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ChatDropFiles } from './drop-files';

@Component({
  template: `<div [chatDropFilesOff]="off()" (chatDropFiles)="taken.push($event)">
    <p>Here</p>
  </div>`,
  imports: [ChatDropFiles],
})
class Page {
  readonly off = signal(false);
  readonly taken: (readonly File[])[] = [];
}

async function showPage() {
  const fixture = TestBed.createComponent(Page);
  await fixture.whenStable();
  const [box] = (fixture.nativeElement as HTMLElement).children;
  if (!box) throw new Error('The box is missing.');
  const drag = async (type: string, transfer: object, target: Element = box) => {
    const event = new Event(type, { bubbles: true, cancelable: true });
    Object.defineProperty(event, 'dataTransfer', { value: transfer });
    target.dispatchEvent(event);
    await fixture.whenStable();
    return event.defaultPrevented;
  };
  return { box, child: box.firstElementChild!, drag, fixture, page: fixture.componentInstance };
}

const photo = new File(['…'], 'photo.jpg');
const folder = new File([], 'holidays');
const entry = (file: File, isDirectory: boolean) => ({
  kind: 'file',
  webkitGetAsEntry: () => ({ isDirectory }),
  getAsFile: () => file,
});
const files = {
  types: ['Files'],
  items: [entry(photo, false), entry(folder, true)],
  files: [photo, folder],
};
const text = { types: ['text/plain'], items: [], files: [] };

describe('ChatDropFiles', () => {
  it('takes files, and no folders', async () => {
    const { page, drag } = await showPage();
    await drag('dragenter', files);
    expect(await drag('drop', files)).toBe(true);
    expect(page.taken).toEqual([[photo]]);
  });

  it('shows while files are over it, over its children too', async () => {
    const { box, child, drag } = await showPage();
    await drag('dragenter', files);
    await drag('dragenter', files, child);
    await drag('dragleave', files);
    expect(box.hasAttribute('data-dropping')).toBe(true);
    await drag('dragleave', files, child);
    expect(box.hasAttribute('data-dropping')).toBe(false);
  });

  it('leaves what is not a file to the page', async () => {
    const { box, page, drag } = await showPage();
    expect(await drag('dragenter', text)).toBe(false);
    expect(box.hasAttribute('data-dropping')).toBe(false);
    expect(await drag('drop', text)).toBe(false);
    expect(page.taken).toEqual([]);
  });

  it('can be turned off', async () => {
    const { fixture, page, drag } = await showPage();
    page.off.set(true);
    await fixture.whenStable();
    expect(await drag('drop', files)).toBe(false);
    expect(page.taken).toEqual([]);
  });
});
