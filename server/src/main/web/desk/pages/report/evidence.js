/** 証跡の書出し: what an auditor takes along; and 検証, whether a 控え is what the log holds. */
import { html, nothing } from '../../../shared/parts/lit.js';
import { fiscalYearName, isoDay, moment } from '../../../shared/rules/wareki.js';
import { button } from '../../parts/button.js';
import { date, file, select, text } from '../../parts/field.js';
import { empty, facts, note } from '../../parts/note.js';
import { act } from '../../rules/acts.js';
import { verified } from '../../rules/verification.js';
import { page } from '../../parts/page.js';

export const evidence = page({
  path: '/report/evidence',
  menu: '証跡の書出し',
  roles: ['manager', 'auditor'],
  title: () => '証跡の書出し',
  load: async (desk, params) => {
    const plans = (await desk.api.get('/api/plans')).filter((one) => one.publishedAt);
    return { plans, plan: plans.find((one) => one.id === params.plan) ?? plans[0] ?? null };
  },
  view: ({ plans, plan }, desk) =>
    html`${plan ? pack(plans, plan, desk) : empty('公開されている計画は、まだありません。')}${receipt(desk)}${check(desk)}`,
});

/** @param {Wire<'Plan'>[]} plans @param {Wire<'Plan'>} plan @param {import('../../engine/desk.js').Desk} desk */
function pack(plans, plan, desk) {
  const { from = '', to = '' } = desk.ui;
  const asked = new URLSearchParams(
    [
      ['from', from],
      ['to', to],
    ].filter(([, value]) => value),
  ).toString();
  return html`<p>
      計画の対象の方の記録を、受け取ったときのまま、受付の証拠・鍵・規程の本文とともに一つのZIPにします。監査ガイドラインの項目ごとの見出し（例文の番号、JIS
      Q 27002、 施行規則16条の3の号）が付きます。サーバーがなくても確かめられます。
    </p>
    <div class="filters">
      ${select({
        id: 'plan',
        label: '計画',
        value: plan.id,
        options: plans.map((one) => [one.id, `${one.title}（${fiscalYearName(one.fiscalYear)}）`]),
        input: (value) => desk.go(`/report/evidence?plan=${value}`),
      })}
      ${date({ free: true, id: 'from', label: '受け付けた日（から）', hint: '空のままなら、計画の初日からです。', value: from, input: (value) => desk.set({ from: value }) })}
      ${date({ free: true, id: 'to', label: '受け付けた日（まで）', hint: '空のままなら、いままでです。', value: to, error: from && to && to < from ? '「から」より後の日を選んでください。' : '', input: (value) => desk.set({ to: value }) })}
    </div>
    <div class="row">
      ${button(
        '証跡を書き出す（ZIP）',
        () =>
          desk.long(
            '証跡を作っています',
            (_, signal) =>
              desk.api.download(
                `/api/report/plans/${plan.id}/evidence.zip${asked ? `?${asked}` : ''}`,
                `証跡_${isoDay(Date.now())}_自治体機密性2.zip`,
                signal,
              ),
            '証跡を保存しました。',
          ),
        { kind: 'main', disabled: Boolean(from && to && to < from) },
      )}
    </div>
    ${note('warn', '取扱い：自治体機密性2', html`<p>お名前と、非公開の規程の本文が入ります。書き出したことは、お名前とともに台帳に残ります。${desk.can('manager') ? '' : '確認問題の答案の中身は入りません。'}</p>`)}`;
}

/** 控え of one record, to print or to check. @param {import('../../engine/desk.js').Desk} desk */
function receipt(desk) {
  const { print = '', wrong } = desk.ui;
  const sum = print.trim().toLowerCase();
  /** @param {'pdf'|'json'} form @param {string} words */
  const take = (form, words) =>
    button(
      words,
      () =>
        /^[0-9a-f]{64}$/.test(sum)
          ? desk.long(
              `${words}を作っています`,
              (_, signal) =>
                desk.api.download(
                  `/api/report/receipts/${sum}.${form}`,
                  `控え_${sum.slice(0, 12)}_自治体機密性2.${form}`,
                  signal,
                ),
              '控えを保存しました。',
            )
          : desk.set({ wrong: true }),
      { kind: 'quiet' },
    );
  return html`<h2>控えを取り出す</h2>
    ${text({
      id: 'fingerprint',
      label: '記録の指紋（SHA-256）',
      size: 'long',
      max: 80,
      value: print,
      hint: '控えの紙、証跡の records.csv、端末の「控え」に載っている64けたです。',
      error: wrong && !/^[0-9a-f]{64}$/.test(sum) ? '0から9とaからfの64けたで書いてください。' : '',
      input: (value) => desk.set({ print: value }),
    })}
    <div class="row">${take('pdf', '控え（PDF）')}${take('json', '控えのファイル（JSON）')}</div>`;
}

/** @param {import('../../engine/desk.js').Desk} desk */
function check(desk) {
  const { verdict, name } = desk.ui;
  /** @param {File} given */
  const look = (given) =>
    desk.act(
      '検証する',
      async () => {
        const is = await verified(await given.text(), desk.seat.meta.enrolment.logKey);
        desk.set({ verdict: is, name: given.name });
      },
      { stay: true },
    );
  return html`<h2>控えを検証する</h2>
    <p>
      「控えのファイル」（JSON）を選ぶか、下の枠に落としてください。このブラウザの中だけで確かめ、どこへも送りません。
    </p>
    <div
      class="drop"
      @dragover=${(/** @type {DragEvent} */ event) => event.preventDefault()}
      @drop=${(/** @type {DragEvent} */ event) => {
        event.preventDefault();
        const given = event.dataTransfer?.files[0];
        return given && look(given);
      }}
    >
      ${file({ id: 'receipt', label: '検証する控え（控えのファイル）', accept: '.json,application/json', pick: look, name })}
    </div>
    <div role="status">
      ${
        verdict
          ? html`${note(
              verdict.ok ? 'ok' : verdict.ok === null ? 'warn' : 'problem',
              verdict.ok ? '一致' : verdict.ok === null ? '確かめられません' : '不一致',
              html`<p>${verdict.why}</p>
                ${
                  verdict.ok
                    ? facts([
                        ['種類', act(verdict.kind)],
                        ['受付番号', verdict.number],
                        ['端末で記録した時刻', moment(verdict.at)],
                        ['受け付けた時刻', moment(verdict.receivedAt)],
                        .../** @type {[unknown, unknown][]} */ (
                          verdict.judgedAt ? [['判定しなおした時刻', moment(verdict.judgedAt)]] : []
                        ),
                        ['扱い', verdict.counts ? '受付' : '要確認・重なり（人数に入りません）'],
                        ['記録の指紋', html`<span class="code">${verdict.sha256}</span>`],
                      ])
                    : nothing
                }`,
            )}`
          : nothing
      }
    </div>`;
}
