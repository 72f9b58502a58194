/** Every page of the desk; those with a menu word stand in the menu in this order. */
import { begin } from './begin.js';
import { calendar } from './calendar.js';
import { checks } from './checks.js';
import { codes } from './codes.js';
import { course } from './course.js';
import { devices } from './devices.js';
import { duties } from './duties.js';
import { edition } from './edition.js';
import { election } from './election.js';
import { evidence } from './evidence.js';
import { improvement } from './improvement.js';
import { drill, incident } from './incident.js';
import { incidents } from './incidents.js';
import { letterTexts } from './letters.js';
import { mailSettings } from './mail.js';
import { notices } from './notices.js';
import { overview } from './overview.js';
import { pack } from './pack.js';
import { packs } from './packs.js';
import { papers } from './papers.js';
import { people, person } from './people.js';
import { plan } from './plan.js';
import { planning } from './planning.js';
import { plans } from './plans.js';
import { cards, preview } from './preview.js';
import { reports } from './reports.js';
import { rescue } from './rescue.js';
import { revision } from './revision.js';
import { revisions } from './revisions.js';
import { roster } from './roster.js';
import { settings } from './settings.js';

/** Pages under one heading of the menu; they stay who they are, a page asks whether it is the open one. @param {string} section @param {...import('../engine/desk.js').Page} pages */
const under = (section, ...pages) => pages.map((page) => Object.assign(page, { section }));

/** @type {import('../engine/desk.js').Page[]} */
export const PAGES = [
  overview,
  ...under('名簿', people, person, election, duties, roster),
  ...under('計画', plans, plan, planning, notices, letterTexts, mailSettings, calendar, papers),
  ...under('端末', devices, codes, rescue),
  ...under('規程と研修', course, edition, revisions, revision, packs, pack, preview, cards),
  ...under('点検', checks, improvement, incidents, incident, drill),
  ...under('書出し', reports, evidence),
  ...under('設定', settings, begin),
];
