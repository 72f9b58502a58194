import { tag } from '../../shared/parts/tag.js';
import { state, stateKind } from '../rules/words.js';

/** Where somebody stands, in the glossary's word. @param {string} is */
export const standing = (is) => tag({ words: state(is), kind: stateKind(is) });
