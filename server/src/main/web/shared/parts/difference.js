/** @import {ClauseDifference} from '../held.js' */
import { html, nothing } from './lit.js';
import { tag } from './tag.js';

/** @type {Record<string, import('./tag.js').Tag>} */
const KINDS = {
  added: { words: '加わりました', kind: 'good' },
  removed: { words: 'なくなりました', kind: 'bad' },
  changed: { words: '変わりました', kind: 'key' },
  renumbered: { words: '番号だけ変わりました', kind: '' },
};

/** Spoken before and after, since ins and del are silent in most screen readers. @param {unknown} words */
const inserted = (words) =>
  html`<ins
    ><span class="hidden-words">（ここから加わった語）</span>${words}<span class="hidden-words">（ここまで）</span></ins
  >`;
/** @param {unknown} words */
const deleted = (words) =>
  html`<del
    ><span class="hidden-words">（ここから消えた語）</span>${words}<span class="hidden-words">（ここまで）</span></del
  >`;

/** Heading and text of a clause as one, the way the runs have them. @param {{heading: string, text: string}} side */
function words({ heading, text }) {
  return heading && text ? `${heading}\n${text}` : heading || text;
}

/** The number of a clause, and what it was. @param {ClauseDifference} is */
export function label({ before, after }) {
  const now = after ?? before;
  return before && after && before.label !== after.label
    ? `${after.label}（前は ${before.label}）`
    : (now?.label ?? '');
}

/**
 * One clause and what happened to it.
 *
 * @param {ClauseDifference} is
 * @param {{level?: 2|3, key?: string|null, path?: string}} [how] path: the numbers above it, 「6」 before 「(4)」
 */
export function difference(is, { level = 3, key = null, path = '' } = {}) {
  const named = html`${path}${label(is)}${is.after?.heading || is.before?.heading ? html` 　${is.after?.heading || is.before?.heading}` : nothing}`;
  return html`<section class="difference">
    <div class="difference-head">
      ${level === 2 ? html`<h2 tabindex="-1" data-focus=${key ?? nothing}>${named}</h2>` : html`<h3>${named}</h3>`}${tag(KINDS[is.kind])}
    </div>
    <p class="difference-text">${body(is)}</p>
  </section>`;
}

/** @param {ClauseDifference} is */
function body({ kind, before, after, runs }) {
  if (kind === 'added' && after) return inserted(words(after));
  if (kind === 'removed' && before) return deleted(words(before));
  if (runs)
    return runs.map(({ sign, text }) =>
      sign === 'inserted' ? inserted(text) : sign === 'deleted' ? deleted(text) : text,
    );
  return after ? words(after) : nothing;
}

export function legend() {
  return html`<p class="difference-legend"><ins>下線</ins>は加わった語、<del>取り消し線</del>は消えた語です。</p>`;
}
