package org.saidanddone.bench.report;

import java.io.PrintStream;
import java.util.List;

/** Writes Markdown (GitHub Flavored Markdown, section 4.10: tables). */
public final class Markdown {
    private final PrintStream out;

    public Markdown(PrintStream out) {
        this.out = out;
    }

    public void heading(String text) {
        out.println();
        out.println("## " + text);
        out.println();
    }

    public void paragraph(String text) {
        out.println(text);
        out.println();
    }

    public void table(List<String> head, List<String[]> rows) {
        row(head);
        row(head.stream().map(column -> "---").toList());
        rows.forEach(cells -> row(List.of(cells)));
        out.println();
    }

    private void row(List<String> cells) {
        out.println("| "
                + String.join(
                        " | ",
                        cells.stream().map(cell -> cell.replace("|", "\\|")).toList()) + " |");
    }
}
