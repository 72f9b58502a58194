package jp.ryokai.platform;

import java.util.Map;

/**
 * Every refusal this program knows: one catalogue, documented in {@code server/docs/problems.md}, compared by a test.
 *
 * <p>The number before the point is the HTTP status; the number behind it is given once and never reused, so that a
 * tablet of this year understands the server of any later year. Each room has its own range: platform 1–19,
 * ledger 20–29, people 30–49, content 50–59, policy 60–69, course 70–79, plan 80–89, sync and the kinds of
 * records 90–124, report 125–129, rescue files 130–139, passkeys 140–149, duty 150–159, loan 160–164, relief 165–169,
 * paper 170–179, notice 180–189, improvement 190–194, closing 195–199, door 300–319; further ones from 200 on,
 * each room's own ten.
 */
public enum Problems {
    UNREADABLE("400.1", "The request could not be read", "Send well-formed JSON with the fields the contract names."),
    INVALID("422.2", "A value is not acceptable", "Correct the named value and send the request again."),
    NOT_FOUND("404.3", "There is nothing here", "Check the address, and that you may see what you asked for."),
    METHOD("405.4", "This address does not take that method", "Use a method that the contract names for it."),
    MEDIA_TYPE("415.5", "This kind of content is not understood here", "Send the media type the contract names."),
    NOT_ACCEPTABLE("406.6", "This address cannot answer in that form", "Accept the media type the contract names."),
    TOO_LARGE("413.7", "The request is too large", "Send it in smaller parts."),
    UNEXPECTED(
            "500.8",
            "Something went wrong on our side",
            "Whether it was done is not known: look before you do it again. A tablet sends the same once more, which"
                    + " does nothing twice. If it happens again, tell the secretariat the request id."),
    BUSY("503.9", "The server cannot answer just now", "Nothing is lost. Try again in a little while."),
    TOKEN(
            "401.10",
            "The access token is missing, too old or not ours",
            "Keep everything, get a new token with the device key, and send the request again."),
    NOT_ALLOWED("403.11", "This is not open to you", "Ask a person of the secretariat who has the role for it."),
    RACE(
            "409.12",
            "Somebody else did the same at this moment",
            "Nothing was changed. Read again, then repeat what is still needed."),
    URI_TOO_LONG("414.13", "The address is too long", "Use an address that the contract names."),
    HTTP_VERSION("505.14", "This version of HTTP is not spoken here", "Send the request as HTTP/1.1."),
    UNSEEN(
            "428.18",
            "It is not said which state this change was made on",
            "Read it, and send its etag between \" and \" as If-Match; an approval names the hash that was shown."),
    CHANGED(
            "412.19",
            "Somebody changed it in the meantime",
            "Nothing was changed. Look at what it is now and who changed what, then decide again."),

    RECEIPT_PENDING("404.20", "The record has no number yet", "It is kept. Ask again in a moment."),
    JWS(
            "400.21",
            "This is not a strict compact JWS with ES256",
            "Sign it again with ES256, base64url without padding, a signature of 64 bytes."),
    JWK("422.22", "This is not a public P-256 key", "Send kty EC, crv P-256 and both coordinates with 32 bytes each."),
    LOG_RANGE("422.23", "The log has no such range", "Ask for a range within the size of the newest checkpoint."),

    PERSON_EXISTS(
            "409.30",
            "Somebody with this roster key is there already",
            "Change the person who is there, or give another roster key."),
    ROLE_HELD("409.31", "The person has this role already", "Nothing needs to be done."),
    LAST_MANAGER("409.32", "This is the last manager", "Give the role to somebody else first."),
    CODE_UNKNOWN(
            "404.33",
            "This code is not valid",
            "Check the twelve digits. If they are right, the code is used or too old: ask the secretariat for a new"
                    + " one."),
    CODES_TOO_MANY("429.34", "Too many wrong codes", "Wait for the time given, then type the code again."),
    PROOF(
            "422.35",
            "The proof of the device key does not hold",
            "Sign the proof with the key it names, for this code and this server, and send it again."),
    DEVICE_REVOKED(
            "403.36",
            "This device's registration was ended",
            "Keep what is not sent yet, and ask the secretariat for a new code."),
    ASSERTION(
            "401.37",
            "The assertion cannot be accepted",
            "Sign a new one with the device key; if the clock is wrong, use serverTime of this answer."),
    GRANT("400.38", "This grant type is not offered", "Use urn:ietf:params:oauth:grant-type:jwt-bearer (RFC 7523)."),
    DEVICE_TAKEN("409.39", "This device key is registered already", "Make a new key for a new registration."),

    DEVICE_ENDED("409.40", "The registration was ended before", "Nothing needs to be done."),
    CODES_FULL("409.41", "Too many codes are waiting to be typed", "Wait until some are used or have expired."),
    MY_NUMBER(
            "422.42",
            "The roster holds a number it must not hold (個人番号)",
            "Nothing was kept. Delete the column, here and wherever the file is stored, and send the file again."),
    ROSTER_FILE("422.43", "The roster file cannot be read", "Save the roster as CSV UTF-8 and send it again."),
    ROSTER_OLD("409.44", "The roster file is not kept any more", "Read the file again and look at what it changes."),
    ROSTER_CHANGED(
            "409.45",
            "The roster has changed since this file was looked at",
            "Read the file again and look at what it changes now."),
    ROSTER_REFUSED("422.46", "The roster file has faults", "Correct what its findings name, and read it again."),
    SECOND_PERSON(
            "403.47",
            "Whoever prepared it does not publish it",
            "Ask another person who may approve: two people look at everything that goes out."),
    ROSTER_UNDONE(
            "409.48",
            "This roster file was taken back before",
            "Nothing needs to be done. Read the file again to apply it again."),

    EDITION_UNLABELLED(
            "422.51",
            "Nothing is published without a label",
            "Give a label of the council's own scale, 1 to 40 characters."),
    RANGE("416.52", "The range lies outside the edition", "Ask without a range; Content-Range names the size."),
    EDITION_SEALED(
            "403.53",
            "This edition leaves for this device only under seal",
            "Ask for it with ?sealed, keep it as it comes, and open it to show it."),
    EDITION_NO_KEY(
            "422.54",
            "This device has no key to seal to",
            "Register the device with a sealing key, or ask without ?sealed."),

    POLICY_TOO_LARGE(
            "413.60",
            "The policy's text is too large",
            "Send at most 2 MiB and 20,000 lines; import its parts one by one."),
    POLICY_NOT_TEXT(
            "422.61",
            "This is not the text of a policy",
            "Send plain text in UTF-8, not a PDF or a word processor's file."),
    POLICY_DATE("422.62", "The text does not say when it was adopted", "Give adoptedOn, the day of 策定 or 改定."),
    POLICY_REASON(
            "422.63", "A reason is needed", "Say in 1 to 400 characters why this edition replaces the one before."),
    POLICY_DRAFT(
            "422.64",
            "There is no such draft of this part of the policy",
            "Send the text first, look at its preview, and give the id of that draft."),
    POLICY_CHARSET(
            "422.65",
            "The text is not in the charset it names",
            "Send UTF-8, or name the charset it is in: text/plain;charset=windows-31j for MS932."),
    POLICY_EMPTY(
            "422.66",
            "No clause was found in the text",
            "Send the policy's text with its numbers, and look at the preview."),
    POLICY_UNCHANGED(
            "409.67",
            "Not a word differs from the edition before",
            "Hand in the text that changed, or say dataOnly where only days, title, label or rights change."),
    POLICY_NEVER_PUBLIC("422.68", "Procedures (実施手順) are never public", "Publish it as restricted (policy clause 10)."),
    POLICY_WAS_RESTRICTED(
            "409.69",
            "This part of the policy was restricted until now",
            "Publish it as restricted, or say formerlyRestricted where it is meant to become public."),

    PACK_FINDINGS(
            "422.70",
            "The content pack has findings",
            "Correct what the findings name, with file and line, and publish it again."),
    PACK_FILE(
            "422.71",
            "This is not a content pack's ZIP file",
            "Pack the folder that holds pack.yaml into an ordinary ZIP file without a password, and send it again."),
    PACK_TOO_LARGE(
            "413.72",
            "The content pack unfolds into too much",
            "Leave out what is no part of the pack: at most 2,000 files and 16 MiB unpacked."),
    PACK_OVER("409.73", "The pack is thrown away", "Send the pack again, or look at another one."),
    PACK_REASON("422.74", "A reason is needed", "Say in 1 to 400 characters why the course changes."),

    PLAN_DATES(
            "422.80",
            "The days of the plan do not fit together",
            "Give the first day, then the due day, then the last day, all within a year."),
    PLAN_EMPTY("422.81", "The plan asks nothing, or nobody", "Give 1 to 50 items and 1 to 300 audiences."),
    PLAN_MODULE("422.82", "The plan asks for a module that is not published", "Publish the module, or take it out."),
    PLAN_DOCUMENT(
            "422.83",
            "The plan asks to sign a document without an edition in force",
            "Publish an edition that is in force when the plan opens, or take the document out."),
    PLAN_AUDIENCE(
            "422.84",
            "The plan's audience is not known",
            "Give kind all, members or staff alone, or kind group, person or duty with the id of one that is there."),
    PLAN_DRAFT(
            "409.85",
            "The plan is not published yet",
            "A draft asks nobody anything, so there is nothing to report. Publish it first."),
    PLAN_PUBLISHED(
            "409.86",
            "The plan is published and does not change any more",
            "Draw up another plan; who needs more time gets an extension."),
    PLAN_ENDED("409.87", "The draft was thrown away", "Draw it up again if it is needed."),
    PLAN_PAST("409.88", "The plan lies wholly in the past", "Correct its days: nobody could do anything in time."),

    RECORD_BODY(
            "422.90",
            "The record lacks what its kind needs",
            "It is kept and does not count. The secretariat looks at it; the app needs an update if this happens"
                    + " again."),
    LESSON_EDITION(
            "422.91",
            "The lesson names an edition of a module that was never published here",
            "It is kept and does not count. Fetch the module again and finish that one."),
    QUIZ_EDITION(
            "422.92",
            "The attempt names an edition of a quiz that was never published here",
            "It is kept and does not count. Fetch the module again and answer its quiz."),
    QUIZ_PASS_MARK(
            "422.93",
            "The attempt names another pass mark than its quiz has",
            "It is kept and does not count. Send the pass mark of the quiz edition that was shown."),
    QUIZ_QUESTIONS(
            "422.94",
            "The attempt does not hold the questions of its quiz",
            "It is kept and does not count. Ask each question once, and as many as the quiz draws."),
    QUIZ_ANSWER(
            "422.95",
            "An answer names what the question does not offer",
            "It is kept and does not count. Answer with the option ids of the quiz edition that was shown."),
    STATEMENT_DOCUMENTS(
            "422.96",
            "The statement does not name its documents rightly",
            "It is kept and does not count. Name each document once, with the number its edition has."),
    POLICY_EDITION(
            "422.97",
            "The statement names an edition of a policy that was never published here",
            "It is kept and does not count. Fetch the documents again and sign what they say."),
    STATEMENT_EDITION(
            "422.98",
            "The statement names words that were never published here",
            "It is kept and does not count. Fetch the words of the statement again and sign those."),
    STATEMENT_WORDING(
            "422.99",
            "The text that was signed is not the published one",
            "It is kept and does not count. Fill the published words in as the contract says, and sign exactly what is"
                    + " shown."),

    STATEMENT_HAND(
            "422.100",
            "The signature itself is missing",
            "It is kept and does not count. Draw a signature or type the name, and sign again."),
    STATEMENT_NAME(
            "422.101",
            "The typed name is not the name on the roster",
            "It is kept and does not count. Type the name as it is shown; spaces do not matter."),
    STATEMENT_REASON(
            "422.102",
            "There is no reason",
            "It is kept and does not count. Give a reason of 1 to 2000 characters, or decline without one."),
    SELFCHECK_FORM(
            "422.103",
            "The self-check names a form that was never published here",
            "It is kept and does not count. Fetch the form again and answer that one."),
    SELFCHECK_ITEMS(
            "422.104",
            "The self-check does not answer the items of its form",
            "It is kept and does not count. Answer at least one item, each item of the form at most once."),
    PASSKEY_ABSENT(
            "422.105",
            "The statement was signed without the passkey the council asks for",
            "It is kept and does not count. Add a passkey on the tablet and sign again, or sign on paper."),
    PASSKEY_PROOF(
            "422.106",
            "The passkey under the statement does not prove it",
            "It is kept and does not count. Sign again with a passkey that was added here."),

    RECORD_UNREADABLE(
            "400.110",
            "The record could not be read",
            "It gets no number and is not asked for again. Do not send it again; the app needs an update if this"
                    + " happens again."),
    RECORD_SIGNATURE(
            "422.111",
            "The record's signature does not hold",
            "It is kept and does not count. The secretariat looks at it."),
    DEVICE_UNKNOWN(
            "422.112",
            "The record names a device that is not registered here",
            "It is kept and does not count. The secretariat looks at it."),
    MAKER(
            "422.113",
            "The record names another person or device than its key belongs to",
            "It is kept and does not count. The secretariat looks at it."),
    RECORD_AFTER_REVOCATION(
            "403.114",
            "The record came after its device's registration was ended",
            "It is kept. The secretariat decides whether it counts."),
    SCHEMA_UNKNOWN(
            "422.115",
            "The record's schema is newer than this server",
            "It is kept, and judged again by itself when the server is updated."),
    KIND_UNKNOWN(
            "422.116",
            "The record's kind is not known to this server",
            "It is kept, and judged again by itself when the server is updated."),
    NOT_IN_OFFICE("422.117", "The person was not in office", "It is kept. The secretariat checks the term of office."),
    RECORD_CONFLICT(
            "409.118",
            "The record's id was used before for something else",
            "Both are kept and the first one counts. The secretariat looks at it."),
    RECORD_TOO_LARGE(
            "413.119",
            "The record is larger than records may be",
            "It is kept and does not count. Make the drawing simpler and sign again."),

    RECORD_UNJUDGED(
            "500.120",
            "The record could not be judged",
            "It is kept, and judged again by itself. Nothing needs to be done on the tablet."),
    PUSH_DEVICE(
            "422.121", "The push names another device than its token", "Send each outbox with its own device's token."),
    PUSH_COUNT("413.122", "Too many records in one push", "Send the outbox in smaller parts."),
    DISK_LOW(
            "503.123",
            "The server's disk is almost full",
            "Nothing of this was kept. Keep it and send it again later. The operator makes room where ryokai.data lies;"
                    + " no restart is needed."),
    RECORD_BEFORE_RESTORE(
            "503.124",
            "The server came back from a backup and lacks what the record names",
            "Nothing of this was kept. Keep it and send it again later. The secretariat puts back the edition, the"
                    + " course, the name, the term or the registration that the backup did not hold."),
    REPORT_FUTURE("422.125", "The day to report lies in the future", "Give today, an earlier day, or none for now."),

    RESCUE_FILE("422.130", "This is not a rescue file", "Give the file exactly as the tablet wrote it out."),
    RESCUE_SEALED(
            "422.131",
            "The rescue file cannot be opened",
            "It was sealed to another server or was changed on its way. Write it out on the tablet once more."),

    PASSKEY_OFF("409.140", "This council does not use passkeys", "Sign without one; nothing else needs to be done."),
    PASSKEY_REGISTRATION(
            "422.141",
            "The new passkey cannot be accepted",
            "Ask for new options and add it again on this tablet, with ES256 and with the person verified."),
    PASSKEY_CONFIRM(
            "403.142",
            "This act of weight is confirmed with a passkey",
            "Sign statement with one of the passkeys in credentials, and send the very same request once more with that"
                    + " in Ryokai-Passkey."),
    PASSKEY_MISSING(
            "403.143",
            "This council asks for a passkey at acts of weight, and you have none",
            "Add one on this device with ?acts=true; then do it again and confirm it."),

    DUTY_TAKEN(
            "409.150",
            "The duty changes hands on that day or later already",
            "Read the register as of that day; end the later holding first, or give the duty besides."),
    DUTY_HOLDER(
            "422.151",
            "The person is not in office on that day",
            "Choose somebody who is in office on the day the duty begins, or correct the term."),
    DUTY_EXISTS("409.152", "There is a duty of that name already", "Give the duty that is there to somebody."),

    ASSET_EXISTS(
            "409.160",
            "A tablet with this number is in the book already",
            "Give the number on the label, or use the one that is there."),
    LOAN_OUT("409.161", "This tablet is with somebody", "Enter its return first, also when it was found again."),
    LOAN_OVER("409.162", "This was entered before", "Read the list again; nothing needs to be done."),
    LOAN_DAY(
            "422.163",
            "The day does not fit the loan",
            "Give a day from the lending to today, and a return not before the lending or the loss."),
    LOAN_DEVICE(
            "422.164",
            "This registration is not of the person who holds the tablet",
            "Choose one of the person's own registrations."),
    RELIEF_REASON("422.165", "A reason is needed", "Say why in 1 to 400 characters."),
    RELIEF_DAY(
            "422.166",
            "The new due day does not fit the plan",
            "Give a day after the plan's due day and not after its last."),
    RELIEF_PERSON("422.167", "The plan does not ask this person", "Choose somebody whom the plan addresses."),
    RELIEF_KIND(
            "422.168",
            "It is not clear whether this is an exemption or an extension",
            "Give kind exemption without until, or extension with it."),

    PAPER_SCAN(
            "422.170",
            "This is not the scan of a sheet",
            "Give a PDF, PNG or JPEG of at most 5 MB, in base64, with its media type."),
    PAPER_DAY(
            "422.171",
            "The sheet is signed on a day that cannot be",
            "Give the day that is written on the sheet: not one to come, and none before the edition was adopted."),
    PAPER_DOCUMENTS(
            "422.172",
            "The sheet names an edition that was never published here",
            "Give each document with the number of the edition that is printed on the sheet."),
    PAPER_WITHDRAWN("409.173", "The sheet was taken back", "Enter it again if it is right after all."),

    NOTICE_RESTS(
            "409.180",
            "These letters rest already",
            "Nothing needs to be done; resume them first where the reason changed."),
    NOTICE_REASON("422.181", "A reason is needed", "Say in 1 to 400 characters why no letters are to go out."),
    NOTICE_TEXT(
            "422.182",
            "The text cannot be sent like this",
            "Give a subject of one line with 1 to 120 characters and a body of 1 to 4000."),
    NOTICE_PLACE(
            "422.183", "The text holds a place nobody fills", "Use the places the letter knows, as they are written."),
    ADDRESS(
            "422.184",
            "This is not a mail address to send to",
            "Give one address like name@example.jp, without a name before it."),
    ADDRESS_FILE(
            "422.185",
            "The file of addresses cannot be taken",
            "Send CSV in UTF-8 with the columns 氏名 and メールアドレス, each name once on the roster."),
    MAIL_OFF(
            "409.186",
            "This council sends no mail",
            "Copy the text or take the list for a mail merge, or have a mail server entered in the settings."),
    MAIL_REFUSED(
            "409.187",
            "The mail server did not take the letter",
            "Check the server's name, port, security and password, and the address; then try again."),
    COUNCIL_DAY(
            "422.188",
            "These days cannot be entered",
            "Give kind session or closed, the first and the last day in order, 120 at most, and their name in 1 to 60"
                    + " characters."),
    CALL(
            "422.189",
            "The call cannot be recorded like this",
            "Give way phone, person or letter, a day not in the future, and 1000 characters of remark at most."),

    CLOSING_EARLY(
            "409.195", "The plan is still open", "Close it after its last day; until then what comes in still counts."),
    CLOSING_DONE("409.196", "The plan was closed before", "Nothing needs to be done; its report stays what it was."),

    POLICY_DRAFT_OVER(
            "409.200",
            "The draft is published or thrown away",
            "Read the list of drafts again, or hand the text in anew."),
    POLICY_RETRAINING(
            "422.201",
            "It is not clear who reads what again",
            "Give retrain all, members or staff together with the modules in retrainModules, or leave both out."),
    POLICY_UNPROPOSED(
            "409.202",
            "Nobody has asked for this draft's approval",
            "Its author puts it forward with every decision; then another person approves exactly that."),

    GROUP_UNKNOWN(
            "422.215",
            "There is no group of that name",
            "Check the spelling, or send create: true where it is a new one."),
    GROUP_EXISTS("409.216", "There is another group of that name", "Use that one, or choose another name."),
    TERM_OVERLAPS(
            "409.217",
            "Somebody elected has a term on that day or later already",
            "Check who was elected and the first day of the term."),
    NOBODY_ELECTED("422.218", "Nobody is elected", "Name 1 to 200 people who were elected."),
    PLACE_LATER(
            "409.219",
            "This person changes the group on that day or later already",
            "Leave the later group first, or give a later day."),

    NOT_COMPLETED(
            "409.220",
            "Not everything asked has been received",
            "Print the certificate when the person's state is completed: a tablet may still have to sync."),

    SIGN_IN_OFF(
            "404.230",
            "Nobody signs in with the city's account here",
            "Register with a code. The operator can name the city's issuer in the settings."),
    SIGN_IN(
            "403.231",
            "This sign-in does not hold",
            "It is over, was used, or began in another browser. Begin it anew in this one."),
    ACCOUNT_UNKNOWN(
            "403.232",
            "Nobody on the roster is known by this account",
            "Tell a manager the account's identifier; it is in force when a second person has confirmed it."),
    ACCOUNT_CLOSED(
            "403.233",
            "The city's account no longer stands for this browser",
            "Sign in with the city's account again; if that is refused, ask whoever runs the accounts."),
    ISSUER_AWAY(
            "503.234",
            "The city's accounts cannot be asked just now",
            "Nothing is lost. Try again in a little while; tablets are not touched by it."),
    ACCOUNT_TAKEN("409.235", "Somebody else has this account", "End it there first, or give another identifier."),
    ACCOUNT_OVER("409.236", "This account was confirmed or ended before", "Read the list again."),

    IMPROVEMENT_OWNER("422.240", "The item needs an owner", "Give the id of a person on the roster who mends it."),
    IMPROVEMENT_DUE("422.241", "The item needs a day that is still to come", "Give dueOn as today or later."),
    IMPROVEMENT_CLOSED("409.242", "The item is closed", "Open a new one where something is left to mend."),
    IMPROVEMENT_CARRIED("409.243", "The item stands in the next fiscal year already", "Nothing needs to be done."),
    INCIDENT_CLOSED(
            "409.244",
            "The handling of this report is closed",
            "Nothing is added to it any more. Open an item of improvement where something is left to do."),
    DRILL_TIMES(
            "422.245",
            "The times of the drill do not fit",
            "Give a start that is still to come and an end after it, 31 days later at most."),
    DRILL_BEGUN(
            "409.246",
            "The drill has begun or was called off",
            "Let it run to its end: reports in practice are kept either way."),
    RELIEF_LATE(
            "409.247",
            "The plan is over",
            "What counts was counted on its last day: note the reason at the closing of the year."),
    PUBLIC_SMALL(
            "409.248",
            "Fewer than five people are in this plan",
            "Whatever is told of it tells of somebody: publish the numbers of a plan for more people."),
    ASK_OVER(
            "409.260",
            "This waits for nobody any more",
            "Read the list again: it was decided, replaced by a newer code, or nobody confirmed in time."),
    ASK_CHANGED(
            "409.261",
            "It is no longer what was asked for",
            "The name or the devices of the person, or what the asker may do, changed since: decline it and ask"
                    + " again."),
    CODE_WAITS(
            "409.262",
            "This code waits for a second person",
            "Type it again when another person at the desk has confirmed it."),
    DISOWNED_EARLIER(
            "409.263",
            "Only a device of the same person that was enrolled later is disowned",
            "Disown it from a device that was there before, or ask the secretariat to end it."),
    RETURN_UNPROVED(
            "422.264",
            "This does not prove that the device was registered here",
            "Send the evidence of the enrolment's answer, or a record with its receipt, and a proof of the device key"
                    + " over it. Else type a new code."),
    BACKUP_RUNS("409.270", "Another backup is being made", "Wait until it is done."),
    BACKUP_PLACE("422.271", "A backup cannot lie there", "Name a folder that is there, on another disk, by its path."),
    BACKUP_FAILED(
            "503.272",
            "The backup could not be made",
            "What was begun is removed, and the server goes on. Do what the sentence says, then ask again."),

    REQUEST_LINE(
            "400.300",
            "This is not the first line of an HTTP request",
            "Send a method, an address and HTTP/1.1 with one space between, and end each line with CR LF."),
    TARGET(
            "400.301",
            "The address cannot be read",
            "Send the path with its query, beginning with a slash, other signs as %XX."),
    HEADER_LINE(
            "400.302",
            "A header line cannot be read",
            "Send a name, a colon and a value on one line that ends with CR LF."),
    HOST("400.303", "The Host header is missing, twice or no host", "Send the host of the address once."),
    LENGTH("400.304", "The length of the body cannot be read", "Send Content-Length once, as a whole number."),
    FRAMING("400.305", "The body has two lengths", "Send Content-Length alone, without Transfer-Encoding."),
    LENGTH_NEEDED("411.306", "The length of the body is missing", "Send Content-Length, not Transfer-Encoding."),
    HEADERS_LARGE("431.307", "The headers are too large", "Send fewer than 100 headers, 24 kB together at most."),
    CODING(
            "415.308",
            "This coding of the body is not known here",
            "Send the body as it is, or with Content-Encoding: gzip."),
    EXPECTATION(
            "417.309", "This expectation is not known here", "Send the request without Expect, or with 100-continue."),
    CROWDED(
            "503.310",
            "There are too many requests just now",
            "Nothing is lost. Try again after the seconds that Retry-After names."),
    TWICE("400.311", "A header stands twice", "Send this header once.");

    private final String code;
    private final String title;
    private final String cure;

    Problems(String code, String title, String cure) {
        this.code = code;
        this.title = title;
        this.cure = cure;
    }

    public String code() {
        return code;
    }

    public int status() {
        return Integer.parseInt(code, 0, 3, 10);
    }

    public String title() {
        return title;
    }

    public String cure() {
        return cure;
    }

    /** The refusal with its usual cure. */
    public Problem problem() {
        return new Problem(this, cure, Map.of());
    }

    /** The refusal with a sentence of its own: what exactly was wrong, and what to do. */
    public Problem problem(String detail) {
        return new Problem(this, detail, Map.of());
    }

    /** The refusal with extension members, RFC 9457 section 3.2. */
    public Problem problem(String detail, Map<String, Object> members) {
        return new Problem(this, detail, members);
    }
}
