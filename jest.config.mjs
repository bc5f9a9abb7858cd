import presets from 'jest-preset-angular/presets/index.js';

export default {
  ...presets.createCjsPreset({ tsconfig: '<rootDir>/projects/chat/tsconfig.spec.json' }),
  setupFilesAfterEnv: ['<rootDir>/jest.setup.ts'],
  roots: ['<rootDir>/projects/chat', '<rootDir>/projects/demo'],
  moduleNameMapper: {
    '^ngx-tencent-chat$': '<rootDir>/projects/chat/src/public-api.ts',
    '^ngx-tencent-chat/(.*)$': '<rootDir>/projects/chat/$1/src/public-api.ts',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  maxWorkers: 2,
};
