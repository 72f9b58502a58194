import { html, nothing } from './lit.js';

/**
 * Turns the server's HTML of pages and questions into elements without ever handing a text to the browser's HTML parser:
 * a tokenizer for the few tags that Markup.java lets through. What is not on this list becomes its bare text, so
 * even an edition that got past the server's two locks cannot put an element of its own choosing on this page.
 *
 * @typedef {string | {tag: string, children: Node[], term?: string, nth?: number, src?: string, alt?: string}} Node
 * @typedef {{scope: string, open: {scope: string, nth: number, id: string}|null, toggle: (nth: number, id: string) => unknown,
 *   panel: (id: string) => unknown}} Terms what a tap on an underlined word does; none where words are not tappable
 */

const TAGS = new Set(['p', 'ul', 'ol', 'li', 'strong', 'em', 'br', 'ruby', 'rt', 'rp', 'button', 'img']);
const ALONE = new Set(['br', 'img']);
const TOKEN = /<\/?([a-z]+)((?:\s+[a-z-]+="[^"]*")*)\s*\/?>|([^<]+)|</gi;
const NAMED = /** @type {Record<string, string>} */ ({
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
});

/** @type {Map<string, Node[]>} an edition never changes, and a page is drawn again after every tap */
const parsed = new Map();

/** @param {string} text */
function unescaped(text) {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (name) return NAMED[name] ?? whole;
    const point = parseInt(hex ?? decimal, hex ? 16 : 10);
    return point <= 0x10ffff ? String.fromCodePoint(point) : '';
  });
}

/** @param {string} attributes @param {string} name */
function attribute(attributes, name) {
  const found = new RegExp(`\\s${name}="([^"]*)"`, 'i').exec(attributes);
  return found ? unescaped(found[1]) : undefined;
}

/** @param {string} source @returns {Node[]} */
export function parse(source) {
  const known = parsed.get(source);
  if (known) return known;
  const top = /** @type {Node[]} */ ([]);
  const open = [{ tag: '', children: top }];
  let nth = 0;
  for (const [whole, name, attributes, text] of source.matchAll(TOKEN)) {
    const tag = name?.toLowerCase();
    if (tag === undefined) {
      open[open.length - 1].children.push(unescaped(text ?? whole));
    } else if (!TAGS.has(tag)) {
      continue;
    } else if (whole.startsWith('</')) {
      // Closes whatever was left open inside; a closing tag without its opening is no tag.
      const from = open.findLastIndex((node) => node.tag === tag);
      if (from > 0) open.length = from;
    } else {
      const node = {
        tag,
        children: [],
        term: attribute(attributes, 'data-term'),
        nth: tag === 'button' ? nth++ : undefined,
        src: attribute(attributes, 'src'),
        alt: attribute(attributes, 'alt'),
      };
      open[open.length - 1].children.push(node);
      if (!ALONE.has(tag)) open.push(node);
    }
  }
  parsed.set(source, top);
  return top;
}

/** @param {Node} node @param {(node: Exclude<Node, string>) => boolean} is @returns {boolean} */
function holds(node, is) {
  return typeof node !== 'string' && (is(node) || node.children.some((child) => holds(child, is)));
}

/** A paragraph that is nothing but pictures. @param {Node} node @returns {boolean} */
const isPicture = (node) =>
  typeof node !== 'string' &&
  (node.tag === 'img' ||
    (node.tag === 'p' &&
      node.children.length > 0 &&
      node.children.every((child) => (typeof child === 'string' ? child.trim() === '' : child.tag === 'img'))));

/** Whether some of a page can stand beside its words. @param {string} source */
export const pictured = (source) => parse(source).some(isPicture);

/** What stands within a row of words, in a page as in a heading. @param {Exclude<Node, string>} node @param {unknown} inside */
function inRow({ tag }, inside) {
  switch (tag) {
    case 'strong':
      return html`<strong>${inside}</strong>`;
    case 'em':
      return html`<em>${inside}</em>`;
    case 'br':
      return html`<br />`;
    case 'ruby':
      return html`<ruby>${inside}</ruby>`;
    case 'rt':
      return html`<rt>${inside}</rt>`;
    case 'rp':
      return html`<rp>${inside}</rp>`;
    default:
      return undefined;
  }
}

/**
 * Paragraphs, lists and pictures; an explanation opens below the paragraph its word stands in.
 *
 * @param {string} source
 * @param {{terms?: Terms|null, images?: Record<string, string>, part?: 'words'|'pictures'}} [is] images by SHA-256, where
 *     the tablet keeps them; part of the page, where its pictures stand beside its words
 */
export function text(source, { terms = null, images = {}, part } = {}) {
  /** @param {Node} node @returns {unknown} */
  const draw = (node) => {
    if (typeof node === 'string') return node;
    const inside = node.children.map(draw);
    switch (node.tag) {
      case 'p':
        return html`<p>${inside}</p>
          ${below(node)}`;
      case 'ul':
        return html`<ul>
          ${inside}
        </ul>`;
      case 'ol':
        return html`<ol>
          ${inside}
        </ol>`;
      case 'li':
        return html`<li>${inside}${below(node)}</li>`;
      case 'img':
        return picture(node);
      default:
        return inRow(node, inside) ?? term(node, inside);
    }
  };
  /** @param {Exclude<Node, string>} node @param {unknown} inside */
  const term = (node, inside) => {
    const { term: id, nth } = node;
    if (!terms || !id || nth === undefined) return inside;
    return html`<button
      type="button"
      data-term=${id}
      aria-expanded=${isOpen(node)}
      @click=${() => terms.toggle(nth, id)}
    >
      ${inside}
    </button>`;
  };
  /** @param {Exclude<Node, string>} node */
  const isOpen = (node) => !!terms?.open && terms.open.scope === terms.scope && terms.open.nth === node.nth;
  /** @param {Exclude<Node, string>} node */
  const below = (node) =>
    terms?.open && node.children.some((child) => holds(child, isOpen)) ? terms.panel(terms.open.id) : nothing;
  /** @param {Exclude<Node, string>} node */
  const picture = (node) => {
    const src = images[/^\/content\/([0-9a-f]{64})$/.exec(node.src ?? '')?.[1] ?? ''];
    return src
      ? html`<img src=${src} alt=${node.alt ?? ''} />`
      : html`<span class="no-picture">［絵：${node.alt}］</span>`;
  };
  return html`<div class="text">
    ${parse(source)
      .filter((node) => typeof node !== 'string' || node.trim() !== '')
      .filter((node) => part === undefined || isPicture(node) === (part === 'pictures'))
      .map(draw)}
  </div>`;
}

/** The same as running words, for headings and choices: no paragraphs, nothing to tap. @param {string} source */
export function line(source) {
  /** @param {Node} node @returns {unknown} */
  const draw = (node) => {
    if (typeof node === 'string') return node;
    const inside = node.children.map(draw);
    return inRow(node, inside) ?? inside;
  };
  return parse(source.trim()).map(draw);
}

/** Bare words. @param {string} source @param {boolean} [aloud] the reading instead of what it stands over, for a voice */
export function plain(source, aloud = false) {
  /** @param {Node} node @returns {string} */
  const say = (node) => {
    if (typeof node === 'string') return node;
    if (node.tag === 'rp' || (node.tag === 'rt' && !aloud)) return '';
    const children =
      aloud && node.tag === 'ruby'
        ? node.children.filter((child) => typeof child !== 'string' && child.tag === 'rt')
        : node.children;
    return children.map(say).join('') + (node.tag === 'p' || node.tag === 'li' ? '\n' : '');
  };
  return parse(source).map(say).join('').trim();
}
