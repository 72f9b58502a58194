/** 内容: policies to sign, 自己点検 and courses. */
import { html, nothing } from '../../../../shared/parts/lit.js';
import { check } from '../../../parts/field.js';

/** @param {Wire<'NewPlan'>} is @param {(change: Partial<Wire<'NewPlan'>>) => void} put @param {import('../offer.js').Offered} offered @param {Record<string, string>} wrong */
export function items(is, put, offered, wrong) {
  const has = (/** @type {string} */ module) => is.items.some((one) => one.module === module);
  const asked = is.items.find((one) => one.kind === 'acknowledgement');
  const signed = asked?.documents ?? [];
  const named = asked?.namedEditions ?? {};
  /** @param {string[]} documents @param {Record<string, number>} [editions] */
  const sign = (documents, editions = named) =>
    put({
      items: [
        ...is.items.filter((one) => one.kind !== 'acknowledgement'),
        ...(documents.length
          ? [
              {
                kind: /** @type {const} */ ('acknowledgement'),
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
    (one) => one.kind === 'module' && offered.courses.every((other) => other.id !== one.module),
  );
  return html`${wrong.items ? html`<p class="wrong">${wrong.items}</p>` : nothing}
    <fieldset class="field">
      <legend>署名していただく規程</legend>
      ${offered.policies.map((one) =>
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
              .filter((one) => one.inForce && signed.includes(one.document))
              .map((one) =>
                check({
                  id: `named-${one.document}`,
                  label: `${one.name}は、第${named[one.document] ?? one.inForce?.number}版を指定する`,
                  checked: Boolean(named[one.document]),
                  pick: (on) => sign(signed, { ...named, [one.document]: on ? (one.inForce?.number ?? 0) : 0 }),
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
        checked: is.items.some((one) => one.kind === 'selfcheck'),
        pick: (on) =>
          put({
            items: on ? [...is.items, { kind: 'selfcheck' }] : is.items.filter((one) => one.kind !== 'selfcheck'),
          }),
      })}
    </fieldset>
    <fieldset class="field">
      <legend>研修（${is.items.filter((one) => one.kind === 'module').length}本を選んでいます）</legend>
      ${offered.courses.map((one) =>
        check({
          id: `mod-${one.id}`,
          label: `${one.title}（約${one.minutes ?? '－'}分・${{ members: '議員向け', staff: '職員向け' }[/** @type {string} */ (one.audience)] ?? '全員向け'}）`,
          checked: has(one.id),
          pick: (on) =>
            put({
              items: on
                ? [{ kind: 'module', module: one.id }, ...is.items]
                : is.items.filter((other) => other.module !== one.id),
            }),
        }),
      )}
      ${gone.map((one) =>
        check({
          id: `mod-${one.module}`,
          label: `${one.module}（いまは公開されていません。印を外してください）`,
          checked: true,
          pick: () => put({ items: is.items.filter((other) => other.module !== one.module) }),
        }),
      )}
    </fieldset>`;
}
