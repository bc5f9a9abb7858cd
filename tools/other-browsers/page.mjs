/**
 * A page in a browser that Playwright does not drive.
 * @typedef {object} Page
 * @property {string} name Which browser, and its version.
 * @property {(expression: string) => Promise<string>} evaluate Evaluates an expression that gives a text, or a promise of one.
 * @property {() => Promise<void>} close Ends the browser.
 */
export {};
