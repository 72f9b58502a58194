package jp.ryokai.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import jp.ryokai.platform.Mark;
import jp.ryokai.platform.Settings;

/**
 * What this server keeps outside its data ({@link Mark}). Never ahead of the database: the checkpoint is written after
 * the commit that made it, the word after the one that made it known, so {@code kill -9} at any step leaves a mark that
 * the database knows. Never behind what was answered: a receipt waits for the turn of the sequencer, which ends here.
 */
@ApplicationScoped
class Outside {

    private static final Logger LOG = System.getLogger(Outside.class.getName());

    private final Log log;
    private final Numbering numbering;
    private final Epochs epochs;
    private final Settings settings;

    private String word;

    private String checkpoint = "";
    private boolean failed;

    @Inject
    Outside(Log log, Numbering numbering, Epochs epochs, Settings settings) {
        this.log = log;
        this.numbering = numbering;
        this.epochs = epochs;
        this.settings = settings;
    }

    /** Before the first answer. */
    synchronized void stand() {
        try {
            var mark = Mark.read(settings.mark()).orElse(null);
            if (mark == null) {
                // Outside first: killed before the database knows it, the next start finds this one, and not none.
                mark = new Mark(Mark.freshWord(), "", "", false);
                mark.write(settings.mark());
            }
            var fresh = Mark.freshWord();
            epochs.stand(mark, fresh);
            word = fresh;
            write(log.checkpoint().orElse(""));
        } catch (IOException e) {
            throw new Settings.Wrong("Ryokai does not start, because it cannot read and write "
                    + settings.mark().toAbsolutePath() + " (" + e.getClass().getSimpleName()
                    + "). Give its user that folder, which no backup holds (ryokai.mark), and room on the disk.");
        }
    }

    /** After each turn, also one that found nothing: another server may have numbered what this one answers. */
    synchronized void keep() {
        var newest = log.checkpoint().orElse("");
        if (word == null || newest.equals(checkpoint)) {
            return;
        }
        try {
            write(newest);
            failed = false;
        } catch (IOException e) {
            // The words still tell a restored backup, unless nothing was started since it was made: numbering goes on.
            if (!failed) {
                LOG.log(
                        Level.WARNING,
                        "{0} cannot be written: {1}",
                        settings.mark(),
                        e.getClass().getSimpleName());
            }
            failed = true;
        }
    }

    private void write(String newest) throws IOException {
        // The newest is signed by the epoch that goes on, which begins with one of its own (Epochs.renew).
        var log = newest.isEmpty() ? numbering.epochs().getLast().origin() : Numbering.origin(newest);
        new Mark(word, log, newest, false).write(settings.mark());
        checkpoint = newest;
    }
}
