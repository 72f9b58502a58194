/** 役割: who may prepare, approve and look. */
import { html, nothing } from '../../../../shared/parts/lit.js';
import { button, twice } from '../../../parts/button.js';
import { role } from '../../../rules/words.js';
import { section } from './section.js';

const MORE = {
  manager: '名簿・端末・計画を扱い、下書きを作る',
  approver: '下書きを承認して公開する',
  auditor: '見るだけ。何も変えられない',
};

export const roles = section({
  roles: ['manager'],
  view: (_, desk, person) =>
    html`<section class="card">
        <h2>役割</h2>
        <ul>
          ${Object.entries(MORE).map(
            ([name, words]) =>
              html`<li class="row">
                <span><b>${role(name)}</b>　${words}</span> ${
                  person.roles.some((one) => one === name)
                    ? twice(desk, {
                        id: `role-${name}`,
                        words: `${role(name)}を外す`,
                        title: `${person.publicName} さんから「${role(name)}」を外します`,
                        yes: '外す',
                        act: () =>
                          desk.act('外す', () => desk.api.delete(`/api/people/${person.id}/roles/${name}`), {
                            done: `「${role(name)}」を外しました。`,
                          }),
                      })
                    : button(
                        `${role(name)}を付ける`,
                        async () => {
                          const waits = await desk.act(
                            '付ける',
                            async () =>
                              /** @type {Wire<'Confirmation'>|null} */ (
                                await desk.api.put(`/api/people/${person.id}/roles/${name}`)
                              ) ?? { id: '' },
                            { done: `「${role(name)}」を付けました。` },
                          );
                          if (waits?.id) {
                            desk.notify(
                              'warn',
                              `「${role(name)}」は、もう一人が「確認待ち」で確かめると有効になります。`,
                            );
                          }
                        },
                        { kind: 'quiet' },
                      )
                }
              </li>`,
          )}
        </ul>
      </section>
      ${nothing}`,
});
