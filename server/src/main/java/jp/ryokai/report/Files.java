package jp.ryokai.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.regex.Pattern;
import jp.ryokai.platform.Japan;
import jp.ryokai.platform.Problems;
import jp.ryokai.print.Page;
import jp.ryokai.print.Printer;

/** A page as an answer: a file with a name that people can read. */
@ApplicationScoped
class Files {

    private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}/\\\\:*?\"<>|]");

    static final String PDF = "application/pdf";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String CSV = "text/csv;charset=utf-8";
    static final String ZIP = "application/zip";

    private final Printer printer;
    private final Clock clock;

    @Inject
    Files(Printer printer, Clock clock) {
        this.printer = printer;
        this.clock = clock;
    }

    Response of(Page page, String form) {
        var name = name(page.title(), page.label(), form);
        return switch (form) {
            case "pdf" -> of(printer.pdf(page), PDF, name);
            case "xlsx" -> of(printer.xlsx(page), XLSX, name);
            case "csv" -> of(printer.csv(page), CSV, name);
            default ->
                throw Problems.NOT_FOUND.problem("There is no such form of this report: ask for pdf, xlsx or csv.");
        };
    }

    /** The label goes with the file: it is the first thing seen of it in a folder. */
    String name(String title, String label, String form) {
        return title + "_" + Japan.day(clock.instant()) + "_" + label + "." + form;
    }

    /**
     * RFC 6266: a name in Japanese, and one for programs that know none. A title may hold what leads to another folder,
     * or turns the direction of reading and shows another ending than the file has.
     */
    static Response of(Object bytes, String type, String given) {
        var name = UNFIT.matcher(given).replaceAll("_");
        return Response.ok(bytes, type)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"ryokai" + name.substring(name.lastIndexOf('.'))
                                + "\"; filename*=UTF-8''"
                                + URLEncoder.encode(name, StandardCharsets.UTF_8)
                                        .replace("+", "%20"))
                .header("Cache-Control", "no-store")
                .build();
    }
}
