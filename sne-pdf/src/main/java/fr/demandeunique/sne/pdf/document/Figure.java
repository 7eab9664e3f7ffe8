package fr.demandeunique.sne.pdf.document;

/**
 * A code that machines read.
 *
 * @param symbol its modules
 * @param alternative what is said to those who do not see it; must not be blank
 * @param caption what is printed next to it; may be empty
 */
public record Figure(Symbol symbol, String alternative, String caption) {
    public Figure {
        if (alternative.isBlank()) {
            throw new IllegalArgumentException("a figure needs an alternative text");
        }
    }

    @Override
    public String toString() {
        return "Figure[" + symbol.side() + " modules]";
    }
}
