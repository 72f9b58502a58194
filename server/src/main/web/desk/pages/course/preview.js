/** 試写: pages, questions and cards of a pack as the tablet draws them, by the tablet's own parts. */
import { html, nothing } from '../../../shared/parts/lit.js';
import { answers } from '../../../shared/parts/answers.js';
import { line, text } from '../../../shared/parts/ruby.js';
import { numeral, part } from '../../../shared/parts/option.js';
import { link } from '../../parts/button.js';
import { radios } from '../../parts/field.js';
import { tag } from '../../parts/note.js';
import { screen } from '../../parts/screen.js';
import { card } from '../../rules/texts.js';
import { page } from '../../parts/page.js';

/**
 * As the pack's compiler made them; the contract leaves an edition's inside open.
 *
 * @typedef {{title: string, html: string, clauses: string[]}} Leaf
 * @typedef {import('../../../shared/held.js').Question & {difficulty: number, right: string[], explanation: string, why?: Record<string, string>}} Asked
 * @typedef {{title: string, text: string}} Form
 * @typedef {object} Card
 * @property {string} kind
 * @property {{term: string, reading: string, meaning: string, example?: string}[]} [terms]
 * @property {{title: string, steps: string[]}[]} [cards]
 * @property {Form} [signed]
 * @property {Form} [withheld]
 * @property {Form} [declined]
 * @typedef {{module: {id: string, title: string, images: string[], pages: Leaf[]}, quiz?: {draw: number, passMark: number, questions: Asked[]}}} Preview
 */

/** @type {[string, string][]} */
const SIZES = [
  ['s', '標準'],
  ['l', '大'],
  ['xl', '特大'],
];

/** @param {import('../../engine/desk.js').Desk} desk @param {Record<string, string>} params */
const load = async (desk, { pack, module: id, pages, questions }) => {
  const at = `/api/courses/packs/${pack}`;
  const { module, quiz } = /** @type {Preview} */ (await desk.api.get(`/api/courses/packs/${pack}/modules/${id}`));
  const found = await Promise.all(
    module.images.map(async (sha256) => [sha256, URL.createObjectURL(await desk.api.file(`${at}/pictures/${sha256}`))]),
  );
  return {
    pack,
    module,
    quiz,
    images: Object.fromEntries(found),
    changed: { pages: (pages ?? '').split(',').map(Number), questions: (questions ?? '').split(',') },
  };
};
/** @typedef {Awaited<ReturnType<typeof load>>} Model */

export const preview = page({
  path: '/pack/:pack/module/:module',
  under: '/pack',
  title: ({ module }) => `試写　${module.title}`,
  load,
  view: (model, desk) =>
    html`${sizes(model, desk)}${pages(model, desk)}${
      model.quiz
        ? questions({ ...model, quiz: model.quiz }, desk)
        : html`<h2>確認問題</h2>
            <p>この研修には、確認問題がありません。</p>`
    }`,
});

const CHANGED = tag({ words: '変わるところ', kind: 'key', icon: 'pencil' });

/** @param {{pack: string}} model @param {import('../../engine/desk.js').Desk} desk */
const sizes = ({ pack }, desk) =>
  html`<p>タブレットと同じ部品で、同じ大きさに描いています。</p>
    <div class="filters">
      ${radios({ name: 'size', legend: '文字の大きさ', value: size(desk), options: SIZES, pick: (value) => desk.set({ size: value }) })}
    </div>
    <div class="row">${link('教材へ戻る', `#/pack/${pack}`, { kind: 'quiet' })}</div>`;

/** @param {import('../../engine/desk.js').Desk} desk */
const size = (desk) => desk.ui.size ?? 's';

/** @param {Model} model @param {import('../../engine/desk.js').Desk} desk */
function pages({ module, images, changed }, desk) {
  return html`<h2>ページ（${module.pages.length}枚）</h2>
    ${module.pages.map((page, /** @type {number} */ at) =>
      screen(
        size(desk),
        `${at + 1}枚目の見え方`,
        html`<p class="over">
            ${module.title}　${module.pages.length}枚中${at + 1}枚目　${changed.pages.includes(at + 1) ? CHANGED : nothing}
          </p>
          <div class="page">
            <h3>${line(page.title)}</h3>
            ${text(page.html, { images })}
          </div>
          <p class="over">条項 ${page.clauses.join('、') || '－'}</p>`,
      ),
    )}`;
}

/** @param {Omit<Model, 'quiz'> & {quiz: NonNullable<Preview['quiz']>}} model @param {import('../../engine/desk.js').Desk} desk */
function questions({ quiz, images, changed }, desk) {
  return html`<h2>確認問題（${quiz.questions.length}問から${quiz.draw}問、合格は${quiz.passMark}点から）</h2>
    ${quiz.questions.map((question, /** @type {number} */ at) =>
      screen(
        size(desk),
        `問題${at + 1}の見え方`,
        html` <p class="over">
            問題 ${question.id}　条項
            ${question.clauses.join('、')}　${['', 'やさしい', 'ふつう', 'むずかしい'][question.difficulty] ?? ''}　${changed.questions.includes(question.id) ? CHANGED : nothing}
          </p>
          <h3>${line(question.ask)}</h3>
          <ul class="judged">
            ${question.options.map((option, /** @type {number} */ nth) => html`<li class="option" data-mark="none">${option.label ? nothing : html`<span class="option-mark">${numeral(nth)}</span>`}<span class="option-words">${part(option.label, option.html)}</span></li>`)}
            <li class="option" data-mark="none"><span class="option-words">わからない</span></li>
          </ul>
          <details>
            <summary>正解と説明</summary>
            ${answers(question, { right: question.right, chosen: [], explanation: question.explanation, clauses: [], why: question.why ?? {} })}${text(question.explanation, { images })}
          </details>`,
      ),
    )}`;
}

/** @type {Record<string, string>} */
const FORMS = { signed: '署名', withheld: '保留', declined: '辞退' };

/** @param {import('../../engine/desk.js').Desk} desk @param {Record<string, string>} params */
const loadCard = async (desk, { pack, kind }) => ({
  pack,
  card: /** @type {Card} */ (await desk.api.get(`/api/courses/packs/${pack}/cards/${kind}`)),
});
/** @typedef {Awaited<ReturnType<typeof loadCard>>} CardModel */

export const cards = page({
  path: '/pack/:pack/:kind',
  under: '/pack',
  title: ({ card: is }) => `試写　${card(is.kind)}`,
  load: loadCard,
  view: (model, desk) =>
    html`${sizes(model, desk)}
      <h2>${card(model.card.kind)}の見え方</h2>
      ${drawn(model.card, desk)}`,
});

/** @param {Card} is @param {import('../../engine/desk.js').Desk} desk */
function drawn(is, desk) {
  if (is.kind === 'glossary') {
    return (is.terms ?? []).map((term) =>
      screen(
        size(desk),
        `「${term.term}」の見え方`,
        html`<h3>${term.term}</h3>
          <p class="over">${term.reading}</p>
          ${text(term.meaning)}${
            term.example
              ? html`<p class="over">例</p>
                  ${text(term.example)}`
              : nothing
          }`,
      ),
    );
  }
  if (is.kind === 'emergency') {
    return (is.cards ?? []).map((one) =>
      screen(
        size(desk),
        `「${one.title}」の見え方`,
        html`<h3>${one.title}</h3>
          <ol>
            ${one.steps.map((/** @type {string} */ step) => html`<li>${line(step)}</li>`)}
          </ol>`,
      ),
    );
  }
  return /** @type {const} */ (['signed', 'withheld', 'declined'])
    .flatMap((name) => (is[name] ? [{ name, form: is[name] }] : []))
    .map(({ name, form }) =>
      screen(
        size(desk),
        `${FORMS[name]}の文言の見え方`,
        html`<h3>${form.title}</h3>
          ${String(form.text)
            .split('\n')
            .map((one) => html`<p>${one}</p>`)}`,
      ),
    );
}
