import eslint from '@eslint/js';
import angular from 'angular-eslint';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Which room of the library may import which: the table of the house (README, "The rooms"). */
const mayImport = {
  models: [],
  i18n: ['models'],
  primitives: [],
  client: ['models', 'client'],
  'client/tencent': ['models', 'client'],
  state: ['models', 'client'],
  // Only what is loaded when it is wanted.
  ui: ['models', 'primitives', 'i18n', 'emoji'],
  dialog: ['i18n', 'primitives'],
  emoji: ['models', 'primitives', 'i18n'],
  media: ['models', 'primitives', 'i18n', 'ui'],
  markdown: ['models', 'i18n', 'ui'],
  cards: ['models', 'client', 'state', 'ui', 'primitives', 'i18n'],
  kit: ['models', 'client', 'state', 'ui', 'dialog', 'primitives', 'i18n', 'emoji', 'media'],
  people: ['models', 'client', 'state', 'ui', 'dialog', 'primitives', 'i18n'],
  groups: ['models', 'client', 'state', 'ui', 'dialog', 'primitives', 'i18n', 'people'],
  finder: ['models', 'client', 'state', 'ui', 'dialog', 'primitives', 'i18n', 'people'],
  layout: ['models', 'client', 'state', 'ui', 'primitives', 'i18n', 'kit'],
  src: ['models', 'client', 'client/tencent', 'state', 'i18n'],
  testing: [
    'models',
    'client',
    'ui',
    'kit',
    'emoji',
    'media',
    'people',
    'groups',
    'finder',
    'layout',
    'i18n',
    '',
  ],
};

const rooms = Object.keys(mayImport).filter((room) => room !== 'src');

/** Specs and what only they use. */
const specs = ['**/*.spec.ts', 'projects/chat/*/src/**/testing/**'];

/** Another room, and what the specs of all clients share. */
const besideThePort = ['projects/chat/client/tencent/**', 'projects/chat/client/contract/**'];

function doorsOf(room) {
  const open = mayImport[room];
  const shut = rooms
    .filter((other) => !open.includes(other))
    .map((other) => `ngx-tencent-chat/${other}`);
  if (!open.includes('')) shut.push('ngx-tencent-chat');
  const vendor = room === 'client/tencent' ? [] : ['@tencentcloud/chat', 'tim-upload-plugin'];
  return {
    files: [`projects/chat/${room}/**/*.ts`],
    ignores: [...specs, ...(room === 'client' ? besideThePort : [])],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [...shut, ...vendor].map((name) => ({
            name,
            message: `The room "${room}" may import ${open.join(', ') || 'no other room'}.`,
          })),
        },
      ],
    },
  };
}

/** Runners of tests that give promises which nobody has to await. */
const testRunners = ['it', 'test', 'describe', 'before', 'after', 'beforeEach', 'afterEach'];

export default defineConfig(
  {
    ignores: [
      'dist/',
      'out-tsc/',
      '.angular/',
      'node_modules/',
      'goldens/',
      'test-results/',
      'playwright-report/',
    ],
  },
  {
    files: ['**/*.ts'],
    extends: [
      eslint.configs.recommended,
      tseslint.configs.strictTypeChecked,
      tseslint.configs.stylisticTypeChecked,
    ],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', package: 'node:test', name: testRunners }] },
      ],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // An input method's own keys are told apart by it alone in Safari.
      '@typescript-eslint/no-deprecated': ['error', { allow: [{ from: 'lib', name: 'keyCode' }] }],
      // An empty text means "none" nearly everywhere here.
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignorePrimitives: { string: true } },
      ],
      // output<void>() says that nothing is told.
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-unnecessary-type-arguments': 'off',
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      'no-restricted-properties': [
        'error',
        {
          property: 'innerHTML',
          message: 'User text becomes tokens, tokens become templates (I13).',
        },
        {
          property: 'outerHTML',
          message: 'User text becomes tokens, tokens become templates (I13).',
        },
      ],
      'no-console': 'error',
    },
  },
  {
    files: ['projects/chat/**/*.ts', 'projects/demo/**/*.ts'],
    extends: [angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/directive-selector': [
        'error',
        { type: 'attribute', prefix: ['chat', 'demo'], style: 'camelCase' },
      ],
      '@angular-eslint/component-selector': [
        'error',
        { type: 'element', prefix: ['chat', 'demo'], style: 'kebab-case' },
      ],
      '@angular-eslint/prefer-on-push-component-change-detection': 'off',
      '@angular-eslint/no-host-metadata-property': 'off',
      // A directive's one output is called as the directive is.
      '@angular-eslint/no-output-rename': 'off',
    },
  },
  {
    files: ['projects/chat/**/*.html', 'projects/demo/**/*.html'],
    extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility],
  },
  ...Object.keys(mayImport).map(doorsOf),
  {
    files: ['projects/demo/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: ['@tencentcloud/chat'].map((name) => ({
            name,
            message: 'The adapter alone knows the SDK.',
          })),
          patterns: [
            {
              group: ['**/projects/**', '**/emulator/**', '**/server/**'],
              message: 'The demo uses public names only.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['**/*.spec.ts', 'e2e/**/*.ts', 'projects/chat/testing/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  { files: ['projects/{emulator,server}/src/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.mjs', '**/*.js'],
    extends: [eslint.configs.recommended],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'console',
          'process',
          'URL',
          'setTimeout',
          'clearTimeout',
          'setInterval',
          'clearInterval',
          'fetch',
          'AbortSignal',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
);
