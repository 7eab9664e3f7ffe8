package fr.demandeunique.sne.cotation;

import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.LogementActuel;
import fr.demandeunique.sne.demande.Motif;
import fr.demandeunique.sne.nomenclature.ModeleLogement;
import fr.demandeunique.sne.nomenclature.MotifDemande;
import fr.demandeunique.sne.reglement.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What lets a priority of L441-1 be presumed from a demande: a row of {@code presomptions.csv}. */
record Presomption(String priorite, List<MotifDemande> motifs, List<ModeleLogement> modeles, String condition) {
    private static final Map<String, Presomption> TOUTES = Table.lire(Presomption.class, "presomptions.csv").stream()
            .map(cells -> new Presomption(
                    cells[0],
                    Table.codes(cells[1], MotifDemande::of),
                    Table.codes(cells[2], ModeleLogement::of),
                    cells[3]))
            .collect(Collectors.toUnmodifiableMap(Presomption::priorite, Function.identity()));

    /** Whether the demande declares what lets the priority be presumed. */
    static boolean presumee(String priorite, Demande demande, LocalDate jour) {
        Presomption row = TOUTES.get(priorite);
        return row != null && row.vaut(demande, jour);
    }

    private boolean vaut(Demande demande, LocalDate jour) {
        LogementActuel logement = demande.logementActuel();
        boolean declared =
                demande.motifs().stream().map(Motif::code).anyMatch(one -> one != null && motifs.contains(one))
                        || logement != null && logement.modeles().stream().anyMatch(modeles::contains);
        return switch (condition) {
            case "ou handicaps" -> declared || !demande.handicaps().isEmpty();
            case "et mineur" -> declared && Mesures.mineurs(demande, jour) > 0;
            default -> declared;
        };
    }
}
