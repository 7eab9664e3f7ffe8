package fr.demandeunique.sne.qualite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.doublons.DecisionDoublon;
import fr.demandeunique.sne.doublons.DecisionDoublon.Verdict;
import fr.demandeunique.sne.doublons.Doublons;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.personne.DateNaissance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Over millions of demandes too, what an agent has decided is not asked again. */
class SuiviDoublonsDecisionsTest {
    private static final LocalDate LE = LocalDate.of(2017, 2, 21);
    private static final Demande UNE = demande("057121507390310691", "MODÈLE");
    private static final Demande DEUX = demande("057121507390410691", "MODÈLE");
    private static final Demande TROIS = demande("057121507390510691", "MODÈLE");
    /** The same person under another name. */
    private static final Demande AUTREMENT = demande("057121507390610691", "MODELLE");

    private static Demande demande(String numero, String nom) {
        return Demande.builder()
                .numeroUnique(NumeroUnique.parse(numero))
                .etat(EtatDemande.ACTIVE)
                .demandeur(Demandeur.builder()
                        .identite(i -> i.nomNaissance(nom)
                                .prenoms(List.of("Sophie"))
                                .dateNaissance(DateNaissance.parse("1984-07-14")))
                        .build())
                .build();
    }

    private static DecisionDoublon decision(Demande une, Demande autre, Verdict verdict) {
        var found = Doublons.parmi(List.of(autre)).chercher(une).get(0);
        return DecisionDoublon.de(une, found, verdict, "agent 12", LE);
    }

    /** The numbers of those that are suspects; counted in one go and in two parts, in both orders. */
    private static List<String> suspects(List<DecisionDoublon> decisions, Demande... stock) {
        var whole = new SuiviDoublons(decisions);
        Stream.of(stock).forEach(whole::ajouter);
        var merged = new SuiviDoublons(decisions);
        for (int i = stock.length - 1; i >= 0; i--) {
            var part = new SuiviDoublons(decisions);
            part.ajouter(stock[i]);
            merged.fusionner(part);
        }
        List<String> found = new ArrayList<>();
        for (Demande one : stock) {
            boolean suspect = whole.concernees().test(one);
            assertEquals(suspect, merged.concernees().test(one));
            if (suspect) {
                found.add(one.numeroUnique().compact().substring(11, 13));
            }
        }
        assertEquals(found.size(), whole.demandes());
        assertEquals(found.size(), merged.demandes());
        return found;
    }

    @Test
    void two_who_were_found_to_be_two_no_longer_count_for_each_other() {
        assertEquals(List.of("03", "04"), suspects(List.of(), UNE, DEUX));
        DecisionDoublon two = decision(UNE, DEUX, Verdict.PERSONNES_DIFFERENTES);
        assertEquals(List.of(), suspects(List.of(two), UNE, DEUX));
        assertEquals(List.of(), suspects(List.of(two), UNE));
        // A third one is another question, to both.
        assertEquals(List.of("03", "04", "05"), suspects(List.of(two), UNE, DEUX, TROIS));
        DecisionDoublon other = decision(UNE, TROIS, Verdict.PERSONNES_DIFFERENTES);
        assertEquals(List.of("04", "05"), suspects(List.of(two, other), UNE, DEUX, TROIS));
    }

    @Test
    void two_who_were_found_to_be_one_count_however_they_are_typed() {
        assertEquals(List.of(), suspects(List.of(), UNE, AUTREMENT));
        DecisionDoublon same = decision(UNE, AUTREMENT, Verdict.MEME_PERSONNE);
        assertEquals(List.of("03", "06"), suspects(List.of(same), UNE, AUTREMENT));
        DecisionDoublon two = decision(UNE, AUTREMENT, Verdict.PERSONNES_DIFFERENTES);
        assertEquals(List.of(), suspects(List.of(same, two), UNE, AUTREMENT), "the later decision");
        Demande struck = AUTREMENT.toBuilder().etat(EtatDemande.RADIEE).build();
        assertEquals(List.of(), suspects(List.of(same), UNE, struck));
    }

    @Test
    void the_question_is_open_again_when_either_person_changes() {
        DecisionDoublon two = decision(UNE, AUTREMENT, Verdict.PERSONNES_DIFFERENTES);
        Demande corrected = demande(AUTREMENT.numeroUnique().compact(), "MODÈLE");
        assertEquals(List.of("03", "06"), suspects(List.of(two), UNE, corrected));
        DecisionDoublon same = decision(UNE, AUTREMENT, Verdict.MEME_PERSONNE);
        Demande somebodyElse = demande(AUTREMENT.numeroUnique().compact(), "EXEMPLE");
        assertEquals(List.of(), suspects(List.of(same), UNE, somebodyElse));
    }
}
