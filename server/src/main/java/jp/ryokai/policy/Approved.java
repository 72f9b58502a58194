package jp.ryokai.policy;

import jp.ryokai.platform.Tag;

/** What an approver says yes to: the text, every decision about it, and the edition it takes the place of. */
final class Approved {

    private Approved() {}

    /**
     * @param before the newest edition then, null for a first one: another one published meanwhile makes it another
     *     difference than the one that was looked at
     * @return null while nobody asks for approval, or it was given back
     */
    static String hash(PolicyDraft draft, PolicyEdition before) {
        var asked = draft.proposal();
        return asked == null || draft.isReturned()
                ? null
                : Tag.hash(Tag.fields(
                        "document",
                        draft.document(),
                        "draft",
                        draft.id(),
                        "source",
                        draft.sha256(),
                        "charset",
                        draft.charset(),
                        "number",
                        before == null ? 1 : before.number() + 1,
                        "before",
                        before == null ? null : before.sha256(),
                        "as",
                        asked));
    }
}
