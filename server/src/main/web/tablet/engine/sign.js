/** 確認と署名, and its equals 保留, 辞退 and 質問. What is signed is the text on the screen, about the bytes that lie here. */
import { sameName } from '../rules/search.js';
import { utf8, fromBase64url } from '../../shared/rules/base64.js';
import { filled, isDrawing, passkeyStatement } from '../rules/wording.js';
import { aside } from '../../shared/engine/aside.js';
import { assertion } from '../../shared/engine/passkey.js';
import { current } from './contents.js';
import { passkeyHere, passkeySetting } from './passkey.js';
import { differenceKey, wasOpened } from './policies.js';
import { append } from './records.js';

/** @typedef {import('./app.js').App} App @typedef {import('./enrolment.js').Enrolment} Enrolment */
/** @typedef {{ticked: boolean, method: 'drawn'|'typed', drawing: string, typedName: string, reason: string, at: number}} Draft */

/** As much as the server takes; the field takes no more either. @param {string} reason */
const cut = (reason) => reason.slice(0, 2000);

/** @type {Draft} */
const EMPTY = { ticked: false, method: 'drawn', drawing: '', typedName: '', reason: '', at: 0 };

/** @param {App} app */
const keyOf = ({
  route: {
    args: [plan, position],
  },
}) => `draft/${plan}/${position}`;

/** What a tick is about: these words and these bytes. @param {App} app */
function text(app) {
  const found = asked(app);
  const said = found && words(app, found.item);
  return said ? [said.sha256, ...said.documents.map(({ edition }) => edition)].join(' ') : '';
}

/** A tick and a hand are for the text they were given to; words written go over to the next. @param {App} app @returns {Draft} */
function draft(app) {
  /** @type {(Draft & {of?: string})|undefined} */
  const kept = app.hand?.progress.get(keyOf(app));
  return kept?.of && kept.of !== text(app) ? { ...kept, ticked: false, drawing: '' } : (kept ?? EMPTY);
}

/** The words, the documents and their hashes, filled in for this person. @param {App} app @param {import('../model.js').ObligationItem} item */
function words(app, item) {
  const hand = /** @type {Enrolment} */ (app.hand);
  const edition = current(hand, 'statement');
  const statement = hand.json(edition?.sha256);
  if (!edition || !statement) {
    return null;
  }
  const name = hand.meta.manifest.person.publicName;
  const documents = item.editions.map(({ document, sha256, number }) => ({ document, edition: sha256, number }));
  const text = (/** @type {{text: string}} */ form) => filled(form.text, name, item.editions);
  return { sha256: edition.sha256, statement, documents, name, text, wording: text(statement.signed) };
}

/** @param {App} app @returns {{obligation: import('../model.js').Obligation, item: import('../model.js').ObligationItem}|null} */
function asked(app) {
  const [plan, position] = app.route.args;
  const obligation = app.route.name === 'sign' ? app.obligations().find((one) => one.plan === plan) : undefined;
  const item = obligation?.items.find((one) => one.position === Number(position) && one.kind === 'acknowledgement');
  return obligation && item ? { obligation, item } : null;
}

/** @typedef {{known: {credential: string, id: Uint8Array<ArrayBuffer>}, statement: string, challenge: Uint8Array<ArrayBuffer>, skipped: boolean}} Signing */

/** Hashed before the button is tapped, because Safari shows its sheet only in the tap itself. @param {App} app */
export async function arrive(app) {
  app.signing = null;
  const found = app.hand && asked(app);
  const known = app.hand && passkeyHere(app.hand);
  const said = found && words(app, found.item);
  if (known && said && passkeySetting(/** @type {Enrolment} */ (app.hand)) !== 'off') {
    const statement = passkeyStatement(said.wording, said.documents);
    app.signing = {
      known: { credential: known.credential, id: fromBase64url(known.credential) },
      statement,
      challenge: new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(statement))),
      skipped: false,
    };
  }
}

/** @param {App} app @param {import('../held.js').Sign['error']} error */
const wrong = (app, error) => {
  app.ui = { ...app.ui, signError: error };
};

/** @param {App} app */
export const acts = (app) => {
  /** @param {Partial<Draft>} change */
  const edit = (change) =>
    app.hand?.type(keyOf(app), { ...draft(app), ...change, of: text(app), at: app.now() }) ?? Promise.resolve();

  /** @param {string} kind @param {(said: NonNullable<ReturnType<typeof words>>) => object} body */
  const record = async (kind, body) => {
    const { hand } = app;
    const found = asked(app);
    const said = found && words(app, found.item);
    if (!hand || !said) {
      return wrong(app, {
        kind: 'content',
        sentence: '文書がまだ届いていません。つながる場所で取り込んでから、もう一度お試しください。',
      });
    }
    try {
      const made = await append(hand, app.release.id, kind, { documents: said.documents, ...body(said) }, () => ({
        progress: { [keyOf(app)]: undefined },
      }));
      app.go(`#/receipt/${made.sha256}`);
      aside(app.sync('write'));
    } catch (error) {
      console.error(error);
      wrong(app, {
        kind: 'storage',
        sentence: '端末に保存できませんでした。署名はまだ済んでいません。空き容量を確かめて、もう一度お試しください。',
      });
    }
  };

  return {
    /** @param {boolean} on */
    tick: (on) => edit({ ticked: on }),
    /** @param {'drawn'|'typed'} method */
    signBy: (method) => edit({ method }),
    /** @param {string} path */
    draw: (path) => edit({ drawing: path }),
    /** @param {string} text */
    typeName: (text) => edit({ typedName: text }),
    /** @param {string} text */
    draftReason: (text) => edit({ reason: text }),

    async sign() {
      const now = state(app);
      if (!now?.ready) {
        return;
      }
      const { method, drawing, typedName } = draft(app);
      /** @type {object|undefined} */
      let passkey;
      if (app.signing && !app.signing.skipped) {
        try {
          passkey = await assertion([app.signing.known.id], app.signing.challenge, app.signing.statement);
        } catch {
          // Where it is only offered, the name and the hand are enough: the second tap signs without it.
          app.signing.skipped = now.passkey === 'offered';
          return wrong(app, {
            kind: 'passkey',
            sentence:
              now.passkey === 'required'
                ? '本人確認ができませんでした。もう一度お試しください。できないときは、事務局にお電話ください。'
                : '本人確認ができませんでした。もう一度「署名する」を押すと、本人確認なしで署名します。',
          });
        }
      }
      await record('statement.signed', (said) => ({
        statement: said.sha256,
        wording: said.wording,
        method,
        ...(method === 'drawn' ? { drawing } : { typedName }),
        ...(passkey ? { passkey } : {}),
      }));
    },

    async keepDraft() {
      await edit({});
      app.go('#/');
    },
    /** @param {string} reason */
    withhold: (reason) => record('statement.withheld', () => ({ reason: cut(reason) })),
    /** @param {string} reason */
    decline: (reason) => record('statement.declined', () => (reason.trim() === '' ? {} : { reason: cut(reason) })),
    /** @param {string} text */
    ask: (text) => record('statement.withheld', () => ({ reason: cut(text) })),
  };
};

/** @param {App} app @returns {import('../held.js').Sign|null} */
export function state(app) {
  const { hand } = app;
  const found = hand && asked(app);
  const said = found && words(app, found.item);
  if (!hand || !said) {
    return null;
  }
  const { obligation, item } = found;
  const { ticked, method, drawing, typedName, reason } = draft(app);
  const documents = item.editions.map((edition) => paper(hand, edition));
  const setting = passkeySetting(hand);
  const nameAgrees = sameName(typedName, said.name);
  const lack = {
    content: !documents.every((one) => one.held),
    tick: !ticked,
    hand: method === 'drawn' && !isDrawing(drawing),
    name: method === 'typed' && !nameAgrees,
    passkey: setting === 'required' && !passkeyHere(hand),
  };
  const missing = /** @type {import('../held.js').Sign['missing']} */ (
    Object.entries(lack)
      .filter(([, is]) => is)
      .map(([name]) => name)
  );
  const form = (/** @type {import('../held.js').StatementForm} */ one) => ({ ...one, text: said.text(one) });
  return {
    plan: obligation.plan,
    position: item.position,
    obligation,
    item,
    documents,
    wording: said.wording,
    statement: form(said.statement.signed),
    withheld: form(said.statement.withheld),
    declined: form(said.statement.declined),
    ticked,
    method,
    drawing,
    typedName,
    nameAgrees,
    passkey: setting === 'off' || (setting === 'offered' && !passkeyHere(hand)) ? 'none' : setting,
    passkeyHere: passkeyHere(hand) !== null,
    ready: missing.length === 0,
    missing,
    draftSaved: hand.progress.has(keyOf(app)) && !hand.unsaved.has(keyOf(app)),
    reasonDraft: reason,
    changes: item.changed ? changes(hand, item, app.policies()) : [],
    decided: item.decided,
    error: app.ui.signError ?? null,
  };
}

/** @param {Enrolment} hand @param {{document: string, title: string, sha256: string, number: number}} edition @returns {import('../held.js').SignDocument} */
function paper(hand, { document, title, sha256, number }) {
  const text = hand.json(sha256);
  return {
    document,
    title,
    number,
    sha256,
    effectiveOn: text?.effectiveOn ?? null,
    adoptedOn: text?.adoptedOn ?? null,
    label: text?.label ?? '',
    held: text !== undefined,
    opened: wasOpened(hand, sha256),
  };
}

/** Since the edition this person signed; a document whose differences are not here is left out, never guessed. @param {Enrolment} hand @param {import('../model.js').ObligationItem} item @param {import('../held.js').Policy[]} policies @returns {import('../held.js').Change[]} */
function changes(hand, item, policies) {
  return item.editions.flatMap(({ document, title, number }) => {
    const signed = hand.meta.manifest.policies?.find(
      (/** @type {Wire<'HeldPolicy'>} */ one) => one.document === document,
    )?.signed?.number;
    const policy = policies.find((one) => one.document === document);
    const differences =
      signed && signed < number
        ? policy?.differences[differenceKey(document, { from: signed, to: number }).split('/')[2]]
        : undefined;
    return differences
      ? [
          {
            document,
            title,
            from: signed,
            to: number,
            reason: policy?.editions.find((one) => one.number === number)?.reason ?? null,
            differences,
          },
        ]
      : [];
  });
}
