/**
 * What a tablet holds and a person works on: modules, questions, statements, receipts, the policy, terms, cards. Types
 * only, beside model.js.
 *
 * @import {Obligation, ObligationItem} from './model.js'
 * @import {Clause, ClauseDifference, ClauseLink, Question, Shown} from '../shared/held.js'
 */

/**
 * @typedef {object} Module as compiled (AUTHORING.md)
 * @property {string} id
 * @property {string} edition SHA-256
 * @property {string} title
 * @property {number} minutes
 * @property {string} label
 * @property {'device'|'server'} answers
 * @property {string[]} [clauses]
 * @property {{title: string, html: string, clauses?: string[]}[]} pages title is html too
 * @property {{id: string, sha256: string}|null} quiz null also while the quiz is not held
 */

/**
 * 確認問題 in progress: what is on the screen is what is stored.
 * @typedef {object} Quiz
 * @property {string} module
 * @property {string} title
 * @property {string} edition SHA-256 of the quiz
 * @property {boolean} onlyWrong a practice round over the wrong ones; makes no record
 * @property {number} total
 * @property {number} at from 0
 * @property {Question[]} questions in the order asked
 * @property {Question} question questions[at]
 * @property {string[]} chosen option ids; for order the whole order as shown now
 * @property {boolean} dontKnow
 * @property {null|(Shown & {verdict: 'right'|'wrong'|'dont-know'|'later', why: Record<string,string>|null, need: number})} shown null until decided
 * @property {Record<string, string[]>} answers decided so far; [] is わからない
 * @property {boolean} answersOnDevice
 * @property {boolean} saved the answer on the screen is in the database
 */

/**
 * 結果
 * @typedef {object} Result
 * @property {string} module
 * @property {string} title
 * @property {number} asked
 * @property {number|null} right null: the server marks it
 * @property {boolean|null} passed
 * @property {number} passMark percent
 * @property {{question: Question, chosen: string[], right: string[]|null, explanation: string, clauses: ClauseLink[]}[]} wrong
 * @property {boolean} waiting the server marks it after sending and has not yet
 * @property {boolean} practice the questions are of a round of practice, which is not recorded
 * @property {boolean} again whether the wrong ones can be practised here
 * @property {number} attempts
 * @property {{label: string, route: string}|null} next
 */

/**
 * @typedef {object} SignDocument
 * @property {string} document
 * @property {string} title
 * @property {number} number
 * @property {string} sha256
 * @property {string|null} effectiveOn
 * @property {string|null} adoptedOn
 * @property {string} label
 * @property {boolean} held its bytes are here and open, so it can be read and signed
 * @property {boolean} opened its whole text was before this person on this tablet
 *
 * @typedef {object} StatementForm
 * @property {string} title
 * @property {string} text filled in
 * @property {string} button
 * @property {string} [tick]
 * @property {string} [ask]
 */

/** @typedef {{document: string, title: string, from: number, to: number, reason: string|null, differences: ClauseDifference[]}} Change */

/**
 * 確認と署名
 * @typedef {object} Sign
 * @property {string} plan
 * @property {number} position
 * @property {Obligation} obligation
 * @property {ObligationItem} item
 * @property {SignDocument[]} documents
 * @property {string} wording exactly what is signed; show it byte for byte (white-space: pre-line)
 * @property {StatementForm} statement
 * @property {StatementForm} withheld
 * @property {StatementForm} declined
 * @property {boolean} ticked
 * @property {'drawn'|'typed'} method
 * @property {string} drawing SVG path data (M, L, Q; one decimal) in a field of 600 × 200, or ''
 * @property {string} typedName
 * @property {boolean} nameAgrees
 * @property {'none'|'offered'|'required'} passkey none also where this device has none
 * @property {boolean} passkeyHere a passkey was registered for this enrolment
 * @property {boolean} ready
 * @property {('tick'|'hand'|'name'|'content'|'passkey')[]} missing why not ready
 * @property {boolean} draftSaved
 * @property {string} reasonDraft
 * @property {Change[]} changes since the edition this person signed; empty on the first signing
 * @property {{form: 'signed'|'withheld'|'declined', at: number, record: string}|null} decided
 * @property {{kind: 'storage'|'passkey'|'content'|'other', sentence: string}|null} error
 */

/**
 * 控え and マイ台帳: everything ever recorded by this person, of all kinds and years, newest first.
 * @typedef {object} Receipt
 * @property {string} record id
 * @property {string|null} device that made it; null where the record's text is not here
 * @property {string} sha256
 * @property {string} kind
 * @property {'signed'|'withheld'|'declined'|null} form
 * @property {string} title
 * @property {number} at
 * @property {number|null} seq
 * @property {string|null} number 受付番号, null until received
 * @property {number|null} receivedAt
 * @property {'waiting'|'sent'|'stuck'} state
 * @property {string|null} reason of stuck
 * @property {string|null} wording null where the record's text is not on this tablet (known from the manifest only)
 * @property {string|null} name as signed
 * @property {{document: string, title: string, number: number, edition: string}[]} documents
 * @property {'drawn'|'typed'|null} method
 * @property {string|null} drawing
 * @property {string|null} typedName
 * @property {boolean} passkey
 * @property {string|null} said reason of 保留 and 辞退, as written
 * @property {{right: number, asked: number, passed: boolean}|null} score
 * @property {object|null} proof openapi Receipt
 * @property {{ok: boolean|null, sentence: string, at: number}|null} check after verifyReceipt
 */

/**
 * @typedef {object} PolicyEdition
 * @property {number} number
 * @property {string} sha256
 * @property {string} title
 * @property {string} adoptedOn
 * @property {string} effectiveOn
 * @property {'public'|'restricted'} visibility
 * @property {string} label
 * @property {boolean} material
 * @property {string|null} reason
 * @property {boolean} inForce
 * @property {boolean} held
 * @property {Clause[]|null} clauses null where not held or closed
 *
 * @typedef {object} Policy
 * @property {string} document basic-policy, standards, procedures
 * @property {string} name
 * @property {'unregistered'|'registered'|'restricted'} status
 * @property {string|null} label 未登録, 非公開
 * @property {PolicyEdition[]} editions newest first
 * @property {Record<string, ClauseDifference[]>} differences keys '1-2'
 * @property {null|'lease'|'right'} closed lease: too long without contact; right: the registration was ended
 */

/** @typedef {{id: string, term: string, reading: string, aliases: string[], meaning: string, example: string, defined: boolean, clause?: string}} Term */

/**
 * @typedef {object} EmergencyCard
 * @property {string} id
 * @property {string} title
 * @property {string[]} clauses
 * @property {string[]} steps html, three of them
 * @property {{label: string, number: string}[]} contacts
 */

/**
 * 自己点検
 * @typedef {object} Selfcheck
 * @property {string} form SHA-256 of its edition
 * @property {string} id
 * @property {string} title
 * @property {string} intro html
 * @property {{id: string, ask: string, clause: string, help: string|null}[]} items ask and help are html
 * @property {Record<string, {value: 'yes'|'no'|'na', comment: string}>} answers stored as they are given
 * @property {number|null} at when the last one was stored
 * @property {{at: number, number: string|null, sha256: string}|null} sent
 */

/** @typedef {{id: string, name: string, clause: string, items: {id: string, title: string, scenario: string, first: string[], drill: string|null}[]}} ThreatFamily */

/**
 * できごとの報告
 * @typedef {object} Incident
 * @property {''|'lost'|'leak'|'mail'|'disaster'|'other'} kind 紛失・盗難, 漏えい, 不審なメール, 災害, その他
 * @property {string} what
 * @property {string} when 'YYYY-MM-DDTHH:MM' of Japan
 * @property {string} where
 * @property {string[]} done what was done already
 * @property {boolean} drill
 * @property {boolean} saved the draft is in the database
 * @property {{at: number, sha256: string}|null} sent made as a record (not: received)
 */

export {};
