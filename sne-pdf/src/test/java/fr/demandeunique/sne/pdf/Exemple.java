package fr.demandeunique.sne.pdf;

import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.attestation.Attestation.Ligne;
import fr.demandeunique.sne.attestation.Attestation.Mention;
import fr.demandeunique.sne.attestation.Attestation.Rubrique;
import fr.demandeunique.sne.attestation.FaitsAttestation;
import fr.demandeunique.sne.attestation.FormatQr;
import fr.demandeunique.sne.attestation.TypeAttestation;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Made-up attestations; a call gives one that differs in one thing. */
record Exemple(Attestation attestation) {
    static final String CODE_QR = "SNE1;0570217004217 10691;2017-02-21;ENREGISTREMENT;8F3A91C2".replace(" ", "");

    static Exemple courant() {
        return new Exemple(new Attestation(
                TypeAttestation.ENREGISTREMENT,
                LocalDate.of(2017, 2, 21),
                NumeroUnique.parse("057021700421710691"),
                "Attestation d’enregistrement départemental d’une demande de logement locatif social",
                List.of("Office public de l’habitat de Moselle", "12, rue des Frères-Lumière", "57000 Metz Cedex 1"),
                List.of(
                        "Madame Zoë ŒUVRARD-LEFÈVRE",
                        "Chez Mme Anaïs Ÿvonnet",
                        "Bâtiment C, appartement 12",
                        "3 bis, allée du Château-d’Eau",
                        "57070 Metz"),
                mentions(),
                rubriques(),
                CODE_QR));
    }

    static Attestation scellable() {
        return scellable(List.of("Zoë ŒUVRARD-LEFÈVRE", "Jean-Baptiste ŒUVRARD-LEFÈVRE"));
    }

    /** With the facts that a seal says. */
    static Attestation scellable(List<String> titulaires) {
        Attestation one = courant().attestation();
        return new Attestation(
                        one.type(),
                        one.date(),
                        one.numero(),
                        one.titre(),
                        one.expediteur(),
                        one.destinataire(),
                        one.mentions(),
                        one.recapitulatif(),
                        "",
                        one.annexes(),
                        one.reperes(),
                        new FaitsAttestation(
                                LocalDate.of(2015, 12, 17),
                                LocalDate.of(2017, 12, 17),
                                CodeGuichet.parse("10691"),
                                titulaires),
                        null)
                .avecCodeQr(FormatQr.standard());
    }

    private static List<Mention> mentions() {
        return List.of(
                new Mention(
                        "",
                        List.of(
                                "Votre demande de logement locatif social, reçue le 20 février 2017, a été enregistrée. Cette"
                                        + " attestation vous garantit le respect des droits ouverts par votre demande.")),
                new Mention(
                        "Validité de votre demande",
                        List.of(
                                "Votre demande est valable un an à compter de sa réception\u202f: elle expire le 20 février 2018."
                                        + " Un mois au moins avant cette date, vous recevrez un préavis qui vous invite à la"
                                        + " renouveler. Sans renouvellement, elle sera radiée.")),
                new Mention(
                        "Bailleurs qui ont des logements dans les communes demandées",
                        List.of(
                                "Metz Habitat Territoire\u202f; Logiest\u202f; Batigère\u202f; Moselis\u202f; Présence habitat.")),
                new Mention(
                        "Commission de médiation",
                        List.of(
                                "Vous pouvez saisir la commission de médiation sans délai si vous êtes de bonne foi et dans l’un"
                                        + " des cas prévus par le code de la construction et de l’habitation\u202f: dépourvu de"
                                        + " logement, menacé d’expulsion sans relogement, hébergé dans une structure"
                                        + " d’hébergement, logé dans des locaux impropres à l’habitation.",
                                "Vous pouvez aussi la saisir à partir du 20 février 2019 si aucune proposition adaptée ne vous a"
                                        + " été faite\u202f: secrétariat de la commission, 9, place de la Préfecture, 57000 Metz.")),
                new Mention(
                        "Suivre votre demande",
                        List.of("Le guichet qui figure en tête de cette lettre vous renseigne sur l’avancement de votre"
                                + " demande. Signalez-lui tout changement de situation.")));
    }

    private static List<Rubrique> rubriques() {
        return List.of(
                new Rubrique(
                        "Demandeur",
                        List.of(
                                new Ligne("Nom de naissance", "ŒUVRARD"),
                                new Ligne("Nom d’usage", "LEFÈVRE"),
                                new Ligne("Prénoms", "Zoë, Maëlys, Ștefania"),
                                new Ligne("Date de naissance", "14 juillet 1984"),
                                new Ligne("Nationalité", "Union européenne"),
                                new Ligne("Téléphone", "03 87 00 00 00"),
                                new Ligne("Adresse électronique", "zoe.oeuvrard@exemple.fr"))),
                new Rubrique("Co-titulaires", List.of()),
                new Rubrique(
                        "Personnes à charge",
                        List.of(new Ligne("Nombre de personnes à charge", "2"), new Ligne("Garde alternée", "Non"))),
                new Rubrique(
                        "Ressources",
                        List.of(
                                new Ligne("Revenu fiscal de référence 2015", "18 420 €"),
                                new Ligne("Revenu fiscal de référence 2014", "17 905 €"),
                                new Ligne(
                                        "Ressources mensuelles",
                                        "Salaire\u202f: 1 480 €\nPrestations familiales\u202f: 129 €"))),
                new Rubrique(
                        "Logement recherché",
                        List.of(
                                new Ligne("Type de logement", "Appartement ou maison, T3 ou T4"),
                                new Ligne(
                                        "Communes demandées",
                                        "Metz, Montigny-lès-Metz, Longeville-lès-Metz, Le Ban-Saint-Martin, Woippy,"
                                                + " Saint-Julien-lès-Metz, Scy-Chazelles, Moulins-lès-Metz"),
                                new Ligne(
                                        "Logement en quartier prioritaire de la politique de la ville accepté",
                                        "Oui"))),
                new Rubrique("Handicap", List.of()),
                new Rubrique(
                        "Motifs de la demande",
                        List.of(
                                new Ligne("Motif principal", "Logement trop petit"),
                                new Ligne("Second motif", "Rapprochement du lieu de travail"))));
    }

    PdfDocument rendu() {
        return AttestationRenderer.standard().render(attestation);
    }

    Exemple destinataire(String... lines) {
        return with(
                attestation.expediteur(), List.of(lines), attestation.mentions(), attestation.recapitulatif(), qr());
    }

    Exemple mentions(List<Mention> mentions) {
        return with(attestation.expediteur(), attestation.destinataire(), mentions, attestation.recapitulatif(), qr());
    }

    Exemple recapitulatif(List<Rubrique> rubriques) {
        return with(attestation.expediteur(), attestation.destinataire(), attestation.mentions(), rubriques, qr());
    }

    Exemple codeQr(@Nullable String payload) {
        return with(
                attestation.expediteur(),
                attestation.destinataire(),
                attestation.mentions(),
                attestation.recapitulatif(),
                payload);
    }

    private @Nullable String qr() {
        return attestation.codeQr();
    }

    private Exemple with(
            List<String> expediteur,
            List<String> destinataire,
            List<Mention> mentions,
            List<Rubrique> recapitulatif,
            @Nullable String codeQr) {
        return new Exemple(new Attestation(
                attestation.type(),
                attestation.date(),
                attestation.numero(),
                attestation.titre(),
                expediteur,
                destinataire,
                mentions,
                recapitulatif,
                codeQr));
    }
}
