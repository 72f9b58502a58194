package jp.ryokai.plan;

/**
 * What a plan needs to know of a module's newest edition.
 *
 * @param edition SHA-256 of the module
 * @param quiz SHA-256 of its quiz, null where it has none
 * @param audience {@code all}, {@code members} or {@code staff}
 */
record ModuleEdition(String id, String title, String edition, String quiz, String audience) {

    boolean isFor(String personKind) {
        return audience.equals("all") || audience.equals(personKind.equals("member") ? "members" : personKind);
    }
}
