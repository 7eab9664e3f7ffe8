package fr.demandeunique.sne.pdf.file;

/** An element of the structure tree: what a screen reader announces. */
public enum Tag {
    DOCUMENT("Document", ""),
    PART("Part", ""),
    H1("H1", ""),
    H2("H2", ""),
    H3("H3", ""),
    P("P", ""),
    TABLE("Table", ""),
    TR("TR", ""),
    /** A header of a row. */
    TH_ROW("TH", "/A<</O/Table/Scope/Row>>"),
    /** A header of a column. */
    TH_COLUMN("TH", "/A<</O/Table/Scope/Column>>"),
    TD("TD", ""),
    L("L", ""),
    LI("LI", ""),
    LBODY("LBody", ""),
    LINK("Link", ""),
    FIGURE("Figure", "");

    static final Tag[] ALL = values();

    private final String type;
    private final String attributes;

    Tag(String type, String attributes) {
        this.type = type;
        this.attributes = attributes;
    }

    String type() {
        return type;
    }

    String attributes() {
        return attributes;
    }
}
