/** What a machine can see of a fault in the web programs and their tests. How they are laid out is prettier's alone. */
import { createRequire } from 'node:module';

// What was installed lies in the build's folder: nothing of it can come beside what is shipped.
const { configs } = createRequire(new URL('../../../form/target/web/', import.meta.url))('typescript-eslint');

const HTML = 'Nobody parses HTML here: parts/lit.js builds elements, and Trusted Types refuse the rest without a word.';

export default [
  { ignores: ['**/eslint.config.js'] },
  ...configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.json', 'tsconfig.sw.json', '../../test/web/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      // Of the preset, what is switched off or bent:
      // What comes over the wire has the contract's types (types/wire.d.ts); what comes off the disk is any, and flows on.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowAny: true, allowNumber: true }],
      // An act is async so that whatever it throws is its answer, also where nothing in it waits.
      '@typescript-eslint/require-await': 'off',
      // What IndexedDB reports is passed on as it came: an Error, though its type says that it may be missing.
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
      // The rest of a record without one of its parts names that part and does nothing with it.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],

      // Beside it:
      '@typescript-eslint/return-await': ['error', 'in-try-catch'],
      'array-callback-return': 'error',
      eqeqeq: 'error',
      'max-lines': ['error', 320],
      'no-console': ['error', { allow: ['error'] }],
      'no-promise-executor-return': 'error',
      'no-restricted-properties': [
        'error',
        ...['innerHTML', 'outerHTML', 'insertAdjacentHTML'].map((property) => ({ property, message: HTML })),
      ],
      'no-self-compare': 'error',
      'no-template-curly-in-string': 'error',
      'no-unmodified-loop-condition': 'error',
      'no-unreachable-loop': 'error',
      'no-unsafe-optional-chaining': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
];
