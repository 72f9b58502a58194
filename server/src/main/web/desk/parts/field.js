import { html, live, nothing } from '../../shared/parts/lit.js';
import { day } from '../../shared/rules/wareki.js';

/**
 * @typedef {object} Field
 * @property {string} id unique on the page
 * @property {unknown} label its words, marked up where some of them are only heard
 * @property {string} [value]
 * @property {(value: string) => unknown} input
 * @property {unknown} [hint]
 * @property {unknown} [error] said beside the field, in words that say what to do
 * @property {boolean} [required]
 * @property {boolean} [disabled]
 * @property {boolean} [free] it only chooses what is shown, and is lost without a question
 */

/** @param {(value: string) => unknown} then */
const typed =
  (then) =>
  (/** @type {{target: HTMLInputElement}} */ { target }) =>
    then(target.value);

/** @param {(on: boolean) => unknown} then */
const ticked =
  (then) =>
  (/** @type {{target: HTMLInputElement}} */ { target }) =>
    then(target.checked);

/** @param {(file: File) => unknown} then */
const picked =
  (then) =>
  (/** @type {{target: HTMLInputElement}} */ { target }) =>
    target.files?.[0] && then(target.files[0]);

/** @param {Pick<Field, 'id'|'label'|'hint'|'error'|'required'>} is @param {(described: unknown, invalid: unknown) => unknown} control */
function field({ id, label, hint, error, required }, control) {
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || nothing;
  return html`<div class="field" data-wrong=${Boolean(error)}>
    <label for=${id}>${label}${required ? html`<span class="needed">必須</span>` : nothing}</label>
    ${hint ? html`<p class="hint" id=${`${id}-hint`}>${hint}</p>` : nothing}
    ${error ? html`<p class="wrong" id=${`${id}-error`}>${error}</p>` : nothing}
    ${control(described, error ? 'true' : nothing)}
  </div>`;
}

/** One line. @param {Field & {type?: string, max?: number, list?: string[], size?: 'short'|'long'}} is */
export function text(is) {
  return field(
    is,
    (described, invalid) =>
      html`<input
          id=${is.id}
          type=${is.type ?? 'text'}
          class=${is.size ?? ''}
          maxlength=${is.max ?? nothing}
          autocomplete="off"
          list=${is.list ? `${is.id}-list` : nothing}
          ?disabled=${is.disabled}
          ?data-free=${is.free}
          aria-describedby=${described}
          aria-invalid=${invalid}
          aria-required=${is.required ? 'true' : nothing}
          .value=${live(is.value ?? '')}
          @input=${typed(is.input)}
        />
        ${is.list ? html`<datalist id=${`${is.id}-list`}>${is.list.map((one) => html`<option value=${one}></option>`)}</datalist>` : nothing}`,
  );
}

/** A day, 和暦 beside it. @param {Field} is */
export function date(is) {
  return field(
    is,
    (described, invalid) =>
      html`<span class="date"
        ><input
          id=${is.id}
          type="date"
          ?disabled=${is.disabled}
          ?data-free=${is.free}
          aria-describedby=${described}
          aria-invalid=${invalid}
          aria-required=${is.required ? 'true' : nothing}
          .value=${live(is.value ?? '')}
          @input=${typed(is.input)}
        />
        <span class="wareki">${is.value ? day(is.value) : ''}</span></span
      >`,
  );
}

/** Several lines. @param {Field & {rows?: number, max?: number}} is */
export function area(is) {
  return field(
    is,
    (described, invalid) =>
      html`<textarea
        id=${is.id}
        rows=${is.rows ?? 3}
        maxlength=${is.max ?? nothing}
        ?disabled=${is.disabled}
        ?data-free=${is.free}
        aria-describedby=${described}
        aria-invalid=${invalid}
        aria-required=${is.required ? 'true' : nothing}
        .value=${live(is.value ?? '')}
        @input=${typed(is.input)}
      ></textarea>`,
  );
}

/** One of a list. @param {Field & {options: [string, string][]}} is value and words of each */
export function select(is) {
  return field(
    is,
    (described, invalid) =>
      html`<select
        id=${is.id}
        ?disabled=${is.disabled}
        aria-describedby=${described}
        aria-invalid=${invalid}
        @change=${typed(is.input)}
      >
        ${is.options.map(
          ([value, words]) =>
            html`<option value=${value} .selected=${live(value === (is.value ?? ''))}>${words}</option>`,
        )}
      </select>`,
  );
}

/** A box to tick. @param {{id: string, label: unknown, checked: boolean, pick: (on: boolean) => unknown, disabled?: boolean, hint?: unknown}} is */
export function check({ id, label, checked, pick, disabled, hint }) {
  return html`<div class="choice">
    <input
      id=${id}
      type="checkbox"
      ?disabled=${disabled}
      aria-describedby=${hint ? `${id}-hint` : nothing}
      .checked=${live(checked)}
      @change=${ticked(pick)}
    /><label for=${id}>${label}</label>${hint ? html`<p class="hint" id=${`${id}-hint`}>${hint}</p>` : nothing}
  </div>`;
}

/** One of a few, all seen at once. @param {{name: string, legend: unknown, value: string, options: [string, unknown][], pick: (value: string) => unknown, error?: unknown}} is */
export function radios({ name, legend, value, options, pick, error }) {
  return html`<fieldset class="field" data-wrong=${Boolean(error)}>
    <legend>${legend}</legend>
    ${error ? html`<p class="wrong">${error}</p>` : nothing}${options.map(
      ([one, words]) =>
        html`<div class="choice">
          <input
            id=${`${name}-${one}`}
            type="radio"
            name=${name}
            value=${one}
            .checked=${live(one === value)}
            @change=${() => pick(one)}
          /><label for=${`${name}-${one}`}>${words}</label>
        </div>`,
    )}
  </fieldset>`;
}

/** A file from this computer. @param {{id: string, label: string, accept?: string, hint?: unknown, error?: unknown, pick: (file: File) => unknown, name?: string, required?: boolean}} is name: of the file taken before */
export function file(is) {
  return field(
    is,
    (described, invalid) =>
      html`<span class="file-row"
        ><input
          id=${is.id}
          type="file"
          accept=${is.accept ?? nothing}
          aria-describedby=${described}
          aria-invalid=${invalid}
          @change=${picked(is.pick)}
        />${is.name ? html`<span>${is.name}</span>` : nothing}</span
      >`,
  );
}
