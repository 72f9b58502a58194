/**
 * What the screens read and what they may ask for: the contract between engine/ and screens/. Types only.
 *
 * `State` is a plain frozen object, made anew after each change; a screen reads nothing else. `Acts` are functions that
 * return a promise and never throw: what went wrong is in the next State, as a sentence that says what to do, and who
 * would go on from there is told `false`.
 *
 * Times on the wire stay ISO 8601 texts; `now` and everything ending in `At` that the engine adds is epoch ms, unless
 * it says otherwise. Html is the server's own sanitised HTML and goes through parts/ruby.js, never anywhere else.
 * What is held stands in held.js.
 *
 * @import {EmergencyCard, Incident, Module, Policy, Quiz, Receipt, Result, Selfcheck, Sign, Term, ThreatFamily} from './held.js'
 */

/**
 * @typedef {'not_started'|'in_progress'|'done'|'waiting'} LocalState not begun here · begun here · done and the server
 *     knows · done here and not sent yet
 * @typedef {'completed'|'on_paper'|'declined'|'on_hold'|'no_device'|'not_received'|'resign_needed'|'in_progress'|'not_started'} Standing
 *     the server's word, openapi State
 * @typedef {'not_open'|'open'|'overdue'|'closed'} Timing openapi Timing
 */

/**
 * A person as the wire has them (openapi Person). Names byte for byte.
 * @typedef {object} Person
 * @property {string} id
 * @property {string} publicName
 * @property {string} kana
 * @property {'member'|'staff'} kind
 * @property {number} [seatNumber]
 * @property {string} [title] 議長, 副議長 …
 * @property {string} [rosterKey]
 * @property {{from: string, to?: string, cause: string}[]} terms
 * @property {{group: string, kind: 'group'|'committee', name: string, from: string, to?: string}[]} memberships
 * @property {string[]} roles
 */

/** @typedef {{name: string, args: string[], key: string}} Route name '' is ホーム; args decoded; key is the hash itself */

/**
 * @typedef {object} Prefs
 * @property {'m'|'l'|'xl'} text 標準 18 px, 大 21 px, 特大 24 px
 * @property {boolean} ruby
 * @property {{available: boolean, rate: number}} voice available: the device has a Japanese voice that works offline; rate 0.6 to 1.4
 * @property {'normal'|'strong'} colour
 */

/**
 * A person enrolled on this tablet. Each has a key and data of their own; nothing more of the others is known here.
 * @typedef {object} Enrolled
 * @property {string} person id
 * @property {string} publicName
 * @property {boolean} locked their data is closed (always true for all but the one in hand)
 * @property {boolean} current
 */

/**
 * @typedef {object} Me
 * @property {Person} person
 * @property {string} device device id, RFC 7638 thumbprint
 * @property {number} enrolledAt
 * @property {string[]} roles
 * @property {boolean} passkey registered for this enrolment, on this tablet
 */

/**
 * 議場モード
 * @typedef {object} Chamber
 * @property {boolean} on
 * @property {number|null} since
 * @property {number} requests network requests made since it was switched on; 0 is the promise
 * @property {{what: string, ok: boolean, sentence: string|null}[]} check what was looked at before switching on
 */

/**
 * はじめに
 * @typedef {object} Enrol
 * @property {'install'|'code'|'name'|'passkey'|'fetch'|'offline-test'|'done'} step
 * @property {'ipad-browser'|'ipad-app'|'other'} platform ipad-browser: show how to add to the home screen, and nothing else
 * @property {string} code as typed
 * @property {null|'code'|'expired'|'wait'|'offline'|'clock'|'other'} error
 * @property {string|null} sentence the error in words, with what to do
 * @property {string} council '' until known
 * @property {Pick<Person,'publicName'|'kana'|'kind'|'title'>|null} person
 * @property {string} publicName
 * @property {boolean} passkeyAvailable
 * @property {'off'|'offered'|'required'} passkey what the council asks for
 * @property {number} done editions fetched
 * @property {number} total
 * @property {{state: 'none'|'running'|'ok'|'online'|'failed', missing: string[]}} test
 */

/**
 * A record as 送信の状態 lists it.
 * @typedef {object} SendingItem
 * @property {string} id
 * @property {string} sha256 '' for a draft
 * @property {string} kind lesson.finished, quiz.attempted, statement.signed …
 * @property {string} title 「確認と署名：情報セキュリティ基本方針」
 * @property {number} at
 * @property {'draft'|'waiting'|'sent'|'stuck'} state stuck: the server keeps it and does not count it, or does not take it
 * @property {string|null} number 受付番号
 * @property {string|null} reason for stuck, in Japanese, with what to do
 */

/**
 * A contact that failed. portal: somebody else's page answered; gateway: what stands before the server, with its status;
 * refused: the server does not accept this device; busy: it asks to come later; code of a refusal, else ''
 * @typedef {{at: number, why: 'nobody'|'slow'|'portal'|'gateway'|'refused'|'busy'|'other', code: string}} Tried
 */

/**
 * @typedef {object} Sending
 * @property {string} sentence the one honest sentence
 * @property {string} short for the bar: 「✓ 送信済み 9時12分」 without the sign
 * @property {string} mini the same where there is room for a word only
 * @property {'sent'|'waiting'|'sending'|'offline'|'stuck'} kind
 * @property {number} unsent
 * @property {number} stuck
 * @property {number|null} oldestUnsentAt
 * @property {boolean} late something is unsent for more than 24 hours: show the strong notice and the rescue file
 * @property {SendingItem[]} items newest first
 */

/**
 * @typedef {'needed'|'waiting'|'received'} Step of a module; waiting: done here and not received
 *
 * @typedef {object} ObligationItem openapi Obligation.items, with:
 * @property {number} position
 * @property {'module'|'acknowledgement'|'selfcheck'} kind
 * @property {string} [module]
 * @property {string} title of the module, or the titles of the documents joined with 「、」
 * @property {string} [edition]
 * @property {string} [quiz]
 * @property {string[]} documents
 * @property {{document: string, title: string, sha256: string, number: number}[]} editions
 * @property {Standing} state
 * @property {string} [completedAt] ISO
 * @property {boolean} late
 * @property {{lesson: Step|null, quiz: Step|null}} [steps] of a module; quiz null where none is asked
 * @property {{state: LocalState, pages: number, read: number, drafted: boolean}} local
 * @property {boolean} changed to be signed again after a revision
 * @property {boolean} [added] a document is among them that was never signed
 * @property {{form: 'signed'|'withheld'|'declined', at: number, record: string}|null} decided this person's latest
 *     decision known here, sent or not; record is its SHA-256
 * @property {string} route where it is done
 * @property {string|null} receipt SHA-256 of the record that shows it is done
 * @property {number|null} minutes
 */

/**
 * @typedef {object} Obligation openapi Obligation
 * @property {string} plan
 * @property {string} title
 * @property {number} fiscalYear
 * @property {string} opensOn 'YYYY-MM-DD'
 * @property {string} dueOn
 * @property {string} closesOn
 * @property {Standing} state
 * @property {Timing} timing
 * @property {ObligationItem[]} items
 * @property {{kind: 'start'|'week'|'day', on: string}} [notice] the latest reminder of the secretariat whose day has come
 */

/**
 * つぎにすること
 * @typedef {object} Next
 * @property {Obligation} obligation
 * @property {ObligationItem} item
 * @property {string} title
 * @property {string} due 「11月30日（月）まで・あと7日」
 * @property {string} sentence 「5枚中2枚まで読みました・のこり約6分」
 * @property {number|null} minutes
 * @property {{value: number, max: number, unit: '枚'|'問'}|null} progress
 * @property {string} button
 * @property {string} route
 */

/**
 * @typedef {object} Notice stays until dismissed or acted on
 * @property {string} id
 * @property {'info'|'ok'|'warn'|'problem'} kind
 * @property {string} text
 * @property {{label: string, run: string|null, route: string|null}|null} act run names an act without arguments
 */

/**
 * @typedef {object} State
 * @property {number} now
 * @property {boolean} ready the database is read
 * @property {Route} route
 * @property {Record<string, any>} ui transient, in memory only, emptied when the route changes
 * @property {null|string} busy name of the act that runs
 * @property {{id: string, waiting: boolean}} release waiting: a new one is here and waits for the person's tap
 * @property {Prefs} prefs
 * @property {string} council
 * @property {{name: string, phone: string, night: string, mail: string}|null} office
 * @property {{reachable: boolean|null, tried: Tried|null, lastContactAt: number|null, lastSentAt: number|null}} server
 * @property {Enrolled[]} people
 * @property {Me|null} me
 * @property {{id: string, name: string, enrolledAt: number, revokedAt: number|null, refused: {code: string, at: number}|null, wiped: boolean}|null} device
 * @property {{id: string, name: string, enrolledAt: number, endedAt: number|null, code: string|null, issuedAt: number|null,
 *   issuedBy: string|null, confirmedBy: string|null, here: boolean, told: boolean, may: boolean, known: boolean}[]} devices
 *   the person's own; may: it may be disowned here; known: the person said to have enrolled it
 * @property {boolean} locked
 * @property {{method: 'tap'|'pin'|'passkey', pin: boolean, passkey: boolean, wrong: number, closed: boolean, minutes: number}} lock minutes until the next try while it is closed; method is
 *     how it opens; closed: ten wrong tries or more, for a while, rules/pin.js
 * @property {Chamber} chamber
 * @property {Enrol} enrol
 * @property {Sending} sending
 * @property {Obligation[]} obligations
 * @property {Next|null} next
 * @property {Record<string, Module>} modules
 * @property {Record<string, {page: number, seen: number[], finished: boolean, finishedAt: number|null}>} read page from 1,
 *     where one is; 0 never opened; seen: the pages that were
 * @property {Record<string, string>} images sha256 to blob: address
 * @property {Quiz|null} quiz
 * @property {Result|null} result
 * @property {Sign|null} sign
 * @property {Receipt[]} receipts
 * @property {Policy[]} policies
 * @property {{defined: Term[], further: Term[]}} glossary
 * @property {{cards: EmergencyCard[], updatedAt: number|null}} emergency
 * @property {Selfcheck|null} selfcheck the form of the route, or the only one
 * @property {{form: string, id: string, title: string}[]} selfchecks
 * @property {{families: ThreatFamily[]}|null} threats
 * @property {Incident|null} incident
 * @property {{persisted: boolean|null, usedMb: number|null}} storage
 * @property {boolean} workerless this browser cannot open the app without a network
 * @property {{ready: boolean, making: boolean, sentence: string|null, fileName: string|null}} rescue
 * @property {{step: number, sentence: string|null}} practiceRound
 * @property {boolean} practice 操作の練習: nothing here makes a record
 * @property {boolean} speaking
 * @property {Notice|null} notice
 * @property {Record<string, string>} clauseNames 'h6.n4' to 「基本方針6(4)」
 */

/**
 * @typedef {object} Acts
 * @property {(route: string) => Promise<void>} go '#/…' or '/…'
 * @property {() => Promise<void>} back
 * @property {(patch: Record<string, any>) => Promise<void>} setUi
 * @property {(name: 'text'|'ruby'|'colour'|'rate', value: any) => Promise<void>} setPref
 * @property {(code: string) => Promise<void>} typeCode stores what is typed; twelve digits are sent by submitCode
 * @property {(code?: string) => Promise<void>} submitCode
 * @property {(yes: boolean) => Promise<void>} confirmName no ends this enrolment; a person of the secretariat helps
 * @property {() => Promise<void>} skipPasskey
 * @property {() => Promise<void>} addPasskey call directly in the tap
 * @property {() => Promise<void>} fetchContent
 * @property {() => Promise<void>} testOffline
 * @property {(module: string, page: number) => Promise<boolean>} readPage stores the place
 * @property {(module: string) => Promise<boolean>} finishLesson makes the record; false where it could not
 * @property {(module: string, onlyWrong?: boolean) => Promise<void>} startQuiz goes on where it was left, if it was
 * @property {(...options: string[]) => Promise<void>} choose the whole selection of the question; stores it
 * @property {() => Promise<void>} decide
 * @property {(option: string) => Promise<void>} toggle one tick more or less; stores it
 * @property {() => Promise<void>} dontKnow
 * @property {() => Promise<void>} nextQuestion after the last: makes the record and goes to 結果
 * @property {(on: boolean) => Promise<void>} tick
 * @property {(method: 'drawn'|'typed') => Promise<void>} signBy
 * @property {(path: string) => Promise<void>} draw '' clears
 * @property {(text: string) => Promise<void>} typeName
 * @property {(text: string) => Promise<void>} draftReason
 * @property {() => Promise<void>} sign call directly in the tap
 * @property {() => Promise<void>} keepDraft
 * @property {(reason: string) => Promise<void>} withhold
 * @property {(reason: string) => Promise<void>} decline
 * @property {(text: string) => Promise<void>} ask a question to the secretariat, which is 保留 with that question
 * @property {() => Promise<void>} syncNow
 * @property {() => Promise<void>} exportRescue call directly in the tap; the file was made when 送信の状態 opened
 * @property {(file: File) => Promise<void>} importRescue a receipts file of the secretariat
 * @property {(person: string) => Promise<void>} switchPerson locks; the other one opens with unlock
 * @property {() => Promise<void>} addPerson to はじめに, beside those who are here
 * @property {() => Promise<void>} lock
 * @property {(pin?: string) => Promise<void>} unlock
 * @property {(pin: string|null, old?: string) => Promise<void>} setPin 4 to 8 digits, null takes it off
 * @property {(on: boolean) => Promise<void>} setChamber
 * @property {() => Promise<void>} applyRelease
 * @property {(item: string, value: 'yes'|'no'|'na', comment?: string) => Promise<void>} answerSelfcheck
 * @property {() => Promise<void>} sendSelfcheck
 * @property {(fields: Partial<Pick<Incident,'kind'|'what'|'when'|'where'|'done'|'drill'>>) => Promise<void>} draftIncident
 * @property {(fields?: Partial<Incident>) => Promise<void>} reportIncident
 * @property {() => Promise<void>} leaveDevice sends what waits first; refuses while something is unsent
 * @property {(device: string) => Promise<void>} disownDevice
 * @property {(device: string) => Promise<void>} knowDevice
 * @property {(sha256: string) => Promise<void>} verifyReceipt
 * @property {(sha256: string) => Promise<void>} shareReceipt
 * @property {() => Promise<void>} print
 * @property {() => Promise<void>} dismissNotice
 * @property {(text: string) => Promise<void>} speak
 * @property {() => Promise<void>} stopSpeaking
 */

export {};
