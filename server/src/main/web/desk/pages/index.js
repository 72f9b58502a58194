/** Every page of the desk; those with a menu word stand in the menu in this order. */
import { start } from './start.js';
import { calendar } from './calendar/calendar.js';
import { selfchecks } from './selfcheck/selfchecks.js';
import { codes } from './device/codes.js';
import { confirmations } from './device/confirmations.js';
import { course } from './course/course.js';
import { devices } from './device/devices.js';
import { duties } from './duty/duties.js';
import { edition } from './policy/edition.js';
import { election } from './people/election.js';
import { evidence } from './report/evidence.js';
import { improvement } from './improvement/improvement.js';
import { drill, incident } from './incident/incident.js';
import { incidents } from './incident/incidents.js';
import { letterTexts } from './notice/letters.js';
import { mailSettings } from './notice/mail.js';
import { notices } from './notice/notices.js';
import { overview } from './report/overview.js';
import { pack } from './course/pack.js';
import { packs } from './course/packs.js';
import { papers } from './paper/papers.js';
import { people, person } from './people/people.js';
import { plan } from './plan/plan.js';
import { planning } from './plan/planning.js';
import { plans } from './plan/plans.js';
import { cards, preview } from './course/preview.js';
import { reports } from './report/exports.js';
import { rescue } from './sync/rescue.js';
import { revision } from './policy/revision.js';
import { revisions } from './policy/revisions.js';
import { roster } from './roster/roster.js';
import { settings } from './settings.js';

/** Pages under one heading of the menu; they stay who they are, a page asks whether it is the open one. @param {string} section @param {...import('../parts/page.js').Page<never, unknown>} pages */
const under = (section, ...pages) => pages.map((page) => Object.assign(page, { section }));

/** @type {import('../parts/page.js').Page<never, unknown>[]} */
export const PAGES = [
  overview,
  ...under('名簿', people, person, election, duties, roster),
  ...under('計画', plans, plan, planning, notices, letterTexts, mailSettings, calendar, papers),
  ...under('端末', devices, codes, confirmations, rescue),
  ...under('規程と研修', course, edition, revisions, revision, packs, pack, preview, cards),
  ...under('点検', selfchecks, improvement, incidents, incident, drill),
  ...under('書出し', reports, evidence),
  ...under('設定', settings, start),
];
