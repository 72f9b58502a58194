/** 配信計画: what is asked of whom until when, from the draft to the closed report. */
import { html, nothing } from '../../tablet/parts/lit.js';
import { day, fiscalYear, fiscalYearName, isoDay, moment, shortDay } from '../../tablet/rules/wareki.js';
import { button, link, twice } from '../parts/button.js';
import { area, check, date, text } from '../parts/field.js';
import { facts, note, steps, tag } from '../parts/note.js';
import { table } from '../parts/table.js';
import { moved, noticeKind } from '../rules/notice.js';
import { audience, blank, nextYear, problems } from '../rules/plan.js';
import { beside, exclusion, named } from '../rules/words.js';

/** @param {any} plan @param {string[]} closed ids of closed plans */
function where(plan, closed) {
  const today = isoDay(Date.now());
  if (closed.includes(plan.id)) return tag({ words: 'しめ済み', kind: 'good', icon: 'check' });
  if (!plan.publishedAt)
    return plan.returnedBecause
      ? tag({ words: '差し戻し', kind: 'bad', icon: 'alert' })
      : tag({ words: '承認待ち', kind: 'care' });
  return today < plan.opensOn
    ? tag({ words: '開始前', kind: 'key' })
    : today > plan.closesOn
      ? tag({ words: '終わり（未しめ）', kind: 'care' })
      : today > plan.dueOn
        ? tag({ words: '期限のあと', kind: 'care' })
        : tag({ words: '受付中', kind: 'key', icon: 'dot' });
}

/** @type {import('../engine/desk.js').Page} */
export const plans = {
  path: '/keikaku',
  menu: '配信計画',
  title: () => '配信計画',
  load: async (desk) => {
    const [all, closings] = await Promise.all([desk.api.get('/api/campaigns'), desk.api.get('/api/closings')]);
    return { all, closed: closings.map((/** @type {any} */ one) => one.campaign) };
  },
  view: ({ all, closed }, desk) => {
    const years = [...new Set(all.map((/** @type {any} */ one) => one.fiscalYear))].sort((a, b) => b - a);
    return html`${desk.can('manager') ? html`<div class="row">${link('新しい計画を作る', '#/keikaku-sakusei', { kind: 'main' })}</div>` : nothing}
    ${
      years.length
        ? years.map((year) =>
            table({
              caption: fiscalYearName(year),
              rows: all.filter((/** @type {any} */ one) => one.fiscalYear === year),
              columns: [
                {
                  head: '計画',
                  row: true,
                  cell: (/** @type {any} */ one) => html`<a href=${`#/keikaku/${one.id}`}>${one.title}</a>`,
                },
                { head: '状態', cell: (/** @type {any} */ one) => where(one, closed) },
                { head: '期間', cell: (/** @type {any} */ one) => `${day(one.opensOn)}から${day(one.closesOn)}まで` },
                { head: '期限', cell: (/** @type {any} */ one) => day(one.dueOn) },
                {
                  head: '受講状況',
                  cell: (/** @type {any} */ one) =>
                    one.publishedAt
                      ? link('見る', `#/jokyo?plan=${one.id}`, { label: `受講状況を見る：${one.title}`, kind: 'quiet' })
                      : '',
                },
              ],
            }),
          )
        : html`<p>計画はまだありません。「新しい計画を作る」から始めてください。</p>`
    }`;
  },
};

/** @param {any} item @param {Map<string, string>} titles @param {Map<string, string>} documents */
const itemWords = (item, titles, documents) =>
  item.kind === 'module'
    ? `研修「${titles.get(item.module) ?? item.module}」`
    : item.kind === 'selfcheck'
      ? '自己点検'
      : `${item.documents.map((/** @type {string} */ one) => `${documents.get(one) ?? one}${item.namedEditions?.[one] ? `（第${item.namedEditions[one]}版）` : ''}`).join('・')}の確認と署名`;

/** @param {import('../engine/desk.js').Desk} desk */
async function offer(desk) {
  const [courses, policies, people, duties] = await Promise.all([
    desk.api.get('/api/courses'),
    desk.api.get('/api/policies'),
    desk.api.get('/api/people'),
    desk.api.get('/api/duties'),
  ]);
  /** @type {Map<string, any>} */
  const groups = new Map();
  people.forEach((/** @type {any} */ person) =>
    person.memberships.forEach((/** @type {any} */ one) => !one.to && groups.set(one.group, one)),
  );
  return {
    courses,
    policies,
    people,
    duties,
    groups: [...groups.values()],
    titles: new Map(courses.map((/** @type {any} */ one) => [one.id, one.title])),
    documents: new Map(policies.map((/** @type {any} */ one) => [one.document, one.name])),
    names: new Map(people.map((/** @type {any} */ one) => [one.id, one.publicName])),
  };
}

/** @type {import('../engine/desk.js').Page} */
export const plan = {
  path: '/keikaku/:plan',
  under: '/keikaku',
  title: ({ plan: is }) => is.title,
  load: async (desk, { plan: id }) => {
    const [is, offered, rehearsal, rounds, reliefs, closing] = await Promise.all([
      desk.api.get(`/api/campaigns/${id}`),
      offer(desk),
      desk.api.get(`/api/campaigns/${id}/rehearsal`),
      desk.api.get(`/api/campaigns/${id}/notices/rehearsal`),
      desk.api.get(`/api/campaigns/${id}/reliefs`),
      desk.api.get('/api/closings').then((all) => all.find((/** @type {any} */ one) => one.campaign === id) ?? null),
    ]);
    return { plan: is, offered, rehearsal, rounds, reliefs, closing };
  },
  view: (model, desk) => {
    const { plan: is, offered, closing } = model;
    return html`<p>${where(is, closing ? [is.id] : [])}　${fiscalYearName(is.fiscalYear)}</p>
      ${is.returnedBecause ? note('warn', '差し戻されています', html`<p>${is.returnedBecause}</p>`) : nothing}
      ${facts([
        ['期間', `${day(is.opensOn)}から${day(is.closesOn)}まで`],
        ['期限', `${day(is.dueOn)}（途中で着任した方は、着任から${is.newcomerDays}日後まで）`],
        [
          '内容',
          is.items.map(
            (/** @type {any} */ one) => html`<div>${itemWords(one, offered.titles, offered.documents)}</div>`,
          ),
        ],
        ['対象', is.audience.map((/** @type {any} */ one) => audience(one, offered)).join('、')],
        ['作成', `${offered.names.get(is.createdBy) ?? ''}　${moment(is.createdAt)}`],
        ['承認', is.publishedAt ? `${offered.names.get(is.publishedBy) ?? ''}　${moment(is.publishedAt)}` : 'まだです'],
      ])}
      ${is.publishedAt ? published(model, desk) : draft(model, desk)}
      ${is.publishedAt ? relieved(model, desk) : nothing}`;
  },
};

/** A draft: shown as it would go out, then another person decides. @param {any} model @param {import('../engine/desk.js').Desk} desk */
function draft({ plan: is, rehearsal, rounds }, desk) {
  const own = is.createdBy === desk.me.id;
  return html`<h2>予行</h2>
    ${rehearsed(rehearsal, rounds)}
    <h2>承認</h2>
    ${own ? note('info', 'ほかの方の承認を待っています', html`<p>作成した方とは別の、承認の役割を持つ方が公開します。</p>`) : nothing}
    ${
      !own && desk.can('approver')
        ? html`<div class="row">
              ${twice(desk, {
                id: 'publish',
                words: '承認して公開する',
                kind: 'main',
                title: `${rehearsal.people.length}人にお願いします`,
                more: html`<p>公開すると、変えられません。端末が次につながったときに、お願いが届きます。</p>`,
                yes: '公開する',
                act: () =>
                  desk.act('公開する', () => desk.api.post(`/api/campaigns/${is.id}/publications`), {
                    done: '公開しました。',
                  }),
              })}
            </div>
            ${area({ id: 'because', label: '差し戻すときは、直してほしいところ', value: desk.ui.because, max: 400, input: (value) => desk.set({ because: value }), error: desk.ui.tried && !desk.ui.because?.trim() ? '直してほしいところを書いてください。' : null })}
            <div class="row">
              ${button('差し戻す', () =>
                desk.ui.because?.trim()
                  ? desk.act(
                      '差し戻す',
                      () => desk.api.post(`/api/campaigns/${is.id}/returns`, { because: desk.ui.because.trim() }),
                      { done: '差し戻しました。' },
                    )
                  : desk.set({ tried: true }),
              )}
            </div>`
        : nothing
    }
    ${
      desk.can('manager')
        ? html`<div class="row">
            ${link('直す', `#/keikaku-sakusei?plan=${is.id}`)}${twice(desk, {
              id: 'discard',
              words: '下書きを捨てる',
              title: 'この下書きを捨てます',
              more: html`<p>捨てたことは、操作の記録に残ります。</p>`,
              yes: '捨てる',
              act: async () => {
                if (
                  await desk.act('捨てる', () => desk.api.delete(`/api/campaigns/${is.id}`).then(() => true), {
                    stay: true,
                  })
                ) {
                  desk.go('/keikaku', '下書きを捨てました。');
                }
              },
            })}
          </div>`
        : nothing
    }`;
}

/** @param {any} rehearsal @param {any[]} rounds */
function rehearsed(rehearsal, rounds) {
  const without = rehearsal.people.filter((/** @type {any} */ one) => !one.device).length;
  return html`<p>
      <b>${rehearsal.people.length}人にお願いします</b
      >（${day(rehearsal.on)}の名簿による）。${without ? `このうち${without}人は、まだ端末の登録がありません。` : ''}
    </p>
    ${table({
      caption: '案内の予定（どなたも終えていないとしたときの、多くての数）',
      rows: rounds,
      none: '案内は出ません。',
      columns: [
        { head: '案内', row: true, cell: (/** @type {any} */ one) => noticeKind(one.kind) },
        { head: '送る日', cell: (/** @type {any} */ one) => day(one.on) },
        { head: '移したわけ', cell: (/** @type {any} */ one) => moved(one) },
        { head: '通数', number: true, cell: (/** @type {any} */ one) => `${one.letters}通` },
        {
          head: 'うち宛先あり',
          number: true,
          cell: (/** @type {any} */ one) => (one.kind === 'overdue' ? '－' : `${one.addressed}通`),
        },
      ],
    })}
    ${table({
      caption: 'お願いする方（フリガナ順）',
      rows: rehearsal.people,
      none: 'お願いする方がいません。対象をご確認ください。',
      columns: [
        {
          head: '氏名',
          row: true,
          cell: (/** @type {any} */ one) =>
            html`<span class="name">${one.publicName}</span> <span class="hint">${beside(one)}</span>`,
        },
        { head: 'フリガナ', cell: (/** @type {any} */ one) => one.kana },
        { head: '内容', number: true, cell: (/** @type {any} */ one) => `${one.items}件` },
        {
          head: '期限',
          cell: (/** @type {any} */ one) =>
            html`${shortDay(one.dueOn)}${one.cameOn ? html`<br /><span class="hint">${shortDay(one.cameOn)}着任</span>` : nothing}`,
        },
        {
          head: '端末',
          cell: (/** @type {any} */ one) => (one.device ? 'あり' : tag({ words: 'なし', kind: 'care' })),
        },
      ],
    })}
    ${
      rehearsal.excluded.length
        ? table({
            caption: '対象に名前があるが、お願いしない方',
            rows: rehearsal.excluded,
            columns: [
              { head: '氏名', row: true, cell: (/** @type {any} */ one) => one.publicName },
              { head: 'わけ', cell: (/** @type {any} */ one) => exclusion(one.reason) },
            ],
          })
        : nothing
    }`;
}

/** @param {any} model @param {import('../engine/desk.js').Desk} desk */
function published({ plan: is, closing }, desk) {
  const over = isoDay(Date.now()) > is.closesOn;
  return html`<div class="row">
      ${link('受講状況を見る', `#/jokyo?plan=${is.id}`, { kind: 'main' })}${link('案内と督促', `#/annai?plan=${is.id}`)}${desk.can('manager') ? link('次の年度の計画を作る', `#/keikaku-sakusei?from=${is.id}`) : nothing}
    </div>
    <h2>しめ</h2>
    ${
      closing
        ? html`${note(
              'ok',
              `${moment(closing.closedAt)}にしめました`,
              html`<p>
                  対象 ${closing.report.denominator}人のうち
                  ${closing.report.completed}人が確認済みでした（${closing.report.rate.percent ?? '－'}％）。この数は変わりません。
                </p>
                ${closing.changedSince ? html`<p><b>しめたあとに届いた記録があります。</b>いまの数は「受講状況」でご覧ください。</p>` : nothing}
                <p class="hint">報告の照合番号 <span class="code">${closing.sha256.slice(0, 16)}</span></p>`,
            )}
            <div class="row">
              ${button('しめた報告のデータを保存する', () => desk.act('保存する', () => desk.api.download(`/api/closings/${is.id}/report`, `しめた報告_${is.fiscalYear}年度.json`), { stay: true }), { kind: 'quiet' })}
            </div>`
        : over
          ? desk.can('manager', 'approver')
            ? twice(desk, {
                id: 'close',
                words: 'この計画をしめる',
                title: 'いまの報告を、この計画の結果として残します',
                more: html`<p>何も消えません。あとから届いた記録は受け取りますが、しめた報告は変わりません。</p>`,
                yes: 'しめる',
                act: () =>
                  desk.act('しめる', () => desk.api.post('/api/closings', { campaign: is.id }), {
                    done: 'しめました。',
                  }),
              })
            : html`<p>まだしめていません。</p>`
          : html`<p>${day(is.closesOn)}が終わると、しめられます。</p>`
    }`;
}

/** @param {any} model @param {import('../engine/desk.js').Desk} desk */
function relieved({ reliefs, offered, plan: is }, desk) {
  return html`<h2>免除と期限の延長</h2>
    ${table({
      caption: '免除と期限の延長',
      hideCaption: true,
      rows: reliefs,
      none: '免除や延長はありません。個人のページから入れられます。',
      columns: [
        {
          head: '氏名',
          row: true,
          cell: (/** @type {any} */ one) =>
            html`<a class="name" href=${`#/hito/${one.person}`}>${offered.names.get(one.person) ?? ''}</a>`,
        },
        {
          head: '種類',
          cell: (/** @type {any} */ one) => (one.kind === 'exemption' ? '免除' : `期限を${day(one.until)}まで延長`),
        },
        { head: 'わけ', cell: (/** @type {any} */ one) => one.reason },
        {
          head: '入れた人',
          cell: (/** @type {any} */ one) => `${offered.names.get(one.grantedBy) ?? ''}　${shortDay(one.grantedAt)}`,
        },
        {
          head: '操作',
          cell: (/** @type {any} */ one) =>
            one.endedAt
              ? `${shortDay(one.endedAt)}に取りやめ`
              : desk.can('manager')
                ? button(
                    '取りやめる',
                    () =>
                      desk.act(
                        '取りやめる',
                        () => desk.api.post(`/api/campaigns/${is.id}/relief-endings`, { relief: one.id }),
                        { done: '取りやめました。' },
                      ),
                    { kind: 'quiet', label: `取りやめる：${offered.names.get(one.person) ?? ''}` },
                  )
                : '',
        },
      ],
    })}`;
}

/** @type {import('../engine/desk.js').Page} */
export const planEditor = {
  path: '/keikaku-sakusei',
  under: '/keikaku',
  roles: ['manager'],
  title: ({ id }) => (id ? '計画を直す' : '新しい計画'),
  load: async (desk, params) => {
    const offered = await offer(desk);
    const source = params.plan ?? params.from;
    const old = source ? await desk.api.get(`/api/campaigns/${source}`) : null;
    if (!desk.ui.plan) {
      desk.ui = { ...desk.ui, step: 0, plan: params.from ? nextYear(old, offered) : (old ?? blank(Date.now())) };
    }
    return { offered, id: params.plan ?? null };
  },
  view: ({ offered, id }, desk) => {
    const { plan: is, step = 0 } = desk.ui;
    const wrong = problems(is);
    /** @param {any} change */
    const put = (change) => desk.set({ plan: { ...is, ...change } });
    const shown = desk.ui.tried ? wrong : {};
    return html`${steps(['題名と期間', '内容', '対象', '確かめて保存'], step)}
      ${[() => dates(is, put, shown), () => items(is, put, offered, shown), () => who(is, put, offered, shown), () => summary(is, offered, wrong)][step]()}
      <div class="row">
        ${step > 0 ? button('前へ', () => desk.set({ step: step - 1 })) : nothing}
        ${
          step < 3
            ? button(
                '次へ',
                () =>
                  STEP_FIELDS[step].some((name) => wrong[name])
                    ? desk.set({ tried: true })
                    : desk.set({ step: step + 1, tried: false }),
                { kind: 'main', icon: 'next' },
              )
            : button(
                '下書きを保存して、承認を待つ',
                async () => {
                  if (Object.keys(wrong).length) {
                    desk.set({
                      tried: true,
                      step: STEP_FIELDS.findIndex((names) => names.some((name) => wrong[name])),
                    });
                    return;
                  }
                  const body = {
                    title: is.title,
                    opensOn: is.opensOn,
                    dueOn: is.dueOn,
                    closesOn: is.closesOn,
                    audience: is.audience,
                    newcomerDays: is.newcomerDays,
                    items: is.items.map((/** @type {any} */ one) =>
                      one.kind === 'module'
                        ? { kind: 'module', module: one.module }
                        : one.kind === 'selfcheck'
                          ? { kind: 'selfcheck' }
                          : { kind: 'acknowledgement', documents: one.documents, namedEditions: one.namedEditions },
                    ),
                  };
                  const saved = await desk.act(
                    '保存する',
                    () => (id ? desk.api.put(`/api/campaigns/${id}`, body) : desk.api.post('/api/campaigns', body)),
                    { stay: true },
                  );
                  if (saved) {
                    await desk.go(`/keikaku/${saved.id}`, '下書きを保存しました。');
                  }
                },
                { kind: 'main' },
              )
        }
      </div>`;
  },
};

const STEP_FIELDS = [['title', 'opensOn', 'dueOn', 'closesOn', 'newcomerDays'], ['items'], ['audience'], []];

/** @param {any} is @param {(change: any) => void} put @param {Record<string, string>} wrong */
function dates(is, put, wrong) {
  return html`${text({ id: 'title', label: '題名', value: is.title, max: 200, required: true, input: (value) => put({ title: value }), error: wrong.title })}
  ${date({ id: 'opensOn', label: '始まりの日', value: is.opensOn, required: true, input: (value) => put({ opensOn: value }), error: wrong.opensOn })}
  ${date({ id: 'dueOn', label: '期限（この日まで）', value: is.dueOn, required: true, input: (value) => put({ dueOn: value }), error: wrong.dueOn })}
  ${date({ id: 'closesOn', label: '終わりの日（この日まで数えます）', value: is.closesOn, required: true, hint: 'ふつうは年度の最後の日です。', input: (value) => put({ closesOn: value }), error: wrong.closesOn })}
  ${text({ id: 'newcomerDays', label: '途中で着任した方の日数（着任からこの日数で、終わりの日まで）', type: 'number', size: 'short', value: String(is.newcomerDays), required: true, input: (value) => put({ newcomerDays: value === '' ? '' : Number(value) }), error: wrong.newcomerDays })}
  ${is.opensOn ? html`<p>${fiscalYearName(fiscalYear(is.opensOn))}の計画になります。</p>` : nothing}`;
}

/** @param {any} is @param {(change: any) => void} put @param {any} offered @param {Record<string, string>} wrong */
function items(is, put, offered, wrong) {
  const has = (/** @type {string} */ module) => is.items.some((/** @type {any} */ one) => one.module === module);
  const asked = is.items.find((/** @type {any} */ one) => one.kind === 'acknowledgement');
  const signed = asked?.documents ?? [];
  const named = asked?.namedEditions ?? {};
  /** @param {string[]} documents @param {Record<string, number>} [editions] */
  const sign = (documents, editions = named) =>
    put({
      items: [
        ...is.items.filter((/** @type {any} */ one) => one.kind !== 'acknowledgement'),
        ...(documents.length
          ? [
              {
                kind: 'acknowledgement',
                documents,
                namedEditions: Object.fromEntries(
                  Object.entries(editions).filter(([document, number]) => number && documents.includes(document)),
                ),
              },
            ]
          : []),
      ],
    });
  const gone = is.items.filter(
    (/** @type {any} */ one) =>
      one.kind === 'module' && offered.courses.every((/** @type {any} */ other) => other.id !== one.module),
  );
  return html`${wrong.items ? html`<p class="wrong">${wrong.items}</p>` : nothing}
    <fieldset class="field">
      <legend>署名していただく規程</legend>
      ${offered.policies.map((/** @type {any} */ one) =>
        check({
          id: `doc-${one.document}`,
          label: one.inForce ? `${one.name}（第${one.inForce.number}版）` : `${one.name}（未登録）`,
          disabled: !one.inForce,
          checked: signed.includes(one.document),
          pick: (on) =>
            sign(
              on ? [...signed, one.document] : signed.filter((/** @type {string} */ other) => other !== one.document),
            ),
        }),
      )}
    </fieldset>
    ${
      signed.length
        ? html`<fieldset class="field">
            <legend>期間のうちに改定されたとき</legend>
            <p class="hint">
              ふだんは、改定されたら新しい版に署名していただきます。版を指定すると、その版か、あとの版の署名で足ります。
            </p>
            ${offered.policies
              .filter((/** @type {any} */ one) => one.inForce && signed.includes(one.document))
              .map((/** @type {any} */ one) =>
                check({
                  id: `named-${one.document}`,
                  label: `${one.name}は、第${named[one.document] ?? one.inForce.number}版を指定する`,
                  checked: Boolean(named[one.document]),
                  pick: (on) => sign(signed, { ...named, [one.document]: on ? one.inForce.number : 0 }),
                }),
              )}
          </fieldset>`
        : nothing
    }
    <fieldset class="field">
      <legend>自己点検</legend>
      ${check({
        id: 'selfcheck',
        label: '自己点検をお願いする',
        checked: is.items.some((/** @type {any} */ one) => one.kind === 'selfcheck'),
        pick: (on) =>
          put({
            items: on
              ? [...is.items, { kind: 'selfcheck' }]
              : is.items.filter((/** @type {any} */ one) => one.kind !== 'selfcheck'),
          }),
      })}
    </fieldset>
    <fieldset class="field">
      <legend>
        研修（${is.items.filter((/** @type {any} */ one) => one.kind === 'module').length}本を選んでいます）
      </legend>
      ${offered.courses.map((/** @type {any} */ one) =>
        check({
          id: `mod-${one.id}`,
          label: `${one.title}（約${one.minutes ?? '－'}分・${{ members: '議員向け', staff: '職員向け' }[/** @type {string} */ (one.audience)] ?? '全員向け'}）`,
          checked: has(one.id),
          pick: (on) =>
            put({
              items: on
                ? [{ kind: 'module', module: one.id }, ...is.items]
                : is.items.filter((/** @type {any} */ other) => other.module !== one.id),
            }),
        }),
      )}
      ${gone.map((/** @type {any} */ one) =>
        check({
          id: `mod-${one.module}`,
          label: `${one.module}（いまは公開されていません。印を外してください）`,
          checked: true,
          pick: () => put({ items: is.items.filter((/** @type {any} */ other) => other.module !== one.module) }),
        }),
      )}
    </fieldset>`;
}

/** @param {any} is @param {(change: any) => void} put @param {any} offered @param {Record<string, string>} wrong */
function who(is, put, offered, wrong) {
  /** @param {string} kind @param {string} [ref] */
  const has = (kind, ref) => is.audience.some((/** @type {any} */ one) => one.kind === kind && one.ref === ref);
  /** @param {string} kind @param {string} [ref] */
  const pick = (kind, ref) => (/** @type {boolean} */ on) =>
    put({
      audience: on
        ? [...is.audience, { kind, ...(ref ? { ref } : {}) }]
        : is.audience.filter((/** @type {any} */ one) => one.kind !== kind || one.ref !== ref),
    });
  return html`${wrong.audience ? html`<p class="wrong">${wrong.audience}</p>` : nothing}
    <fieldset class="field">
      <legend>だれにお願いしますか</legend>
      ${[
        ['all', '全員（議員と事務局職員）'],
        ['members', '全議員'],
        ['staff', '事務局職員'],
        ['newcomers', '新任の方だけ（期間のうちに着任された方に、自動で）'],
      ].map(([kind, words]) => check({ id: `who-${kind}`, label: words, checked: has(kind), pick: pick(kind) }))}
    </fieldset>
    <p class="hint">
      「全員」「全議員」には、途中で着任された方も自動で入ります。期限は、着任から${is.newcomerDays}日後までのばします（終わりの日をこえません）。
    </p>
    <fieldset class="field">
      <legend>会派・委員会</legend>
      ${offered.groups.map((/** @type {any} */ one) => check({ id: `who-${one.group}`, label: one.name, checked: has(one.kind, one.group) || has('group', one.group), pick: pick(one.kind, one.group) }))}
    </fieldset>
    <fieldset class="field">
      <legend>役割</legend>
      ${offered.duties.map((/** @type {any} */ one) => check({ id: `who-${one.id}`, label: `${one.title}（${one.holdings.map((/** @type {any} */ of) => `${of.publicName}${of.role === 'deputy' ? '・代理' : ''}`).join('、') || '決まっていません'}）`, checked: has('duty', one.id), pick: pick('duty', one.id) }))}
      <p class="hint">その日に役割を担う方と代理の方に、自動でお願いします。役割が代わると、次の方へ移ります。</p>
    </fieldset>
    <details>
      <summary>一人ずつ選ぶ</summary>
      ${offered.people.map((/** @type {any} */ one) => check({ id: `who-${one.id}`, label: named(one), checked: has('person', one.id), pick: pick('person', one.id) }))}
    </details>`;
}

/** @param {any} is @param {any} offered @param {Record<string, string>} wrong */
function summary(is, offered, wrong) {
  return html`${
      Object.keys(wrong).length
        ? note(
            'problem',
            '足りないところがあります',
            html`<ul>
              ${Object.values(wrong).map((one) => html`<li>${one}</li>`)}
            </ul>`,
          )
        : nothing
    }
    ${facts([
      ['題名', is.title],
      ['期間', is.opensOn && is.closesOn ? `${day(is.opensOn)}から${day(is.closesOn)}まで` : ''],
      ['期限', is.dueOn ? day(is.dueOn) : ''],
      [
        '内容',
        is.items.map((/** @type {any} */ one) => html`<div>${itemWords(one, offered.titles, offered.documents)}</div>`),
      ],
      ['対象', is.audience.map((/** @type {any} */ one) => audience(one, offered)).join('、')],
    ])}
    <p>
      保存すると、だれに・いつまでに・何通の案内が出るかを、予行で確かめられます。公開は、別の方の承認のあとです。
    </p>`;
}
