/** `ng serve demo` and the reference server look like one origin to the page. */
const target = `http://127.0.0.1:${process.env.SERVER_PORT ?? 3000}`;

export default ['/chat', '/session', '/demo'].map((context) => ({ context: [context], target }));
