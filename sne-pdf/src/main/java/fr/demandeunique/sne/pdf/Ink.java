package fr.demandeunique.sne.pdf;

/** The colours of the documents. Those of letters stand out from white and from the tint by 7 to 1 or more. */
enum Ink {
    BLACK("0"),
    TEXT("0.09 0.09 0.12"),
    GREY("0.31 0.33 0.37"),
    BLUE("0.06 0.18 0.42"),
    TINT("0.935 0.95 0.98"),
    RULE("0.8 0.83 0.89"),
    WHITE("1");

    private final String operator;

    Ink(String levels) {
        operator = levels + (levels.contains(" ") ? " rg\n" : " g\n");
    }

    /** What a content stream says to fill with this colour. */
    String operator() {
        return operator;
    }
}
