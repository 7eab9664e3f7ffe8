package fr.demandeunique.sne.demarrage;

import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.attestation.MentionsLocales;
import fr.demandeunique.sne.attestation.TypeAttestation;
import fr.demandeunique.sne.bacasable.BacASable;
import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.registre.DemandeVersionnee;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.cycle.Calendrier;
import fr.demandeunique.sne.cycle.Separation;
import fr.demandeunique.sne.dalo.DelaiAnormal;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.nomenclature.SituationFamiliale;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.pdf.AttestationRenderer;
import fr.demandeunique.sne.pdf.PdfDocument;
import fr.demandeunique.sne.reglement.Certitude;
import fr.demandeunique.sne.reglement.Periode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The case of the bulletin of 21/02/2017, from end to end, against an SNE that runs in this JVM: registration, calendar, renewal,
 * separation, attestations, refusals.
 */
public final class Demarrage {
    private static final DateTimeFormatter JOUR = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private static final int LARGEUR = 96;

    /** What the attestations of this guichet say of the place: an editor types it once for each guichet. */
    private static final MentionsLocales LIEU = MentionsLocales.builder()
            .bailleurs(List.of("MOSELIS", "Habitat d’Essai de Moselle"))
            .delais(List.of(new DelaiAnormal(
                    "57", 1, null, Period.ofMonths(30), Periode.toujours(), Certitude.I, "délai inventé")))
            .adresseCommission("Commission de médiation, 9 place du Bac-à-Sable, 57000 METZ")
            .portail("www.exemple.test")
            .build();

    private final PrintStream out;
    private final Path dossier;

    Demarrage(PrintStream out, Path dossier) {
        this.out = out;
        this.dossier = dossier;
    }

    public static void main(String[] args) throws IOException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        new Demarrage(out, Path.of(args.length > 0 ? args[0] : "target")).raconter();
    }

    void raconter() throws IOException {
        Files.createDirectories(dossier);
        try (var sne = BacASable.builder().mentions("10691", LIEU).demarrer()) {
            var client = SneClient.builder()
                    .url(sne.url())
                    .guichet(CodeGuichet.parse("10691"))
                    .build();

            titre("17/12/2015", "Le guichet 10691 MOSELIS enregistre la demande d’un couple marié");
            NumeroUnique numero = numero(client.enregistrer(Famille.couple()));
            dire("numéro unique attribué", numero.affichage());
            calendrier(client.lire(numero).demande());

            sne.regler(LocalDate.of(2015, 12, 18));
            ecrire(
                    client.attestation(numero, TypeAttestation.ENREGISTREMENT).valeur(),
                    "attestation-enregistrement-2015.pdf");

            sne.regler(LocalDate.of(2016, 12, 5));
            titre("05/12/2016", "Renouvellement");
            Demande renouvelee = client.renouveler(numero).demande();
            dire("prochain renouvellement", jour(calendrierDe(renouvelee).expiration()));

            sne.regler(LocalDate.of(2017, 2, 16));
            titre("16/02/2017", "Le couple se sépare");
            NumeroUnique nouveau = separer(client, numero, sne.jour());

            sne.regler(LocalDate.of(2017, 2, 21));
            titre("21/02/2017", "Attestations, avec récapitulatif et QR code");
            ecrire(
                    client.attestation(numero, TypeAttestation.RENOUVELLEMENT).valeur(),
                    "attestation-renouvellement.pdf");
            ecrire(
                    client.attestation(nouveau, TypeAttestation.ENREGISTREMENT).valeur(),
                    "attestation-enregistrement.pdf");

            titre("Refus", "Ce que voit un agent qui se trompe");
            refus(client);
        }
    }

    private NumeroUnique separer(SneClient client, NumeroUnique numero, LocalDate jour) {
        DemandeVersionnee initiale = client.lire(numero);
        Demandeur demandeur = Objects.requireNonNull(initiale.demande().demandeur());
        Demande tropTot = initiale.demande().toBuilder()
                .demandeur(demandeur.toBuilder()
                        .situationFamiliale(SituationFamiliale.SEPARE)
                        .build())
                .build();
        try {
            client.modifier(tropTot, initiale.etag());
            throw new IllegalStateException("la modification aurait dû être refusée");
        } catch (SneException.Refus refus) {
            dire("changer d’abord la situation familiale", "refusé");
            refus.anomalies().stream()
                    .filter(one -> one.code().equals("SEPARATION_DUPLIQUER_DABORD"))
                    .forEach(this::anomalie);
        }
        Demande duplicata =
                Separation.separer(initiale.demande(), 1, jour).orElseThrow().nouvelle();
        DemandeVersionnee nouvelle = client.separer(numero, 1, Famille.completer(duplicata));
        dire("nouvelle demande", numero(nouvelle).affichage());
        dire(
                "date de dépôt conservée",
                jour(Objects.requireNonNull(nouvelle.demande().dateDepot())));
        dire("prochain renouvellement", jour(calendrierDe(nouvelle.demande()).expiration()));
        nouvelle.aFaire().forEach(consigne -> out.println("    à faire\u00a0: " + consigne.message(Locale.FRENCH)));
        return numero(nouvelle);
    }

    private void refus(SneClient client) {
        String saisie = "057 1315 073903 10691";
        out.println("  «\u00a0" + saisie + "\u00a0»");
        anomalie(Objects.requireNonNull(NumeroUnique.tryParse(saisie).anomalie("/numeroUnique")));

        out.println("  Demande incomplète");
        Demande incomplete = Famille.couple().toBuilder()
                .pieces(List.of())
                .logementRecherche(null)
                .build();
        try {
            client.enregistrer(incomplete);
            throw new IllegalStateException("la demande aurait dû être refusée");
        } catch (SneException.Refus refus) {
            refus.anomalies().forEach(this::anomalie);
        }
    }

    private void calendrier(Demande demande) {
        Calendrier calendrier = calendrierDe(demande);
        dire("prochain renouvellement", jour(calendrier.expiration()));
        dire("préavis au plus tard", jour(calendrier.preavisAuPlusTard()));
        dire("radiation par le système", jour(calendrier.radiationSysteme()));
        dire("réactivation jusqu’au", jour(calendrier.reactivationJusquau()));
    }

    private void ecrire(Attestation attestation, String nom) throws IOException {
        PdfDocument pdf = AttestationRenderer.standard().render(attestation);
        Path file = Files.write(dossier.resolve(nom), pdf.octets());
        dire(
                attestation.codeQr() == null ? "sans récapitulatif ni QR code" : "avec récapitulatif et QR code",
                file + " (" + pdf.pages() + (pdf.pages() > 1 ? " pages)" : " page)"));
    }

    private void titre(String date, String text) {
        out.println();
        out.println(date + "  " + text);
    }

    private void dire(String libelle, String valeur) {
        out.println("  " + libelle + " ".repeat(Math.max(1, 40 - libelle.length())) + valeur);
    }

    private void anomalie(Anomalie anomalie) {
        out.println("    " + anomalie.code() + (anomalie.chemin().isEmpty() ? "" : "  " + anomalie.chemin()));
        phrase(anomalie.message());
        if (anomalie.source() != null) {
            out.println("      " + anomalie.source().citation());
        }
    }

    /** Wraps a sentence at spaces, so that it reads well on a terminal. */
    private void phrase(String text) {
        var line = new StringBuilder("     ");
        for (String word : text.split(" ")) {
            if (line.length() + word.length() > LARGEUR) {
                out.println(line);
                line.setLength(0);
                line.append("     ");
            }
            line.append(' ').append(word);
        }
        out.println(line);
    }

    private static Calendrier calendrierDe(Demande demande) {
        return Calendrier.de(demande, null).orElseThrow();
    }

    private static NumeroUnique numero(DemandeVersionnee demande) {
        return Objects.requireNonNull(demande.demande().numeroUnique());
    }

    private static String jour(LocalDate date) {
        return date.format(JOUR);
    }
}
