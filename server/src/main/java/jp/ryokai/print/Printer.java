package jp.ryokai.print;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jp.ryokai.platform.Settings;

/** Gives a page its three forms. The faces are read once, at the first use: most servers print a few days a year. */
@ApplicationScoped
public class Printer {

    private final Settings settings;

    private Typeface typeface;

    @Inject
    Printer(Settings settings) {
        this.settings = settings;
    }

    /** PDF/A-2b: the letters are in the file, so that it reads the same in thirty years. */
    public byte[] pdf(Page page) {
        return PdfPage.write(page, typeface());
    }

    /** One sheet for each table, after one with everything else. */
    public byte[] xlsx(Page page) {
        return XlsxPage.write(page);
    }

    /** The first table of the page, for programs and spreadsheets: UTF-8 with BOM, CRLF, formulas guarded. */
    public byte[] csv(Page page) {
        return CsvPage.write(page);
    }

    /** What a name would lose on paper; empty for nearly every name. */
    public List<Typeface.Unprintable> missing(String text) {
        return typeface().missing(text);
    }

    private synchronized Typeface typeface() {
        if (typeface == null) {
            typeface = new Typeface(Optional.of(settings.printFace())
                    .filter(s -> !s.equals("none"))
                    .map(Path::of));
        }
        return typeface;
    }
}
