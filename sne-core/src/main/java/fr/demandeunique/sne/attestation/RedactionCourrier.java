package fr.demandeunique.sne.attestation;

import fr.demandeunique.sne.attestation.Attestation.Ligne;
import fr.demandeunique.sne.attestation.Attestation.Mention;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.cycle.Calendrier;
import fr.demandeunique.sne.cycle.Commission;
import fr.demandeunique.sne.cycle.RegimeRadiation;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.RadiationDemande;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.nomenclature.SousMotifRadiation;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes the letters of {@link TypeCourrier} by the law of their day. A letter that would say something false is refused: a warning about a demande that is not active, a
 * notice of a radiation that was not made, a receipt of nothing.
 *
 * <pre>{@code
 * var ordre = OrdreCourrier.builder(TypeCourrier.SANS_REPONSE, date, guichet).faitLe(LocalDate.of(2017, 1, 10)).build();
 * Resultat<Courrier> lettre = RedactionCourrier.rediger(demande, ordre);
 * }</pre>
 */
public final class RedactionCourrier {
    private RedactionCourrier() {}

    /**
     * Writes a letter.
     *
     * @param demande a registered demande
     * @param ordre which letter, its day, and what the demande does not tell
     * @return the letter, with the warnings of its address, {@code COURRIER_RECOURS_ABSENT} where the guichet has given no words on the remedies against what the letter decides, and
     *     {@code COURRIER_VALIDITE_ECHUE} where the demande is no longer valid that day, which the letter says (a receipt, which would say that it is, is refused: {@code COURRIER_RECU_ECHU})
     */
    public static Resultat<Courrier> rediger(Demande demande, OrdreCourrier ordre) {
        NumeroUnique numero = demande.numeroUnique();
        if (numero == null) {
            return Resultat.refuse(erreur("COURRIER_SANS_NUMERO", "/numeroUnique", ordre));
        }
        if (!(Calendrier.de(demande, ordre.date()) instanceof Resultat.Accepte<Calendrier> accepte)) {
            return new Resultat.Refuse<>(Calendrier.de(demande, ordre.date()).anomalies());
        }
        var textes = new TextesCourrier(demande, ordre, accepte.valeur(), numero);
        List<Anomalie> refus = refus(demande, ordre);
        if (refus.isEmpty() && textes.echue() && ordre.type() == TypeCourrier.RENOUVELLEMENT) {
            refus.add(echeance(Anomalie.erreur("COURRIER_RECU_ECHU", "/renouvellements"), textes));
        }
        if (!refus.isEmpty()) {
            return new Resultat.Refuse<>(refus);
        }
        List<Mention> mentions = textes.mentions();
        if (mentions.isEmpty()) {
            return Resultat.refuse(erreur("COURRIER_SANS_OBJET", "/pieces", ordre));
        }
        String envoi = ordre.type().avecPreuve() ? LettrePreavis.Forme.ACCUSE_RECEPTION.mention() : "";
        @Nullable Ligne repere = textes.repere();
        return new Resultat.Accepte<>(
                new Courrier(
                        ordre.type(),
                        ordre.date(),
                        numero,
                        textes.titre(),
                        Stream.concat(Stream.of(ordre.guichet().nom()), ordre.guichet().adresse().stream())
                                .toList(),
                        Destinataire.lignes(demande),
                        envoi,
                        repere,
                        mentions.stream().map(Lettre::typographie).toList()),
                avertissements(demande, ordre, textes));
    }

    private static List<Anomalie> refus(Demande demande, OrdreCourrier ordre) {
        List<Anomalie> refus = new ArrayList<>();
        LocalDate date = ordre.date();
        if (demande.dateDepot() != null && date.isBefore(demande.dateDepot())) {
            refus.add(erreur("COURRIER_AVANT_DEPOT", "/dateDepot", ordre));
        }
        if (ordre.type() == TypeCourrier.RADIATION) {
            RadiationDemande radiation = demande.radiation();
            if (demande.etat() != EtatDemande.RADIEE
                    || radiation == null
                    || radiation.date() == null
                    || radiation.motif() == null
                    || radiation.date().isAfter(date)) {
                refus.add(erreur("COURRIER_NON_RADIEE", "/radiation", ordre));
            }
        } else if (demande.etat() != EtatDemande.ACTIVE) {
            refus.add(erreur("COURRIER_NON_ACTIVE", "/etat", ordre));
        }
        boolean dated = ordre.type().avecPreuve() || ordre.type() == TypeCourrier.DECISION;
        if (dated && (ordre.faitLe() == null || ordre.faitLe().isAfter(date))) {
            refus.add(erreur("COURRIER_JOUR_ABSENT", "/faitLe", ordre));
        }
        if (ordre.type().avecPreuve()
                && RegimeRadiation.de(motif(ordre.type()), date).isEmpty()) {
            refus.add(erreur("COURRIER_SANS_TEXTE", "/date", ordre));
        }
        if (ordre.type() == TypeCourrier.DECISION || ordre.type() == TypeCourrier.IRRECEVABILITE) {
            refus.addAll(avis(ordre));
        }
        if (ordre.type() == TypeCourrier.RENOUVELLEMENT
                && demande.renouvellements().stream().allMatch(one -> one.isAfter(date))) {
            refus.add(erreur("COURRIER_SANS_RENOUVELLEMENT", "/renouvellements", ordre));
        }
        return refus;
    }

    private static MotifRadiation motif(TypeCourrier type) {
        return type == TypeCourrier.SANS_REPONSE ? MotifRadiation.SANS_REPONSE : MotifRadiation.IRRECEVABILITE;
    }

    /** The decision must be one that the commission could take that day. */
    private static List<Anomalie> avis(OrdreCourrier ordre) {
        Commission.Avis avis = ordre.avis();
        boolean irrecevable = avis != null
                && avis.decision() == Commission.Decision.IRRECEVABILITE
                && avis.motif() != null
                && SousMotifRadiation.of(avis.motif()).connu();
        if (avis == null || ordre.type() == TypeCourrier.IRRECEVABILITE && !irrecevable) {
            return List.of(erreur("COURRIER_DECISION_ABSENTE", "/avis", ordre));
        }
        LocalDate day = ordre.faitLe();
        Rapport rapport = Commission.controler(avis, day == null ? ordre.date() : day);
        return rapport.erreurs().stream().map(one -> one.sous("/avis")).toList();
    }

    private static List<Anomalie> avertissements(Demande demande, OrdreCourrier ordre, TextesCourrier textes) {
        List<Anomalie> warnings = new ArrayList<>();
        Destinataire.defauts(demande)
                .forEach(one -> warnings.add(one.selon(ordre.type().regle(), ordre.date())));
        if (TextesCourrier.defavorable(ordre) && ordre.lieu().recours() == null) {
            warnings.add(Anomalie.avertissement("COURRIER_RECOURS_ABSENT", "/recours")
                    .selon("RADIATION_CONTESTATION", ordre.date()));
        }
        if (textes.echue() && ordre.type() != TypeCourrier.RADIATION) {
            warnings.add(echeance(Anomalie.avertissement("COURRIER_VALIDITE_ECHUE", "/renouvellements"), textes));
        }
        if (ordre.guichet().adresse().isEmpty()) {
            warnings.add(Anomalie.avertissement("COURRIER_GUICHET_INCOMPLET", "/guichet"));
        }
        return warnings;
    }

    private static Anomalie echeance(Anomalie one, TextesCourrier textes) {
        return one.avec("expiration", textes.calendrier().expiration())
                .selon("VALIDITE", textes.ordre().date());
    }

    private static Anomalie erreur(String code, String chemin, OrdreCourrier ordre) {
        Anomalie one = Anomalie.erreur(code, chemin);
        return Reglement.regle(ordre.type().regle(), ordre.date()).isPresent()
                ? one.selon(ordre.type().regle(), ordre.date())
                : one;
    }
}
