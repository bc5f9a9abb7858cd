import presets from 'jest-preset-angular/presets/index.js';

export default {
  ...presets.createCjsPreset({ tsconfig: '<rootDir>/projects/chat/tsconfig.spec.json' }),
  setupFilesAfterEnv: ['<rootDir>/jest.setup.ts'],
  roots: ['<rootDir>/projects/chat', '<rootDir>/projects/demo'],
  moduleNameMapper: {
    // Jest reads CommonJS.
    '^photoswipe$': '<rootDir>/node_modules/photoswipe/dist/umd/photoswipe.umd.min.js',
    '^ngx-tencent-chat$': '<rootDir>/projects/chat/src/public-api.ts',
    '^ngx-tencent-chat/(.*)$': '<rootDir>/projects/chat/$1/src/public-api.ts',
  },
  // Jest reads CommonJS: what comes as modules only is transformed.
  transformIgnorePatterns: [
    String.raw`node_modules/(?!(.*\.mjs$|@angular/common/locales/.*\.js$|fuzzysort/))`,
  ],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  maxWorkers: 2,
  // The first test of a file waits for parts that are loaded late; a busy machine takes its time.
  testTimeout: 30_000,
};
