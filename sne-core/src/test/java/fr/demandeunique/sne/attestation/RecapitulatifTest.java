package fr.demandeunique.sne.attestation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Composants;
import fr.demandeunique.sne.DemandePleine;
import fr.demandeunique.sne.Exemples;
import fr.demandeunique.sne.attestation.Attestation.Rubrique;
import fr.demandeunique.sne.cycle.Calendrier;
import fr.demandeunique.sne.demande.CoTitulaire;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.nomenclature.Nationalite;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The summary as the applicant reads it: {@code recapitulatif.txt} whole, {@code recapitulatif_membres.txt} member by member. */
class RecapitulatifTest {
    /** The members without a line: the NIR by law, what the SNE does not show on the page, what only machines read. */
    private static final Pattern TUS = Pattern.compile(String.join(
            "|",
            ".*/nir",
            "(.*/)?autres",
            "ancienNumero|etat|debutValidite|guichetCreation|versionDemande|formulaire|origine",
            "(preavis|radiation|radiationsAnnulees|attribution|pieces|confirmations)/.*",
            "dalo/(diagnosticSocial|accompagnementSocial|typologie|dateDerniereModification)",
            ".*/adresse(Courrier)?/(commune|etranger)",
            ".*/situationProfessionnelle/(siret|salariePrive|chomageLong|finContrat|etranger|codePostal)",
            "personnesACharge/0/(sexe|ressources/0/.*|ressourcesVersees/0/.*)",
            "personnesEnGarde/0/sexe",
            "logementActuel/(proprietaire|sirenBailleur)"));

    /** Without them there is no attestation at all. */
    private static final List<String> EXIGES = List.of("numeroUnique", "dateDepot");

    private static List<Rubrique> rubriques(Demande demande) {
        return Recapitulatif.rubriques(
                demande,
                Calendrier.de(demande, LocalDate.of(2017, 2, 21)).orElseThrow(),
                new IdentiteGuichet(Exemples.MOSELIS, "MOSELIS", List.of()));
    }

    private static List<String> lignes(Demande demande) {
        return rubriques(demande).stream()
                .flatMap(one ->
                        one.lignes().stream().map(line -> one.titre() + " | " + line.libelle() + " : " + line.valeur()))
                .toList();
    }

    private static List<String> lire(String resource) throws IOException {
        try (InputStream in = RecapitulatifTest.class.getResourceAsStream(resource)) {
            assertNotNull(in, resource);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    @Test
    void the_summary_of_a_full_demande_is_told_tab_by_tab() throws IOException {
        List<String> page = new ArrayList<>();
        for (Rubrique one : rubriques(DemandePleine.demande())) {
            page.add("[" + one.titre() + "]");
            one.lignes().forEach(line -> page.add(line.libelle() + " : " + line.valeur()));
        }
        assertEquals(String.join("\n", lire("recapitulatif.txt")), String.join("\n", page));
    }

    @Test
    void each_member_has_its_words_and_none_when_it_is_absent() throws IOException {
        Map<String, List<String>> gone = new TreeMap<>();
        Map<String, List<String>> instead = new TreeMap<>();
        for (String row : lire("recapitulatif_membres.txt")) {
            String[] cells = row.split(" \\| ");
            gone.computeIfAbsent(cells[0], path -> new ArrayList<>()).add(cells[1] + " | " + cells[2]);
            instead.computeIfAbsent(cells[0], path -> new ArrayList<>())
                    .addAll(cells[3].equals("-") ? List.of() : List.of(cells[1] + " | " + cells[3]));
        }
        Demande full = DemandePleine.demande();
        List<String> before = lignes(full);
        var tried = new TreeSet<String>();
        for (String path : Composants.chemins(full)) {
            if (EXIGES.contains(path)) {
                continue;
            }
            List<String> after = lignes(Composants.sans(full, path));
            assertEquals(gone.getOrDefault(path, List.of()), less(before, after), path);
            assertEquals(instead.getOrDefault(path, List.of()), less(after, before), path);
            assertEquals(
                    gone.containsKey(path), !TUS.matcher(path).matches(), path + ": told, or left out on purpose?");
            tried.add(path);
        }
        assertTrue(tried.containsAll(gone.keySet()), "a path that is not there");
    }

    /** What was typed on two lines is printed on one, in the summary and in the relevé, save a text, a code and what has a check of its own. */
    @Test
    void a_line_break_that_was_typed_is_not_printed() {
        Demande full = DemandePleine.demande();
        Set<String> broken = new TreeSet<>();
        for (Demande one : List.of(full, full.toBuilder().demandeur(null).build())) {
            for (String path : Composants.chemins(one)) {
                Object value = Composants.lire(one, path);
                Object typed = value instanceof String text
                        ? text + "\nB"
                        : value instanceof List<?> list && list.get(0) instanceof String text
                                ? List.of(text + "\nB")
                                : null;
                if (typed == null) {
                    continue;
                }
                Demande with = Composants.avecA(one, path, typed);
                Stream<String> printed = Stream.concat(
                        lignes(with).stream(),
                        ReleveDemande.de(with, LocalDate.of(2017, 2, 21))
                                .orElseThrow()
                                .donnees()
                                .map(ReleveDemande.Donnee::valeur));
                if (printed.anyMatch(line -> line.contains("\n"))) {
                    broken.add(path.replaceAll(
                            "^(demandeur|coTitulaires/0|personneMorale|motifs/0|handicaps/[0-9])/", ""));
                }
            }
        }
        assertEquals(
                Set.of(
                        "courriel",
                        "logementActuel/bailleur",
                        "logementRecherche/communes",
                        "personne",
                        "precision",
                        "precisions",
                        "situationProfessionnelle/commune",
                        "situationProfessionnelle/employeur",
                        "situationProfessionnelle/profession"),
                broken);
    }

    private static List<String> less(List<String> all, List<String> taken) {
        List<String> rest = new ArrayList<>(all);
        taken.forEach(rest::remove);
        return rest;
    }

    @Test
    void an_empty_demande_has_every_rubric_and_no_line_but_its_number_and_dates() {
        Demande empty = Demande.builder()
                .numeroUnique(Exemples.NUMERO)
                .dateDepot(Exemples.DEPOT)
                .build();
        assertEquals(13, rubriques(empty).size());
        assertEquals(
                List.of(
                        "Demande | Numéro unique : 057 1215 073903 10691",
                        "Demande | Date de dépôt : 17/12/2015",
                        "Demande | Date du prochain renouvellement : 17/12/2016"),
                lignes(empty));
    }

    /** It fills identity, contact and the dwelling wanted (R441-2-2): there is no family to tell of. */
    @Test
    void an_association_has_its_own_rubrics_and_none_of_a_family() {
        List<String> lines =
                lignes(DemandePleine.demande().toBuilder().demandeur(null).build());
        assertTrue(lines.contains("Personne morale | Dénomination : Association fictive"), lines.toString());
        assertTrue(lines.contains("Personne morale | SIREN : 732829320"), lines.toString());
        assertTrue(
                lines.stream().anyMatch(one -> one.startsWith("Personne morale | Représentée par : ")),
                lines.toString());
        for (String rubrique : List.of("Demande", "Logement recherché", "Précisions")) {
            assertTrue(lines.stream().anyMatch(one -> one.startsWith(rubrique + " | ")), rubrique);
        }
        assertEquals(
                List.of("Demande", "Personne morale", "Logement recherché", "Précisions"),
                rubriques(DemandePleine.demande().toBuilder().demandeur(null).build()).stream()
                        .map(Rubrique::titre)
                        .toList());
    }

    @Test
    void the_birth_name_stands_in_for_a_blank_name_wherever_the_person_is_named() {
        Demande full = DemandePleine.demande();
        CoTitulaire blank =
                full.coTitulaires().get(0).toBuilder().identite(i -> i.nom(" ")).build();
        List<String> lines =
                lignes(full.toBuilder().coTitulaires(List.of(blank)).build());
        assertTrue(lines.contains("Conjoint ou co-titulaire | Nom : Monsieur Jean-Noël PATRON"), lines.toString());
        assertTrue(lines.contains("Revenu fiscal | Jean-Noël PATRON, revenus 2013 : 9\u202f800\u00a0€"));
    }

    @Test
    void a_name_that_is_also_the_birth_name_is_told_once_and_an_unknown_code_as_it_came() {
        Demande full = DemandePleine.demande();
        Demande one = full.toBuilder()
                .demandeur(full.demandeur().toBuilder()
                        .identite(i -> i.nomNaissance("EXEMPLE").nationalite(Nationalite.of("Z9")))
                        .build())
                .logementRecherche(
                        full.logementRecherche().toBuilder().elargie(false).build())
                .build();
        List<String> lines = lignes(one);
        assertTrue(lines.stream().noneMatch(line -> line.startsWith("Demandeur | Nom de naissance")));
        assertTrue(lines.contains("Demandeur | Nationalité : Z9"));
        assertTrue(lines.contains("Logement recherché | Recherche élargie : Non"));
    }

    @Test
    void a_reference_to_a_person_who_is_not_there_is_told_as_it_is() {
        Demande full = DemandePleine.demande();
        for (String reference : List.of("coTitulaires/2", "personnesACharge/1", "coTitulaires/-1")) {
            Demande one = full.toBuilder()
                    .handicaps(List.of(full.handicaps().get(0).toBuilder()
                            .personne(reference)
                            .build()))
                    .build();
            assertTrue(lignes(one).contains("Complément handicap | Personne concernée : " + reference));
        }
    }
}
