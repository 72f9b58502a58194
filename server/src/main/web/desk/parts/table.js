import { html, nothing } from '../../shared/parts/lit.js';
import { empty } from './note.js';

/**
 * @template T
 * @typedef {{head: unknown, cell: (row: T, at: number) => unknown, number?: boolean, row?: boolean}} Column row: this cell names its row
 */

/**
 * A table that scrolls inside its frame where it is wider than the window.
 *
 * @template T
 * @param {{caption: unknown, columns: Column<T>[], rows: T[], none?: unknown, hideCaption?: boolean}} is
 *     none: said where there are no rows
 */
export function table({ caption, columns, rows, none = 'まだありません。', hideCaption }) {
  if (!rows.length) return html`${hideCaption ? nothing : html`<h3 class="caption">${caption}</h3>`} ${empty(none)}`;
  return html`<div class="wide" tabindex="0" role="region" aria-label=${typeof caption === 'string' ? caption : '表'}>
    <table>
      <caption class=${hideCaption ? 'hidden-words' : ''}>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${columns.map(({ head, number }) => html`<th scope="col" class=${number ? 'number' : ''}>${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row, at) =>
            html`<tr>
              ${columns.map((column) =>
                column.row
                  ? html`<th scope="row">${column.cell(row, at)}</th>`
                  : html`<td class=${column.number ? 'number' : ''}>${column.cell(row, at) ?? nothing}</td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
