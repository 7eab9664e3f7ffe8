package fr.demandeunique.sne.enregistrement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Composants;
import fr.demandeunique.sne.DemandePleine;
import fr.demandeunique.sne.Dites;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.controle.Gravite;
import fr.demandeunique.sne.demande.CoTitulaire;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.demande.Motif;
import fr.demandeunique.sne.demande.PersonneACharge;
import fr.demandeunique.sne.demande.PersonneMorale;
import fr.demandeunique.sne.nomenclature.Code;
import fr.demandeunique.sne.personne.Adresse;
import fr.demandeunique.sne.personne.SituationProfessionnelle;
import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ControleTextesTest {
    private static final LocalDate JOUR = LocalDate.of(2017, 2, 21);

    private static List<String> faults(Demande demande, String start) {
        return ControleDemande.controler(demande, JOUR).anomalies().stream()
                .filter(one -> one.code().startsWith(start))
                .map(one -> one.gravite() + " " + Dites.code(one) + " " + one.chemin())
                .toList();
    }

    @Test
    void a_character_that_no_document_can_carry_is_an_error_wherever_it_was_typed() {
        String bad = "a\u000bb";
        Demande demande = Demande.builder()
                .demandeur(Demandeur.builder()
                        .identite(one -> one.nom(bad).nomNaissance(bad).prenoms(List.of("A", bad)))
                        .telephones(List.of("0600000000", bad))
                        .courriel(bad)
                        .adresse(Adresse.builder().voie(bad).build())
                        .situationProfessionnelle(SituationProfessionnelle.builder()
                                .profession(bad)
                                .employeur(bad)
                                .build())
                        .build())
                .coTitulaires(List.of(
                        CoTitulaire.builder().identite(one -> one.nom(bad)).build()))
                .personnesACharge(List.of(PersonneACharge.builder()
                        .identite(one -> one.prenoms(List.of(bad)))
                        .build()))
                .motifs(List.of(Motif.builder().precision(bad).build()))
                .precisions(bad)
                .build();
        assertEquals(
                List.of(
                        "/demandeur/nom",
                        "/demandeur/nomNaissance",
                        "/demandeur/prenoms/1",
                        "/demandeur/situationProfessionnelle/profession",
                        "/demandeur/situationProfessionnelle/employeur",
                        "/coTitulaires/0/nom",
                        "/personnesACharge/0/prenoms/0",
                        "/demandeur/adresse/voie",
                        "/motifs/0/precision",
                        "/precisions",
                        "/demandeur/telephones/1",
                        "/demandeur/courriel"),
                ControleDemande.controler(demande, JOUR).erreurs().stream()
                        .filter(one -> one.code().equals("TEXTE_CARACTERE"))
                        .map(Anomalie::chemin)
                        .toList());
    }

    /** Closed lists, codes of communes, what has checks of its own, and what was written down after the registration. */
    private static final Pattern AILLEURS =
            Pattern.compile("versionDemande|formulaire|.*communes?|.*situationProfessionnelle/codePostal"
                    + "|(radiationsAnnulees|attribution|handicaps|pieces|confirmations)/.*");

    /** Of a demande that holds all there is, one text after another. */
    @Test
    void every_text_of_a_demande_is_looked_at() {
        Demande full = DemandePleine.demande();
        List<String> unseen = new ArrayList<>();
        for (String chemin : Composants.chemins(full)) {
            Object value = Composants.lire(full, chemin);
            Object bad = value instanceof String
                    ? "a\u000bb"
                    : value instanceof List<?> list && list.get(0) instanceof String ? List.of("a\u000bb") : null;
            if (bad != null
                    && !AILLEURS.matcher(chemin).matches()
                    && faults(Composants.avecA(full, chemin, bad), "TEXTE_CARACTERE").stream()
                            .noneMatch(one -> one.contains(" /" + chemin))) {
                unseen.add(chemin);
            }
        }
        assertEquals(List.of(), unseen);
    }

    /** What other checks ask about, what is not of the registration, and what has an open list. */
    private static final Pattern SANS_LISTE =
            Pattern.compile("etat|origine|(radiationsAnnulees|pieces)/.*|attribution/(dalo|logement/.*)");

    /** Of a demande that holds all there is, one code after another. */
    @Test
    void every_code_of_a_demande_is_looked_up_in_its_list() throws ReflectiveOperationException {
        Demande full = DemandePleine.demande();
        List<String> unseen = new ArrayList<>();
        for (String chemin : Composants.chemins(full)) {
            Object value = Composants.lire(full, chemin);
            Object one = value instanceof List<?> list ? list.get(0) : value;
            if (!(one instanceof Code<?>) || SANS_LISTE.matcher(chemin).matches()) {
                continue;
            }
            Object strange = one.getClass().getMethod("of", String.class).invoke(null, "?X");
            Object placed = value instanceof List<?> ? List.of(strange) : strange;
            String at = " /" + chemin + (value instanceof List<?> ? "/0" : "");
            if (faults(Composants.avecA(full, chemin, placed), "CODE_INCONNU").stream()
                    .noneMatch(told -> told.endsWith(at))) {
                unseen.add(chemin);
            }
        }
        assertEquals(List.of(), unseen);
    }

    @Test
    void an_association_s_telephone_and_address_are_looked_at_too_and_a_blank_that_no_document_carries() {
        Demande demande = Demande.builder()
                .personneMorale(PersonneMorale.builder()
                        .denomination("Asso")
                        .telephones(List.of("\u000b", "0387000001"))
                        .courriel("asso@exemple\u0000.fr")
                        .build())
                .build();
        assertEquals(
                List.of(
                        Gravite.ERREUR + " TEXTE_CARACTERE /personneMorale/telephones/0",
                        Gravite.ERREUR + " TEXTE_CARACTERE /personneMorale/courriel"),
                faults(demande, "TEXTE_"));
        assertEquals(
                List.of(Gravite.AVERTISSEMENT + " COURRIEL_DOUTEUX /personneMorale/courriel"),
                faults(demande, "COURRIEL_"));
        assertEquals(List.of(), faults(demande, "TELEPHONE_"), "nothing is typed but blanks");
    }

    @Test
    void a_line_break_or_a_double_space_in_a_name_or_an_address_is_a_warning_and_none_in_a_text() {
        Demande demande = Demande.builder()
                .demandeur(Demandeur.builder()
                        .identite(one -> one.nom("DE  LA RUE").prenoms(List.of("Zoé")))
                        .adresse(Adresse.builder()
                                .voie("rue des Lilas\nBât. B")
                                .localite("Metz")
                                .build())
                        .build())
                .precisions("Deux  espaces\net une ligne")
                .build();
        assertEquals(
                List.of(
                        Gravite.AVERTISSEMENT + " TEXTE_BLANCS /demandeur/nom",
                        Gravite.AVERTISSEMENT + " TEXTE_BLANCS /demandeur/adresse/voie"),
                faults(demande, "TEXTE_"));
        assertEquals("Zoé DE LA RUE", demande.demandeur().identite().prenomsNom(), "as a letter says it");
        Demande association = Demande.builder()
                .personneMorale(PersonneMorale.builder().denomination(" Asso").build())
                .build();
        assertEquals(
                List.of(Gravite.AVERTISSEMENT + " TEXTE_BLANCS /personneMorale/denomination"),
                faults(association, "TEXTE_"));
    }

    /** The document of the SNE has no place for the pièces: nothing is known of them, so that none is missing. */
    @Test
    void no_identity_paper_is_missing_of_a_demande_that_came_as_a_document_of_the_SNE() {
        Demande demande = Demande.builder().dateDepot(JOUR).build();
        assertTrue(faults(demande, "PIECE_").get(0).contains("PIECE_IDENTITE_ABSENTE"));
        Demande read = demande.toBuilder()
                .autres(new AutresMembres(Map.of("interfaceNuu", Map.of())))
                .build();
        assertTrue(read.piecesInconnues());
        assertEquals(List.of(), faults(read, "PIECE_"));
    }

    @Test
    void no_identity_paper_is_missing_of_a_demande_filed_before_one_was_required() {
        LocalDate first = Reglement.toutes()
                .filter(one -> one.code().equals("ENREGISTREMENT_PIECE"))
                .findFirst()
                .orElseThrow()
                .du();
        assertEquals(ControlePiece.EXIGENCE, first);
        Demande before = Demande.builder().dateDepot(LocalDate.of(2010, 5, 2)).build();
        Demande after = Demande.builder().dateDepot(LocalDate.of(2010, 5, 3)).build();
        assertEquals(List.of(), faults(before, "PIECE_"));
        assertFalse(faults(after, "PIECE_").isEmpty());
    }
}
