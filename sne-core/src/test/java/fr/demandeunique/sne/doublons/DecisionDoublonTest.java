package fr.demandeunique.sne.doublons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.demandeunique.sne.Dites;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.doublons.DecisionDoublon.Verdict;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.personne.DateNaissance;
import fr.demandeunique.sne.personne.Nir;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What an agent has decided about two persons is not asked again, as long as they stay who they were. */
class DecisionDoublonTest {
    private static final LocalDate LE = LocalDate.of(2017, 2, 21);
    private static final Demande UNE = demande("057121507390310691", "MULLER", "Sophie");
    private static final Demande AUTRE = demande("057121507390410691", "MUELLER", "Sophie");

    private static Demande demande(String numero, String nom, String prenom) {
        return Demande.builder()
                .numeroUnique(NumeroUnique.parse(numero))
                .etat(EtatDemande.ACTIVE)
                .demandeur(Demandeur.builder()
                        .identite(i -> i.nomNaissance(nom)
                                .prenoms(List.of(prenom))
                                .dateNaissance(DateNaissance.parse("1984-07-14")))
                        .build())
                .build();
    }

    private static DecisionDoublon decision(Verdict verdict) {
        Doublon found = Doublons.parmi(List.of(AUTRE)).chercher(UNE).get(0);
        return DecisionDoublon.de(UNE, found, verdict, "agent 12", LE);
    }

    private static List<String> codes(Demande demande, Demande stock, DecisionDoublon... decisions) {
        return Doublons.parmi(List.of(stock), List.of(decisions)).controler(demande, LE).anomalies().stream()
                .map(Dites::code)
                .toList();
    }

    @Test
    void two_persons_are_asked_about_once_from_either_side() {
        assertEquals(List.of("DOUBLON_SOUPCON"), codes(UNE, AUTRE));
        DecisionDoublon two = decision(Verdict.PERSONNES_DIFFERENTES);
        assertEquals(List.of(), codes(UNE, AUTRE, two));
        assertEquals(List.of(), codes(AUTRE, UNE, two));
        DecisionDoublon same = decision(Verdict.MEME_PERSONNE);
        assertEquals(List.of("DOUBLON_CERTAIN"), codes(UNE, AUTRE, same));
        assertEquals(List.of("DOUBLON_CERTAIN"), codes(AUTRE, UNE, same));
        assertEquals(List.of(), codes(UNE, AUTRE, same, two), "the later decision");
    }

    @Test
    void it_says_who_decided_what_and_when_and_nothing_of_the_persons() {
        DecisionDoublon two = decision(Verdict.PERSONNES_DIFFERENTES);
        assertEquals(UNE.numeroUnique(), two.un());
        assertEquals(AUTRE.numeroUnique(), two.autre());
        assertEquals("/demandeur", two.cheminUn());
        assertEquals("/demandeur", two.cheminAutre());
        assertEquals("agent 12", two.auteur());
        assertEquals(LE, two.le());
        assertFalse(two.toString().contains("MULLER") || two.toString().contains("07390"), two.toString());
        Doublon back = Doublons.parmi(List.of(UNE)).chercher(AUTRE).get(0);
        assertEquals(two, DecisionDoublon.de(AUTRE, back, Verdict.PERSONNES_DIFFERENTES, "agent 12", LE));
    }

    @Test
    void the_question_is_open_again_when_either_person_changes() {
        DecisionDoublon two = decision(Verdict.PERSONNES_DIFFERENTES);
        assertEquals(List.of("DOUBLON_SOUPCON"), codes(UNE, demande("057121507390410691", "MULLERE", "Sophie"), two));
        assertEquals(List.of("DOUBLON_SOUPCON"), codes(demande("057121507390310691", "MULER", "Sophie"), AUTRE, two));
        Demandeur known = UNE.demandeur();
        Demande withNir = UNE.toBuilder()
                .demandeur(known.toBuilder()
                        .identite(i -> i.nir(Nir.parse("2840775123456")))
                        .build())
                .build();
        assertEquals(List.of("DOUBLON_SOUPCON"), codes(withNir, AUTRE, two));
        assertEquals(List.of(), codes(demande("057121507390310691", "müller", "SOPHIE"), AUTRE, two), "the same name");
        assertEquals(
                List.of("DOUBLON_SOUPCON"),
                codes(demande("057121507390510691", "MULLER", "Sophie"), AUTRE, two),
                "another demande");
    }

    @Test
    void an_index_keeps_decisions_and_gives_them_back() {
        IndexDoublons index = IndexDoublons.vide();
        index.mettre(AUTRE);
        assertEquals(1, index.chercher(UNE).size());
        index.decider(decision(Verdict.PERSONNES_DIFFERENTES));
        assertEquals(List.of(), index.chercher(UNE));
        assertEquals(List.of(decision(Verdict.PERSONNES_DIFFERENTES)), index.decisions());
        index.decider(decision(Verdict.MEME_PERSONNE));
        assertEquals(Ressemblance.MEME_PERSONNE, index.chercher(UNE).get(0).ressemblance());
        assertEquals(1, index.decisions().size());
    }

    @Test
    void there_is_nothing_to_decide_about_without_a_number_or_a_person() {
        Doublon found = Doublons.parmi(List.of(AUTRE)).chercher(UNE).get(0);
        Demande without = UNE.toBuilder().numeroUnique(null).build();
        assertThrows(
                IllegalArgumentException.class,
                () -> DecisionDoublon.de(without, found, Verdict.MEME_PERSONNE, "x", LE));
        Doublon nobody = new Doublon(AUTRE, "/coTitulaires/0", "/demandeur", Ressemblance.SOUPCON);
        assertThrows(
                IllegalArgumentException.class, () -> DecisionDoublon.de(UNE, nobody, Verdict.MEME_PERSONNE, "x", LE));
        Doublons decided = Doublons.parmi(List.of(AUTRE), List.of(decision(Verdict.PERSONNES_DIFFERENTES)));
        assertEquals(1, decided.chercher(without, "057").size());
    }

    /** An editor keeps it from one version of this library to the next. */
    @Test
    void what_a_person_is_known_by_is_summed_up_the_same_in_every_version() {
        CleEtatCivil whole = CleEtatCivil.de("EXEMPLE", List.of("Ana", "Marie"), DateNaissance.parse("1980-02-29"));
        assertEquals(0x7493c629, DecisionDoublon.empreinte(whole, null));
        assertEquals(0x9a4af911, DecisionDoublon.empreinte(whole, Nir.parse("2800257463123")));
        assertEquals(
                0xcef7cb55, DecisionDoublon.empreinte(CleEtatCivil.de("EXEMPLE", List.of("Ana", "Marie"), null), null));
    }

    @Test
    void each_demandeur_has_half_of_it() {
        DecisionDoublon two = decision(Verdict.PERSONNES_DIFFERENTES);
        assertEquals(two.empreinte(), DecisionDoublon.empreinte(UNE) + DecisionDoublon.empreinte(AUTRE));
        assertNotEquals(DecisionDoublon.empreinte(UNE), DecisionDoublon.empreinte(AUTRE));
        assertThrows(
                IllegalArgumentException.class,
                () -> DecisionDoublon.empreinte(Demande.builder().build()));
    }

    @Test
    void it_says_whether_it_is_about_two_demandeurs() {
        NumeroUnique un = Objects.requireNonNull(UNE.numeroUnique());
        NumeroUnique autre = Objects.requireNonNull(AUTRE.numeroUnique());
        for (String path : List.of("/demandeur", "/coTitulaires/0")) {
            for (String other : List.of("/demandeur", "/coTitulaires/0")) {
                var one = new DecisionDoublon(un, path, autre, other, Verdict.MEME_PERSONNE, "agent 12", LE, 0);
                assertEquals(path.equals("/demandeur") && other.equals("/demandeur"), one.entreDemandeurs());
            }
        }
        assertEquals(
                "DecisionDoublon[057 1215 ****** 10691, 057 1215 ****** 10691, MEME_PERSONNE]",
                decision(Verdict.MEME_PERSONNE).toString());
    }

    /** What was decided about others, or about somebody who has changed, leaves the suspicion what it was. */
    @Test
    void a_decision_about_others_changes_nothing() {
        Demande third = demande("057121507390510691", "MUELLER", "Sophie");
        Doublons decided = Doublons.parmi(List.of(third), List.of(decision(Verdict.MEME_PERSONNE)));
        assertEquals(
                List.of(new Doublon(third, "/demandeur", "/demandeur", Ressemblance.SOUPCON)), decided.chercher(UNE));
        Demande changed = demande("057121507390410691", "MUELLERE", "Sophie");
        assertEquals(
                List.of(new Doublon(changed, "/demandeur", "/demandeur", Ressemblance.SOUPCON)),
                Doublons.parmi(List.of(changed), List.of(decision(Verdict.MEME_PERSONNE)))
                        .chercher(UNE));
    }
}
