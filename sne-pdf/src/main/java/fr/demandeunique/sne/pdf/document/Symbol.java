package fr.demandeunique.sne.pdf.document;

/** A square of dark and light modules, without the quiet zone around it. Implementations are immutable. */
public interface Symbol {
    /** Modules on a side. */
    int side();

    /** {@return true if the module is dark; columns count from the left, rows from the top, both from 0} */
    boolean isDark(int column, int row);
}
