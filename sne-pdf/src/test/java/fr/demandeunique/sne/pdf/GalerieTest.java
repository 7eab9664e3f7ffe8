package fr.demandeunique.sne.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.attestation.Attestation.Ligne;
import fr.demandeunique.sne.attestation.Attestation.Mention;
import fr.demandeunique.sne.attestation.Attestation.Rubrique;
import fr.demandeunique.sne.attestation.Courrier;
import fr.demandeunique.sne.attestation.IdentiteGuichet;
import fr.demandeunique.sne.attestation.LettrePreavis.Forme;
import fr.demandeunique.sne.attestation.MentionsLocales;
import fr.demandeunique.sne.attestation.NoticeAttestation;
import fr.demandeunique.sne.attestation.OrdreCourrier;
import fr.demandeunique.sne.attestation.RedactionCourrier;
import fr.demandeunique.sne.attestation.ReleveDonnees;
import fr.demandeunique.sne.attestation.TypeCourrier;
import fr.demandeunique.sne.cycle.Commission.Avis;
import fr.demandeunique.sne.cycle.Commission.Decision;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.RadiationDemande;
import fr.demandeunique.sne.dossier.BordereauTransmission;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.pdf.sceau.Sceau;
import fr.demandeunique.sne.pdf.theme.Theme;
import fr.demandeunique.sne.pdf.theme.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Leaves every document in {@code target/galerie}, as PDF and, where poppler is at hand, page by page as PNG, to be looked at. */
class GalerieTest {
    private static final Path GALERIE = Path.of("target/galerie");

    private static Map<String, PdfDocument> documents() throws GeneralSecurityException {
        Map<String, PdfDocument> all = new LinkedHashMap<>();
        all.put("attestation-ordinaire", Exemple.courant().rendu());
        all.put("attestation-longue", attestationLongue().rendu());
        all.put(
                "attestation-vide",
                Exemple.courant()
                        .destinataire("Mme E")
                        .mentions(List.of())
                        .recapitulatif(List.of(new Rubrique("Demandeur", List.of())))
                        .codeQr(null)
                        .rendu());
        all.put("attestation-etrange", attestationEtrange().rendu());
        DossierRenderer dossier = DossierRenderer.standard();
        all.put("fiche-ordinaire", dossier.fiche(ExempleDossier.ordinaire()));
        all.put("fiche-longue", dossier.fiche(ExempleDossier.longue()));
        all.put("fiche-vide", dossier.fiche(ExempleDossier.vide()));
        all.put("fiche-etrange", dossier.fiche(ExempleDossier.etrange()));
        all.put("fiches-d-un-envoi", dossier.fiches(List.of(ExempleDossier.ordinaire(), ExempleDossier.etrange())));
        all.put("bordereau-ordinaire", bordereau(12));
        all.put("bordereau-long", bordereau(150));
        all.put("bordereau-court", bordereau(1));
        PreavisRenderer preavis = PreavisRenderer.standard();
        List<String> recipient = List.of("Madame Jeanne EXEMPLE", "3 bis, allée du Château-d’Eau", "57070 Metz");
        all.put(
                "preavis-simple",
                preavis.render(ExempleDossier.preavis(Forme.SIMPLE, recipient, ExempleDossier.mentions())));
        all.put(
                "preavis-accuse-reception",
                preavis.withFoldMarks(true)
                        .render(ExempleDossier.preavis(Forme.ACCUSE_RECEPTION, recipient, ExempleDossier.mentions())));
        all.put(
                "preavis-long",
                preavis.render(ExempleDossier.preavis(
                        Forme.ACCUSE_RECEPTION,
                        List.of(
                                "Madame Anne-Charlotte Marie-Joséphine DE " + ExempleDossier.LONG,
                                "Appartement 12, escalier B, chez M. Jean-Baptiste " + ExempleDossier.LONG,
                                "14500 " + ExempleDossier.LONG),
                        IntStream.range(0, 12)
                                .mapToObj(i -> ExempleDossier.mentions().get(1 + i % 2))
                                .toList())));
        all.put("preavis-vide", preavis.render(ExempleDossier.preavis(Forme.SIMPLE, List.of(), List.of())));
        all.put(
                "preavis-etrange",
                preavis.render(ExempleDossier.preavis(
                        Forme.SIMPLE, ExempleDossier.NOMS.subList(0, 5), ExempleDossier.mentions())));
        CourrierRenderer courrier = CourrierRenderer.standard();
        Courrier ordinaire = courrier(TypeCourrier.RADIATION, recipient, ExempleDossier.mentions());
        all.put("courrier-ordinaire", courrier.render(ordinaire));
        all.put(
                "courrier-gros-caracteres",
                courrier.withTheme(Theme.standard().inLargePrint()).render(ordinaire));
        all.put(
                "courrier-fenetre-a-gauche",
                courrier.withTheme(Theme.builder().window(Window.LEFT).build()).render(ordinaire));
        all.put("courrier-vide", courrier.render(courrier(TypeCourrier.DECISION, List.of(), List.of())));
        all.put(
                "courrier-long-et-etrange",
                courrier.render(courrier(
                        TypeCourrier.PIECES_ECARTEES,
                        ExempleDossier.NOMS.subList(0, 6),
                        List.of(new Mention(
                                "Pièces",
                                IntStream.range(0, 90)
                                        .mapToObj(i ->
                                                Attestation.A_FAIRE + "Pièce n° " + i + " de " + ExempleDossier.LONG)
                                        .toList())))));
        ReleveRenderer formulaire = ReleveRenderer.standard();
        all.put("releve-formulaire-ordinaire", formulaire.render(ExempleReleve.ordinaire()));
        all.put("releve-formulaire-vide", formulaire.render(ExempleReleve.vide()));
        all.put("releve-formulaire-etrange", formulaire.render(ExempleReleve.etrange()));
        NoticeAttestation notice = NoticeAttestation.enAnglais(ExempleReleve.JOUR, "www.exemple.test");
        all.put("notice-anglaise", NoticeRenderer.standard().render(notice));
        all.put(
                "notice-anglaise-gros-caracteres",
                NoticeRenderer.standard()
                        .withTheme(Theme.standard().inLargePrint())
                        .render(notice));
        all.put(
                "releve-ordinaire",
                courrier.render(
                        releve(recipient, attestationLongue().attestation().recapitulatif())));
        all.put("releve-vide", courrier.render(releve(List.of(), List.of(new Rubrique("Rien", List.of())))));
        all.put(
                "attestation-gros-caracteres",
                AttestationRenderer.standard()
                        .withTheme(Theme.standard().inLargePrint())
                        .render(attestationLongue().attestation()));
        Sceau sceau = LecturesTest.sceau();
        Attestation scellee = Exemple.scellable().avecSceau(sceau);
        all.put(
                "attestation-scellee",
                sceau.sceller(AttestationRenderer.standard().render(scellee), scellee));
        all.put(
                "attestation-scellee-gros-caracteres",
                AttestationRenderer.standard()
                        .withTheme(Theme.standard().inLargePrint())
                        .render(scellee));
        all.put(
                "attestation-scellee-redigee",
                AttestationRenderer.standard()
                        .render(DemandesInventees.attestation(2).avecSceau(sceau)));
        all.put(
                "attestation-scellee-etrange",
                AttestationRenderer.standard()
                        .render(Exemple.scellable(java.util.Collections.nCopies(5, "Ольга ЇЖАК-ŁÓDZKI ".repeat(3)))
                                .avecSceau(sceau)));
        for (TypeCourrier type : TypeCourrier.values()) {
            all.put("courrier-redige-" + type.code(), courrier.render(redige(type)));
        }
        return all;
    }

    private static Courrier courrier(TypeCourrier type, List<String> recipient, List<Mention> mentions) {
        return new Courrier(
                type,
                LocalDate.of(2017, 2, 21),
                NumeroUnique.parse("057021700421710691"),
                "Votre demande de logement social est radiée",
                List.of("Office public de l’habitat de Moselle", "12, rue des Frères-Lumière", "57000 Metz Cedex 1"),
                recipient,
                "",
                type == TypeCourrier.RADIATION ? new Ligne("Date de la radiation", "17/01/2017") : null,
                mentions);
    }

    /** What the rules write of a demande of five holders. */
    private static Courrier redige(TypeCourrier type) {
        LocalDate day = LocalDate.of(2018, 4, 4);
        Demande demande = DemandesInventees.renouvelee(13);
        if (type == TypeCourrier.RADIATION) {
            demande = demande.toBuilder()
                    .etat(EtatDemande.RADIEE)
                    .radiation(RadiationDemande.builder()
                            .motif(MotifRadiation.SANS_REPONSE)
                            .date(day)
                            .build())
                    .build();
        }
        Decision decision = type == TypeCourrier.DECISION ? Decision.NON_ATTRIBUTION : Decision.IRRECEVABILITE;
        return RedactionCourrier.rediger(
                        demande,
                        OrdreCourrier.builder(
                                        type,
                                        day,
                                        new IdentiteGuichet(
                                                CodeGuichet.parse("10691"),
                                                "Office public d’essai",
                                                List.of("1 place Fictive", "57000 METZ"),
                                                "03 87 00 00 00"))
                                .lieu(MentionsLocales.builder()
                                        .recours("Recours devant le tribunal fictif, dans les deux mois.")
                                        .build())
                                .faitLe(LocalDate.of(2018, 3, 1))
                                .avis(new Avis(
                                        decision,
                                        null,
                                        decision == Decision.IRRECEVABILITE ? "IRRRES" : "autre candidat"))
                                .logement("T3, 4 rue Inventée, Metz")
                                .build())
                .orElseThrow();
    }

    private static ReleveDonnees releve(List<String> recipient, List<Rubrique> donnees) {
        return new ReleveDonnees(
                LocalDate.of(2017, 2, 21),
                recipient.isEmpty() ? null : NumeroUnique.parse("057021700421710691"),
                "Données détenues sur votre demande de logement social",
                List.of("Office public de l’habitat de Moselle", "57000 Metz Cedex 1"),
                recipient,
                ExempleDossier.mentions(),
                donnees);
    }

    private static PdfDocument bordereau(int count) {
        BordereauTransmission liste = ExempleDossier.bordereau(count);
        return DossierRenderer.standard()
                .bordereau(liste, ExempleDossier.envoi(liste, CodePiece.IDENTITE_FRANCAISE))
                .orElseThrow();
    }

    private static Exemple attestationLongue() {
        List<Rubrique> rubriques = new ArrayList<>();
        for (int r = 0; r < 12; r++) {
            List<Ligne> lignes = new ArrayList<>();
            for (int i = 0; i < 9; i++) {
                lignes.add(new Ligne("Personne n° " + (i + 1), "Prénom" + i + " DE " + ExempleDossier.LONG));
            }
            rubriques.add(new Rubrique("Rubrique n° " + (r + 1), lignes));
        }
        return Exemple.courant()
                .destinataire(
                        "Madame Anne-Charlotte Marie-Joséphine DE "
                                + ExempleDossier.LONG.toUpperCase(java.util.Locale.ROOT),
                        "Chez Monsieur Jean-Baptiste de la Très-Longue-Rue",
                        "14500 " + ExempleDossier.LONG)
                .mentions(IntStream.range(0, 9)
                        .mapToObj(i ->
                                new Mention("Mention n° " + (i + 1), List.of("Un paragraphe assez long. ".repeat(9))))
                        .toList())
                .recapitulatif(rubriques);
    }

    private static Exemple attestationEtrange() {
        List<Ligne> lignes = new ArrayList<>();
        for (String nom : ExempleDossier.NOMS) {
            lignes.add(new Ligne("Nom", nom));
        }
        lignes.add(new Ligne("Solde", "−1\u202f480,50\u00a0€"));
        return Exemple.courant()
                .destinataire(ExempleDossier.NOMS.get(8), ExempleDossier.NOMS.get(3), "57070 Metz")
                .recapitulatif(List.of(new Rubrique("Noms d’Europe et d’ailleurs", lignes)));
    }

    @Test
    void holds_every_document_in_its_plain_longest_emptiest_and_strangest_form_all_valid() throws Exception {
        Files.createDirectories(GALERIE);
        for (var document : documents().entrySet()) {
            byte[] pdf = document.getValue().octets();
            Path file = GALERIE.resolve(document.getKey() + ".pdf");
            Files.write(file, pdf);
            assertEquals(List.of(), JugeVeraPdf.fautes(pdf, "ua1"), document.getKey());
            assertEquals(List.of(), JugeVeraPdf.fautes(pdf, "2a"), document.getKey());
            EncreTest.assertInsideMargins(document.getValue());
            png(file);
        }
        try (var files = Files.list(GALERIE)) {
            assertTrue(files.filter(one -> one.toString().endsWith(".pdf")).count() >= 29);
        }
    }

    private static void png(Path pdf) throws IOException, InterruptedException {
        String name = pdf.toString().replaceFirst("\\.pdf$", "");
        try {
            new ProcessBuilder("pdftoppm", "-r", "70", "-png", pdf.toString(), name)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException withoutPoppler) {
            // The PDF is enough.
        }
    }
}
