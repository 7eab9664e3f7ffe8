package fr.demandeunique.sne.pdf.page;

/** What a part of a page is to a reader who does not see it. */
public enum Role {
    TITLE_1,
    TITLE_2,
    TITLE_3,
    PARAGRAPH,
    TABLE,
    ROW,
    ROW_HEADER,
    COLUMN_HEADER,
    CELL,
    LIST,
    ITEM,
    ITEM_BODY,
    LINK;

    static Role title(int level) {
        return switch (level) {
            case 1 -> TITLE_1;
            case 2 -> TITLE_2;
            default -> TITLE_3;
        };
    }
}
