package fr.demandeunique.sne.progiciel.commission;

import fr.demandeunique.sne.cycle.Commission.Avis;
import fr.demandeunique.sne.cycle.Commission.Candidats;
import fr.demandeunique.sne.cycle.Commission.Decision;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.progiciel.saisie.FormView;
import fr.demandeunique.sne.progiciel.saisie.Tree;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A sitting: one dwelling and its candidates.
 *
 * @param logement the dwelling, as the attribution will tell it
 * @param close whether its decisions are taken
 */
public record Seance(
        String id,
        CodeGuichet guichet,
        LocalDate jour,
        Tree logement,
        boolean insuffisants,
        boolean designePrefet,
        boolean r331251,
        boolean close,
        List<Candidat> candidats) {

    /** Who is examined, and what was decided so far. */
    public record Candidat(
            String ref,
            @Nullable Decision decision,
            @Nullable Integer rang,
            @Nullable String motif) {
        /** In the terms of the library; empty while nothing is decided. */
        public Optional<Avis> avis() {
            return Optional.ofNullable(decision).map(one -> new Avis(one, rang, motif));
        }

        /** Whether the dwelling goes to this one, or would after those before. */
        public boolean retenu() {
            return decision == Decision.ATTRIBUTION
                    || decision == Decision.ATTRIBUTION_RANG
                    || decision == Decision.CONDITION_SUSPENSIVE;
        }

        @Override
        public String toString() {
            return "Candidat[" + ref + "]";
        }
    }

    Candidats nombre() {
        return new Candidats(candidats.size(), insuffisants, designePrefet, r331251);
    }

    /** The dwelling on one line, as a letter tells it; null where nothing is known of it. */
    public @Nullable String adresse() {
        String all = FormView.group("logement", logement, List.of()).stream()
                .filter(one -> one.pointer().contains("/adresse/"))
                .map(FormView.FieldView::value)
                .filter(one -> !one.isBlank())
                .collect(Collectors.joining(" "));
        return all.isEmpty() ? null : all;
    }

    /** What was decided of a demande; empty for one that was not examined. */
    public Optional<Candidat> candidat(String ref) {
        return candidats.stream().filter(one -> one.ref().equals(ref)).findFirst();
    }

    @Override
    public String toString() {
        return "Seance[" + id + "]";
    }
}
