package fr.demandeunique.sne.cotation;

import fr.demandeunique.sne.nomenclature.MesureCotation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Grids of the tests. */
final class Grilles {
    static final LocalDate JOUR = LocalDate.of(2024, 1, 15);

    private Grilles() {}

    /** What the law asks for: any priority 20 points, the DALO 50. */
    static GrilleCotation minimale() {
        return GrilleCotation.builder()
                .nom("essai")
                .criteres(List.of(
                        critere("PRIORITES", MesureCotation.PRIORITE, 20), critere("DALO", MesureCotation.DALO, 50)))
                .build();
    }

    static GrilleCotation avec(CritereCotation... plus) {
        GrilleCotation base = minimale();
        return base.toBuilder()
                .criteres(
                        Stream.concat(base.criteres().stream(), Stream.of(plus)).toList())
                .build();
    }

    static CritereCotation critere(String code, MesureCotation mesure, int points, String... valeurs) {
        return critere(code, mesure, one -> one.points(nombre(points)).valeurs(List.of(valeurs)));
    }

    static CritereCotation critere(String code, MesureCotation mesure, UnaryOperator<CritereCotation.Builder> rest) {
        return rest.apply(CritereCotation.builder().code(code).mesure(mesure)).build();
    }

    static BigDecimal nombre(long value) {
        return BigDecimal.valueOf(value);
    }

    static Cotateur cotateur(GrilleCotation grille) {
        return Cotateur.de(grille, JOUR).orElseThrow();
    }
}
