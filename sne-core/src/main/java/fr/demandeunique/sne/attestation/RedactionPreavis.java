package fr.demandeunique.sne.attestation;

import fr.demandeunique.sne.attestation.Attestation.Mention;
import fr.demandeunique.sne.attestation.LettrePreavis.Forme;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.cycle.Calendrier;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes the préavis of expiry of a demande (R441-2-7 in its versions of 03/05/2010, 01/01/2012, 14/05/2015 and 08/05/2017).
 *
 * <pre>{@code RedactionPreavis.rediger(demande, LettrePreavis.Forme.SIMPLE, date, guichet, null).orElseThrow().expiration()}</pre>
 */
public final class RedactionPreavis {
    /** From this day R441-2-7 writes that the applicant may renew online himself. */
    private static final LocalDate RENOUVELLEMENT_EN_LIGNE = LocalDate.of(2015, 5, 14);

    private RedactionPreavis() {}

    /**
     * Writes a préavis.
     *
     * @param demande a registered and active demande
     * @param forme simple letter, or with accusé de réception
     * @param date the day it is dated
     * @param expediteur who signs it: the guichet, or the gestionnaire of the register
     * @param portail where to renew online, as printed on the letter; null if there is no such place
     * @return the letter, with a warning {@code PREAVIS_TARDIF} less than one month before the expiry; refused without a number
     *     ({@code PREAVIS_SANS_NUMERO}), for a demande that is not active ({@code PREAVIS_NON_ACTIVE}) or after its expiry
     *     ({@code PREAVIS_APRES_EXPIRATION})
     */
    public static Resultat<LettrePreavis> rediger(
            Demande demande, Forme forme, LocalDate date, IdentiteGuichet expediteur, @Nullable String portail) {
        Arguments.required(demande, "demande");
        Arguments.required(forme, "forme");
        Arguments.required(date, "date");
        Arguments.required(expediteur, "expediteur");
        NumeroUnique numero = demande.numeroUnique();
        if (numero == null) {
            return refuse("PREAVIS_SANS_NUMERO", "/numeroUnique", date);
        }
        if (demande.etat() != EtatDemande.ACTIVE) {
            return refuse("PREAVIS_NON_ACTIVE", "/etat", date);
        }
        if (!(Calendrier.de(demande, date) instanceof Resultat.Accepte<Calendrier> accepte)) {
            return new Resultat.Refuse<>(Calendrier.de(demande, date).anomalies());
        }
        Calendrier calendrier = accepte.valeur();
        if (date.isAfter(calendrier.expiration())) {
            return Resultat.refuse(Anomalie.erreur("PREAVIS_APRES_EXPIRATION", "")
                    .avec("expiration", calendrier.expiration())
                    .selon("PREAVIS", date));
        }
        return new Resultat.Accepte<>(
                new LettrePreavis(
                        forme,
                        date,
                        numero,
                        "Votre demande de logement social arrive à échéance",
                        Stream.concat(Stream.of(expediteur.nom()), expediteur.adresse().stream())
                                .toList(),
                        Destinataire.lignes(demande),
                        forme.mention(),
                        calendrier.expiration(),
                        mentions(demande, calendrier, numero, date, portail)),
                avertissements(demande, calendrier, date));
    }

    private static List<Anomalie> avertissements(Demande demande, Calendrier calendrier, LocalDate date) {
        List<Anomalie> warnings = new ArrayList<>();
        if (date.isAfter(calendrier.preavisAuPlusTard())) {
            warnings.add(Anomalie.avertissement("PREAVIS_TARDIF", "")
                    .avec("limite", calendrier.preavisAuPlusTard())
                    .selon("PREAVIS", date));
        }
        Destinataire.defauts(demande).forEach(one -> warnings.add(one.selon("PREAVIS", date)));
        return warnings;
    }

    private static List<Mention> mentions(
            Demande demande, Calendrier calendrier, NumeroUnique numero, LocalDate date, @Nullable String portail) {
        return Stream.of(
                        new Mention("", ouverture(demande, calendrier, numero)),
                        new Mention("Comment renouveler votre demande", renouveler(date, portail)),
                        new Mention("Sans renouvellement de votre part", sinon(calendrier)))
                .map(Lettre::typographie)
                .toList();
    }

    private static List<String> ouverture(Demande demande, Calendrier calendrier, NumeroUnique numero) {
        String renouvelee = Optional.ofNullable(calendrier.dernierRenouvellement())
                .map(day -> " et renouvelée le " + Ecriture.longue(day))
                .orElse("");
        String expiration = Ecriture.longue(calendrier.expiration());
        return List.of(
                Destinataire.salutation(demande),
                "Votre demande de logement social, déposée le " + Ecriture.longue(calendrier.depot()) + renouvelee
                        + ", est enregistrée sous le numéro unique " + Lettre.insecable(numero.affichage()) + ".",
                "Elle est valable jusqu’au " + expiration + ". Si vous cherchez toujours un logement social, "
                        + "renouvelez-la au plus tard à cette date.");
    }

    private static List<String> renouveler(LocalDate date, @Nullable String portail) {
        List<String> lines = new ArrayList<>();
        lines.add("Adressez-vous à n’importe quel guichet enregistreur, muni de ce courrier et d’une copie de votre "
                + "pièce d’identité ou de votre titre de séjour en cours de validité.");
        if (!date.isBefore(RENOUVELLEMENT_EN_LIGNE)) {
            lines.add("Vous pouvez aussi la renouveler vous-même en ligne" + (portail == null ? "." : " : " + portail));
        }
        lines.add("Mettez à jour à cette occasion votre adresse, vos coordonnées, la composition de votre foyer et vos "
                + "ressources. Votre numéro unique et votre date de dépôt sont conservés, et une attestation de "
                + "renouvellement vous est remise. Si vous avez déjà renouvelé votre demande, ne tenez pas compte de "
                + "ce courrier.");
        return lines;
    }

    private static List<String> sinon(Calendrier calendrier) {
        return List.of(
                "Après le " + Ecriture.longue(calendrier.expiration())
                        + ", votre demande n’est plus valable et aucun logement ne peut vous être attribué. Elle sera "
                        + "radiée le " + Ecriture.longue(calendrier.radiationSysteme())
                        + ", et vous devrez en déposer une nouvelle.",
                "Si un guichet a reçu votre renouvellement avec retard, il peut demander jusqu’au "
                        + Ecriture.longue(calendrier.reactivationJusquau())
                        + " que votre demande soit réactivée avec son numéro et sa date de dépôt ; ce n’est pas un "
                        + "droit.");
    }

    private static <T> Resultat<T> refuse(String code, String chemin, LocalDate date) {
        return Resultat.refuse(Anomalie.erreur(code, chemin).selon("PREAVIS", date));
    }
}
