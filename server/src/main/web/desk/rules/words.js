/** The words of the glossary for what the API names. */

/** @type {Record<string, string>} */
const STATES = {
  completed: '確認済み',
  on_paper: '確認済み（紙）',
  declined: '辞退',
  on_hold: '保留',
  no_device: '端末なし',
  not_received: '同期待ち',
  resign_needed: '改定により再署名',
  in_progress: '受講中',
  not_started: '未着手',
  exempt: '免除',
};

/** @param {string} state */
export const state = (state) => STATES[state] ?? state;

/** @param {string} state @returns {''|'good'|'care'|'bad'|'key'} */
export const stateKind = (state) =>
  /** @type {Record<string, ''|'good'|'care'|'bad'|'key'>} */ ({
    completed: 'good',
    on_paper: 'good',
    declined: '',
    on_hold: 'care',
    no_device: 'bad',
    not_received: 'care',
    resign_needed: 'care',
    in_progress: 'key',
    not_started: 'bad',
    exempt: '',
  })[state] ?? '';

/** @type {Record<string, string>} */
const EXCLUSIONS = {
  not_in_office: '任期の記録なし',
  term_ended: '任期満了・退任',
  not_yet_in_office: 'まだ任期前',
  joined_after_close: '終わったあとの着任',
  left_group: '会派・委員会を離れた',
  left_duty: '役割を離れた',
  nothing_asked: '対象の研修なし',
  exempt: '免除',
};

/** @param {string} reason */
export const exclusion = (reason) => EXCLUSIONS[reason] ?? reason;

/** @type {Record<string, string>} */
const ROLES = { manager: '管理', approver: '承認', auditor: '監査', learner: '受講' };

/** @param {string} role */
export const role = (role) => ROLES[role] ?? role;

/** What waits for a second person. @param {{about: string, name: string, role?: string}} one */
export const what = (one) =>
  one.about === 'role' ? `${one.name} さんに「${role(one.role ?? '')}」を付ける` : `${one.name} さんの登録番号`;

/** @param {string} kind */
export const kind = (kind) => (kind === 'member' ? '議員' : kind === 'staff' ? '事務局職員' : kind);

/** @type {Record<string, string>} */
const TIMINGS = { not_open: '始まる前', open: '受付中', overdue: '期限のあと', closed: '終わり' };

/** @param {string} timing */
export const timing = (timing) => TIMINGS[timing] ?? timing;

/** How somebody is told from a namesake: 議席番号 for members, the title for staff. @param {{seatNumber?: number, title?: string}} person */
export const beside = (person) =>
  [person.seatNumber ? `議席${person.seatNumber}番` : '', person.title ?? ''].filter(Boolean).join('・');

/** A person among others: two of one name are told apart. @param {{publicName: string, kind: string, seatNumber?: number, title?: string}} person */
export const named = (person) => `${person.publicName}（${beside(person) || kind(person.kind)}）`;
