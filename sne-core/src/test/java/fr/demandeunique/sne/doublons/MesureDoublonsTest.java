package fr.demandeunique.sne.doublons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.personne.DateNaissance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * How many of the persons who are there twice are found, and how many of those found are. 100,000 made-up persons on one territory, of whom one in two hundred is
 * a twin; 1,000 of them come a second time with one thing amiss. The figures are those of {@code QUALITE.md}.
 */
class MesureDoublonsTest {
    private static final int PERSONNES = 100_000;
    private static final int PAIRES = 1000;

    private static final String[] DEBUTS =
            "MAR DU LE BER RO PE MO SI GA LAM FON ROU VIN MUL FAU GI HEN MER BLAN GUE BOY CHE CLE DE GAU JO LU MA NO PA REY SAN TES VAL WE ZI BEN KHA NGU TRA DIA COU"
                    .split(" ");
    private static final String[] MILIEUX =
            "TI RAN NAR BE RET REL MO CHE RI LE NIE VE LO DI SE GUI TA RU PO".split(" ");
    private static final String[] FINS =
            "N D T L R S EAU ET IER ON AUD OT IN ARD EZ OUX IS ELLE AULT Y A I OU".split(" ");
    private static final String[] PRENOMS =
            ("Camille Sophie Nathalie Philippe Mohamed Catherine Christophe Sébastien Stéphanie Frédéric Guillaume Alexandre Valérie Laurence Thomas Nicolas Julien Céline"
                            + " Sandrine Isabelle François Caroline Bernard Jacqueline Michel Monique Patrick Fatima Karim Aïcha Amadou Fatoumata Mariam Ibrahim Yasmine Antoine"
                            + " Benjamin Charlotte Mathilde Clément Delphine Émilie Florence Gabriel Hélène Jérôme Ludovic Martine Olivier Pascal Raphaël Samuel Thierry Vanessa"
                            + " Xavier Yannick Zineb Adèle Bastien Corentin Damien Élodie Fabrice Grégory Hugues Ingrid Joséphine Kévin Léonard Maxime Noémie Océane Quentin")
                    .split(" ");
    private static final String[][] JUMEAUX = {
        {"Léa", "Léo"},
        {"Louis", "Louise"},
        {"Julie", "Julia"},
        {"Maëlle", "Gaëlle"},
        {"Lola", "Lila"},
        {"André", "Andrée"},
        {"Adrien", "Adrienne"},
        {"Paul", "Pauline"},
        {"Marc", "Marie"},
        {"Enzo", "Kenzo"}
    };

    private record Personne(String nom, List<String> prenoms, LocalDate naissance) {}

    private final Random random = new Random(20260221);
    private final List<Personne> personnes = new ArrayList<>();
    private final Set<String> noms = new HashSet<>();

    private String un(String... of) {
        return of[random.nextInt(of.length)];
    }

    private String nom() {
        String name = un(DEBUTS) + (random.nextInt(3) > 0 ? un(MILIEUX) : "") + un(FINS);
        if (random.nextInt(60) == 0) {
            name = un("MÜLLER", "SCHÄFER", "KÖNIG", "BÖHM", "KRÜGER", "HÄRTEL") + un(FINS);
        }
        return name;
    }

    /** Two who are the same to civil status cannot be told apart by it: none is made. */
    private boolean ajouter(String nom, List<String> prenoms, LocalDate naissance) {
        boolean fresh = noms.add(CleEtatCivil.normaliser(nom + String.join("", prenoms)) + naissance);
        if (fresh) {
            personnes.add(new Personne(nom, prenoms, naissance));
        }
        return fresh;
    }

    private LocalDate naissance() {
        LocalDate day = LocalDate.of(1935, 1, 1).plusDays(random.nextInt(26_000));
        return random.nextInt(66) == 0 ? day.withDayOfYear(1) : day;
    }

    private void generer() {
        while (personnes.size() < PERSONNES) {
            String name = nom();
            LocalDate day = naissance();
            if (random.nextInt(200) == 0) {
                String[] twins = JUMEAUX[random.nextInt(JUMEAUX.length)];
                ajouter(name, List.of(twins[0]), day);
                ajouter(name, List.of(twins[1]), day);
            } else {
                List<String> first = random.nextBoolean() ? List.of(un(PRENOMS)) : List.of(un(PRENOMS), un(PRENOMS));
                ajouter(name, first, day);
            }
        }
    }

    private static Demande demande(int sequence, Personne one) {
        return Demande.builder()
                .numeroUnique(NumeroUnique.of("057", YearMonth.of(2016, 1), sequence, CodeGuichet.parse("10691")))
                .etat(EtatDemande.ACTIVE)
                .demandeur(Demandeur.builder()
                        .identite(i -> i.nomNaissance(one.nom)
                                .prenoms(one.prenoms)
                                .dateNaissance(DateNaissance.of(one.naissance)))
                        .build())
                .build();
    }

    private String lettre(String name) {
        int at = random.nextInt(name.length());
        char other = (char) ('A' + random.nextInt(26));
        return switch (random.nextInt(3)) {
            case 0 -> name.substring(0, at) + name.substring(at + 1);
            case 1 -> name.substring(0, at) + other + name.substring(at);
            default -> name.substring(0, at) + other + name.substring(at + 1);
        };
    }

    /** The person as somebody else types them: null if this kind of slip cannot happen to them. */
    private Personne saisie(String kind, Personne one) {
        String first = one.prenoms.get(0);
        List<String> rest = one.prenoms.subList(1, one.prenoms.size());
        switch (kind) {
            case "à l’identique, mais accents, casse et traits d’union":
                return new Personne(CleEtatCivil.normaliser(one.nom).toLowerCase(), one.prenoms, one.naissance);
            case "une lettre du nom":
                return new Personne(lettre(one.nom), one.prenoms, one.naissance);
            case "une lettre du premier prénom":
                return new Personne(one.nom, avec(lettre(first), rest), one.naissance);
            case "une lettre doublée, ou qui ne l’est plus":
                int at = random.nextInt(one.nom.length());
                return new Personne(
                        one.nom.substring(0, at) + one.nom.charAt(at) + one.nom.substring(at),
                        one.prenoms,
                        one.naissance);
            case "Müller ou Mueller":
                String wide = one.nom.replace("Ü", "UE").replace("Ä", "AE").replace("Ö", "OE");
                return wide.equals(one.nom) ? null : new Personne(wide, one.prenoms, one.naissance);
            case "un 1er janvier au lieu du jour":
                return one.naissance.getDayOfYear() == 1
                        ? null
                        : new Personne(one.nom, one.prenoms, one.naissance.withDayOfYear(1));
            case "jour et mois intervertis":
                return one.naissance.getDayOfMonth() > 12
                                || one.naissance.getDayOfMonth() == one.naissance.getMonthValue()
                        ? null
                        : new Personne(
                                one.nom,
                                one.prenoms,
                                LocalDate.of(
                                        one.naissance.getYear(),
                                        one.naissance.getDayOfMonth(),
                                        one.naissance.getMonthValue()));
            case "un prénom de moins":
                return rest.isEmpty() ? null : new Personne(one.nom, List.of(first), one.naissance);
            default:
                return new Personne(first, List.of(one.nom), one.naissance);
        }
    }

    private static List<String> avec(String first, List<String> rest) {
        List<String> all = new ArrayList<>(rest);
        all.add(0, first);
        return all;
    }

    private static final List<String> FAUTES = List.of(
            "à l’identique, mais accents, casse et traits d’union",
            "une lettre du nom",
            "une lettre du premier prénom",
            "une lettre doublée, ou qui ne l’est plus",
            "Müller ou Mueller",
            "un 1er janvier au lieu du jour",
            "jour et mois intervertis",
            "un prénom de moins",
            "nom et prénom intervertis");

    @Test
    void nobody_is_taken_for_another_and_the_page_tells_the_figures() throws IOException {
        generer();
        IndexDoublons index = IndexDoublons.vide();
        List<Demande> stock = new ArrayList<>();
        for (int i = 0; i < personnes.size(); i++) {
            stock.add(demande(i, personnes.get(i)));
            index.mettre(stock.get(i));
        }
        // Among persons who are all different.
        int certain = 0;
        int pairs = 0;
        for (Demande one : stock) {
            for (Doublon found : index.chercher(one)) {
                certain += found.ressemblance() == Ressemblance.MEME_PERSONNE ? 1 : 0;
                pairs++;
            }
        }
        assertEquals(0, certain, "two persons taken for one");
        int falsePairs = pairs / 2;
        Map<String, int[]> kinds = new TreeMap<>();
        int again = PERSONNES;
        int hits = 0;
        for (int i = 0; i < PAIRES; i++) {
            String kind = FAUTES.get(i % FAUTES.size());
            Personne typed = null;
            int who = 0;
            while (typed == null) {
                who = random.nextInt(PERSONNES);
                typed = saisie(kind, personnes.get(who));
            }
            Demande original = stock.get(who);
            boolean found = index.chercher(demande(again++, typed)).stream().anyMatch(one -> one.autre() == original);
            hits += found ? 1 : 0;
            int[] count = kinds.computeIfAbsent(kind, none -> new int[2]);
            count[0]++;
            count[1] += found ? 1 : 0;
        }
        int recall = hits * 1000 / PAIRES;
        int precision = hits * 1000 / (hits + falsePairs);
        Map<String, Integer> byKind = new HashMap<>();
        kinds.forEach((kind, count) -> byKind.put(kind, count[1] * 100 / count[0]));
        assertTrue(recall >= 950, recall + " in a thousand found, " + byKind);
        assertTrue(precision >= 950, precision + " in a thousand of those found are, " + falsePairs + " are not");
        StringBuilder table = new StringBuilder();
        for (String kind : FAUTES) {
            table.append("| ")
                    .append(kind)
                    .append(" | ")
                    .append(byKind.get(kind))
                    .append(" % |\n");
        }
        table.append("| toutes | ")
                .append(recall / 10)
                .append(',')
                .append(recall % 10)
                .append(" % |\n");
        String page = Files.readString(Path.of("QUALITE.md"));
        assertTrue(page.contains(table), "the figures of today:\n" + table);
        String said = "précision : " + precision / 10 + "," + precision % 10 + " % (" + falsePairs + " soupçons";
        assertTrue(page.contains(said), said);
    }
}
