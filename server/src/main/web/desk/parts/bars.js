import { html, nothing, svg } from '../../shared/parts/lit.js';
import { table } from './table.js';

const WIDTH = 600;
const HIGH = 22;

/**
 * Stacked bars with the same numbers in a table below them: the picture is for the eye, the table for everybody.
 *
 * @template {{name: string, counts: Record<string, number>, of: number, href?: string}} Row
 * @param {{caption: string, kinds: {key: string, words: string, kind: string}[], rows: Row[], more?: import('./table.js').Column<Row>[], unit?: string, whole?: string}} is
 */
export function bars({ caption, kinds, rows, more = [], unit = '人', whole = '対象' }) {
  const most = Math.max(1, ...rows.map((row) => row.of));
  return html`<figure class="bars">
      <figcaption class="legend">
        ${kinds.map(({ words, kind }) => html`<span><i data-kind=${kind} aria-hidden="true"></i>${words}</span>`)}
      </figcaption>
      ${rows.map((row) => {
        let x = 0;
        return html`<div class="bar-row" aria-hidden="true">
          <span class="bar-name">${row.name}</span
          ><svg viewBox="0 0 ${WIDTH} ${HIGH}" preserveAspectRatio="none">
            ${kinds.map(({ key, kind }) => {
              const wide = ((row.counts[key] ?? 0) / most) * WIDTH;
              const at = x;
              x += wide;
              return wide
                ? svg`<rect x=${at} y="0" width=${Math.max(0, wide - 1)} height=${HIGH} data-kind=${kind}></rect>`
                : nothing;
            })}
          </svg>
        </div>`;
      })}
    </figure>
    ${table({
      caption,
      rows,
      columns: [
        { head: '名称', row: true, cell: (row) => (row.href ? html`<a href=${row.href}>${row.name}</a>` : row.name) },
        { head: whole, number: true, cell: (row) => `${row.of}${unit}` },
        ...kinds.map(({ key, words }) => ({
          head: words,
          number: true,
          cell: (/** @type {Row} */ row) => `${row.counts[key] ?? 0}`,
        })),
        ...more,
      ],
    })}`;
}
