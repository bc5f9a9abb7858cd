/** Gives files of this device addresses, and takes them back when nobody needs them any more. */
export class FileAddresses {
  readonly #addresses = new Map<string, readonly string[]>();

  /** An address for a file of a message; '' where there are none, on the server for instance. */
  make(key: string, file: Blob): string {
    // Neither Node's server rendering nor a test's page need have it.
    if (typeof URL.createObjectURL !== 'function') return '';
    const address = URL.createObjectURL(file);
    this.#addresses.set(key, [...(this.#addresses.get(key) ?? []), address]);
    return address;
  }

  /** Takes the addresses of a message back, but for one that is still shown. */
  takeBack(key: string, shown = ''): void {
    const addresses = this.#addresses.get(key) ?? [];
    for (const address of addresses) if (address !== shown) URL.revokeObjectURL(address);
    if (addresses.includes(shown)) this.#addresses.set(key, [shown]);
    else this.#addresses.delete(key);
  }

  /** Takes all of them back. */
  clear(): void {
    [...this.#addresses.keys()].forEach((key) => this.takeBack(key));
  }
}
