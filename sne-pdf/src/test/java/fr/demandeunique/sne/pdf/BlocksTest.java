package fr.demandeunique.sne.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.attestation.Attestation.Ligne;
import fr.demandeunique.sne.attestation.Attestation.Mention;
import fr.demandeunique.sne.attestation.Attestation.Rubrique;
import fr.demandeunique.sne.attestation.Courrier;
import fr.demandeunique.sne.attestation.LettrePreavis;
import fr.demandeunique.sne.attestation.ReleveDemande;
import fr.demandeunique.sne.attestation.ReleveDonnees;
import fr.demandeunique.sne.attestation.TypeAttestation;
import fr.demandeunique.sne.attestation.TypeCourrier;
import fr.demandeunique.sne.dossier.BordereauTransmission;
import fr.demandeunique.sne.dossier.BordereauTransmission.LigneDossier;
import fr.demandeunique.sne.pdf.document.Block;
import fr.demandeunique.sne.pdf.document.Document;
import fr.demandeunique.sne.pdf.document.Figure;
import fr.demandeunique.sne.pdf.document.Symbol;
import fr.demandeunique.sne.pdf.theme.Colour;
import fr.demandeunique.sne.pdf.theme.Ink;
import fr.demandeunique.sne.pdf.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each kind of document says, block by block, and what a message says of it: kept as a text that can be read. */
class BlocksTest {
    private static final Path KEPT = Path.of("src/test/resources/fr/demandeunique/sne/pdf/blocs.txt");
    private static final LocalDate JOUR = ExempleDossier.JOUR;
    private static final Theme OWN = Theme.builder()
            .letterhead("Ville d’Exemple", "57000 EXEMPLE")
            .signature("Le maire", "A. B.")
            .build();
    private static final List<Mention> MENTIONS = List.of(
            new Mention("", List.of("Bonjour.", "• un", "☐ deux", "☑ trois", "Et après.", "• quatre")),
            new Mention("Titre", List.of("• seul")));

    private final List<String> all = new ArrayList<>();

    private static Symbol symbol(int side) {
        return new Symbol() {
            @Override
            public int side() {
                return side;
            }

            @Override
            public boolean isDark(int column, int row) {
                return false;
            }
        };
    }

    private static String of(Figure figure) {
        return figure == null
                ? "no code"
                : "code " + figure.symbol().side() + " «" + figure.alternative() + "» «" + figure.caption() + "»";
    }

    private void add(String in, Block block) {
        if (block instanceof Block.Heading one) {
            line(in, "heading " + one.level(), one.text());
        } else if (block instanceof Block.Paragraph one) {
            line(in, one.tone().name(), one.text());
        } else if (block instanceof Block.Letterhead one) {
            line(
                    in,
                    "letterhead",
                    one.sender() + " " + one.recipient() + " «" + one.placeAndDate() + "» «" + one.sending() + "» "
                            + of(one.code()));
        } else if (block instanceof Block.Band one) {
            line(in, "band", one.label() + ": " + one.value());
            one.facts().forEach(fact -> line(in + "  ", "fact", fact.label() + ": " + fact.value()));
        } else if (block instanceof Block.Fields one) {
            line(in, "fields", one.title() + (one.fields().isEmpty() ? ": " + one.ifEmpty() : ""));
            one.fields().forEach(field -> line(in + "  ", "field", field.label() + ": " + field.value()));
        } else if (block instanceof Block.Items one) {
            line(in, "items", "");
            one.items().forEach(item -> line(in + "  ", item.mark().name(), item.text()));
        } else if (block instanceof Block.Grid one) {
            line(
                    in,
                    "grid" + (one.total() ? " with total" : ""),
                    one.columns().stream()
                            .map(column ->
                                    column.header() + " " + column.share() + (column.alignRight() ? " right" : ""))
                            .toList()
                            .toString());
            one.rows().forEach(row -> line(in + "  ", "row", String.join(" | ", row)));
        } else if (block instanceof Block.Beside one) {
            line(in, "beside", of(one.code()));
            one.blocks().forEach(inner -> add(in + "  ", inner));
        } else if (block instanceof Block.Aside one) {
            line(in, "aside " + one.side() + " mm", of(one.code()));
            one.blocks().forEach(inner -> add(in + "  ", inner));
        } else if (block instanceof Block.Signature one) {
            line(in, "signature", one.lines().toString());
        } else if (block instanceof Block.Blank one) {
            line(in, "blank " + one.height() + " mm", one.label());
        } else if (block instanceof Block.PageBreak one) {
            line(in, "page break", one.ofFirstPage() ? "of the first page" : "");
        }
    }

    private void line(String in, String kind, String text) {
        all.add((in + kind + (text.isEmpty() ? "" : " " + text)).replace("\n", "⏎"));
    }

    private void add(String name, Document document) {
        all.add("== " + name);
        all.add("title " + document.title() + " | " + document.date() + " | " + document.foot() + " | "
                + document.language());
        document.blocks().forEach(one -> add("", one));
    }

    private void message(String name, BatchDocument papier, Theme theme) {
        MessageText text = MessageText.of(papier, theme);
        all.add("== message " + name);
        all.add(text.sujet());
        text.texte().lines().forEach(all::add);
        text.html().substring(text.html().indexOf("<body>")).lines().forEach(all::add);
    }

    private static Attestation attestation(TypeAttestation type, List<Rubrique> rubriques, List<Mention> annexes) {
        return new Attestation(
                type,
                JOUR,
                ExempleDossier.numero(1),
                "Une\nattestation",
                List.of("Guichet", "1 rue", "57000 Metz CEDEX 1"),
                List.of("Zoé EXEMPLE", "57000 METZ"),
                MENTIONS,
                rubriques,
                "",
                annexes,
                List.of(new Ligne("Échéance", "17/12/2017")),
                null,
                null);
    }

    private void documents() {
        List<Rubrique> parts = List.of(
                new Rubrique("Vide", List.of()),
                new Rubrique("Pleine", List.of(new Ligne("a", "b"), new Ligne("c", "d"))));
        add(
                "attestation",
                AttestationBlocks.of(
                        attestation(TypeAttestation.ENREGISTREMENT, parts, MENTIONS),
                        symbol(41),
                        symbol(57),
                        Theme.standard()));
        add(
                "attestation sealed by a large code",
                AttestationBlocks.of(
                        attestation(TypeAttestation.ENREGISTREMENT, parts, List.of()), null, symbol(58), OWN));
        add(
                "attestation without summary",
                AttestationBlocks.of(
                        attestation(TypeAttestation.RENOUVELLEMENT, List.of(), MENTIONS), null, null, OWN));
        add(
                "attestation alone",
                AttestationBlocks.of(
                        attestation(TypeAttestation.RENOUVELLEMENT, List.of(), List.of()),
                        null,
                        null,
                        Theme.standard()));
        LettrePreavis preavis =
                ExempleDossier.preavis(LettrePreavis.Forme.ACCUSE_RECEPTION, List.of("Zoé"), ExempleDossier.mentions());
        add("préavis", CourrierBlocks.of(preavis, Theme.standard()));
        add("préavis of another letterhead", CourrierBlocks.of(preavis, OWN));
        Courrier struck = courrier(new Ligne("Radiée le", "01/02/2017"));
        add("courrier", CourrierBlocks.of(struck, Theme.standard()));
        add("courrier without a band", CourrierBlocks.of(courrier(null), OWN));
        add(
                "data",
                CourrierBlocks.of(
                        new ReleveDonnees(
                                JOUR,
                                ExempleDossier.numero(1),
                                "Vos données",
                                List.of(),
                                List.of("Zoé"),
                                MENTIONS,
                                parts),
                        Theme.standard()));
        add(
                "data without number",
                CourrierBlocks.of(
                        new ReleveDonnees(
                                JOUR, null, "Vos données", List.of("a", "b"), List.of("Zoé"), List.of(), List.of()),
                        OWN));
        add("fiche", FicheBlocks.of(ExempleDossier.ordinaire(), symbol(41), Theme.standard()));
        add("fiche of nothing", FicheBlocks.of(ExempleDossier.vide(), null, OWN));
        BordereauTransmission two = ExempleDossier.bordereau(2);
        add("bordereau", BordereauBlocks.of(two, Theme.standard()));
        add(
                "bordereau of one",
                BordereauBlocks.of(
                        new BordereauTransmission(
                                two.reference(),
                                two.guichet(),
                                two.expediteur(),
                                two.date(),
                                two.titre(),
                                null,
                                List.of(new LigneDossier(1, ExempleDossier.numero(1), "", 0)),
                                List.of()),
                        OWN));
        add("relevé", ReleveBlocks.of(ExempleReleve.ordinaire(), OWN));
        ReleveDemande empty = ExempleReleve.vide();
        add(
                "relevé of nothing",
                ReleveBlocks.of(
                        new ReleveDemande(
                                empty.date(),
                                empty.numero(),
                                empty.dateDepot(),
                                empty.formulaire(),
                                empty.parties().subList(0, 2),
                                List.of(" ", "Zoé")),
                        Theme.standard()));
        add(
                "relevé of a number alone",
                ReleveBlocks.of(
                        new ReleveDemande(JOUR, ExempleDossier.numero(1), null, "14069*05", List.of(), List.of()),
                        Theme.standard()));
        message(
                "attestation",
                BatchDocument.attestation(attestation(TypeAttestation.ENREGISTREMENT, parts, MENTIONS)),
                OWN);
        message("préavis", BatchDocument.preavis(preavis), Theme.standard());
        message("courrier", BatchDocument.courrier(struck), Theme.standard());
    }

    private static Courrier courrier(Ligne repere) {
        return new Courrier(
                TypeCourrier.RADIATION,
                JOUR,
                ExempleDossier.numero(1),
                "Votre demande est radiée",
                List.of("Guichet", "57000 Metz"),
                List.of("Zoé EXEMPLE"),
                "Recommandé",
                repere,
                List.of(new Mention("", List.of("Le 1er mars, le 12 mai : <i>&\nà www.exemple.fr."))));
    }

    /** To take the new texts: the same test with {@code -Dblocs=ecrire}. */
    @Test
    void each_document_says_what_it_said() throws IOException {
        documents();
        if ("ecrire".equals(System.getProperty("blocs"))) {
            Files.write(KEPT, all);
        }
        List<String> kept = Files.readAllLines(KEPT);
        for (int i = 0; i < Math.min(kept.size(), all.size()); i++) {
            assertEquals(kept.get(i), all.get(i), "line " + (i + 1));
        }
        assertEquals(kept.size(), all.size());
    }

    @ParameterizedTest
    @CsvSource({
        "57000 Metz, 'Metz, le 1er'",
        "57000 METZ CEDEX 1, 'METZ, le 1er'",
        "57000 Metz cedex, 'Metz, le 1er'",
        "57000  Saint-Avold , 'Saint-Avold, le 1er'",
        "5700 Metz, Le 1er",
        "57000, Le 1er",
        "rue 57000 Metz, Le 1er",
        "57000 Metz 2, Le 1er"
    })
    void a_letter_is_of_the_town_of_its_sender(String last, String expected) {
        assertEquals(expected, AttestationBlocks.placeAndDate(List.of("Guichet", last), "1er"));
        assertEquals("Le 1er", AttestationBlocks.placeAndDate(List.of(last), "1er"));
    }

    /** Lightened by eighths until it stands out seven times. */
    @ParameterizedTest
    @CsvSource({"#0f2e6b, #a5b0c7", "#000000, #bfbfbf", "#4b0a4b, #bba3bb", "#004d00, #9fbc9f", "#6b0000, #c79f9f"})
    void a_message_in_the_dark_has_its_colour_made_lighter(String accent, String expected) {
        Theme theme = Theme.builder().colour(Ink.ACCENT, Colour.of(accent)).build();
        String html =
                MessageText.of(BatchDocument.courrier(courrier(null)), theme).html();
        assertEquals(expected, html.replaceAll("(?s)^.*h1, h2, a \\{ color: (#\\w{6}) }.*$", "$1"));
    }
}
