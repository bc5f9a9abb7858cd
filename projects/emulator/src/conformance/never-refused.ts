/** Methods that neither the service nor the SDK refuses to who is signed in, and why that is so. */
export const neverRefused: Readonly<Record<string, string>> = {
  findMessage: 'It looks in the memory of the SDK, and says null where there is nothing.',
};
