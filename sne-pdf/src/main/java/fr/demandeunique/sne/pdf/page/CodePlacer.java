package fr.demandeunique.sne.pdf.page;

import fr.demandeunique.sne.pdf.document.Figure;

/** Places a code in the upper right corner: a scanner finds it at the same place on each page that has one. */
final class CodePlacer {
    /** Side in millimetres, quiet zone included: the modules of an attestation measure 1 mm, which the copy of a copy still shows. */
    static final double SIDE = 38;

    /** Of the modules alone, in millimetres, however many they are. */
    private static final double HEIGHT = 34;

    /** Of the modules, not of the white around them: as high as printers go, so that the window of the envelope does not show their foot. */
    static final double TOP = 6.5;

    static final double BOTTOM = TOP + HEIGHT;

    /** Nothing else is to be drawn between this and the right margin, from {@link #TOP} to {@link #BOTTOM}. */
    static final double LEFT = PageFlow.RIGHT - SIDE;

    /** White modules around the symbol, without which readers do not find it. */
    private static final int QUIET_ZONE = 4;

    private CodePlacer() {}

    /** Places a code as large as this at the right, where the flow is. */
    static void place(Figure figure, double side, PageFlow flow) {
        flow.surface().code(PageFlow.RIGHT - side, flow.y(), side, QUIET_ZONE, figure);
    }

    static void place(Figure figure, PageFlow flow) {
        int modules = figure.symbol().side();
        // The white around it goes into the margin, so that its dark edge ends with the text and begins high up.
        int whole = modules + 2 * QUIET_ZONE;
        double side = Math.min(SIDE, HEIGHT * whole / modules);
        double quiet = QUIET_ZONE * side / whole;
        flow.surface().code(PageFlow.RIGHT - side + quiet, TOP - quiet, side, QUIET_ZONE, figure);
    }
}
