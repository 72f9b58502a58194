/**
 * 紙で提出: a signature on a sheet of paper, entered by one person with a scan and confirmed by another.
 *
 * <p>Offers {@link jp.ryokai.paper.Papers}. Holds for ever: a sheet counts from its confirmation on, and whoever
 * entered it does not confirm it; a scan is kept by its SHA-256 and only managers and auditors see it; a sheet that was
 * entered by mistake is withdrawn with a reason and stays in the history.
 */
package jp.ryokai.paper;
