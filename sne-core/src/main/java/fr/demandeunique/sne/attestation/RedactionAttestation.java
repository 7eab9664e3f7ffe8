package fr.demandeunique.sne.attestation;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.cycle.Calendrier;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.PersonneMorale;
import fr.demandeunique.sne.demande.RadiationDemande;
import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.internal.Caracteres;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.personne.Titulaire;
import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes what an attestation must say on its day (R441-2-4 in its versions of 03/05/2010, 14/05/2015 and 08/05/2017; summary page
 * and QR code since 06/02/2017, bulletin of 21/02/2017, 3.2).
 *
 * <pre>{@code RedactionAttestation.rediger(demande, TypeAttestation.ENREGISTREMENT, LocalDate.of(2017, 2, 21), guichet).orElseThrow()}</pre>
 */
public final class RedactionAttestation {
    private RedactionAttestation() {}

    /**
     * Writes an attestation for a place of which nothing is known; each missing local mention is a warning.
     *
     * @param demande registered or renewed, with its number
     * @param type registration or renewal
     * @param date day of the attestation, whose law decides what it says
     * @param guichet who issues it
     * @return the attestation with warnings for what is not known; refused where the demande lacks what no attestation goes without
     */
    public static Resultat<Attestation> rediger(
            Demande demande, TypeAttestation type, LocalDate date, IdentiteGuichet guichet) {
        return rediger(demande, type, date, guichet, MentionsLocales.inconnues());
    }

    /**
     * Writes an attestation.
     *
     * @param demande a registered demande
     * @param type registration, or renewal if there was one by that day
     * @param date the day it is dated; of a demande that was struck off or has expired, a day on which it was valid gives a copy
     * @param guichet who signs it
     * @param lieu the mentions that depend on the place
     * @return the attestation with warnings for what is not known; refused where the demande lacks what no attestation goes without
     */
    public static Resultat<Attestation> rediger(
            Demande demande, TypeAttestation type, LocalDate date, IdentiteGuichet guichet, MentionsLocales lieu) {
        Arguments.required(demande, "demande");
        Arguments.required(type, "type");
        Arguments.required(date, "date");
        Arguments.required(guichet, "guichet");
        Arguments.required(lieu, "lieu");
        List<Anomalie> refus = refus(demande, date);
        NumeroUnique numero = demande.numeroUnique();
        if (!refus.isEmpty()
                || numero == null
                || !(Calendrier.de(demande, date) instanceof Resultat.Accepte<Calendrier> accepte)) {
            return new Resultat.Refuse<>(
                    refus.isEmpty() ? Calendrier.de(demande, date).anomalies() : refus);
        }
        Calendrier calendrier = accepte.valeur();
        List<Anomalie> perimee = perimee(demande, calendrier, date);
        if (!perimee.isEmpty()) {
            return new Resultat.Refuse<>(perimee);
        }
        if (type == TypeAttestation.RENOUVELLEMENT && calendrier.dernierRenouvellement() == null) {
            return Resultat.refuse(Anomalie.erreur("ATTESTATION_SANS_RENOUVELLEMENT", "/renouvellements")
                    .selon("ATTESTATION_CONTENU", date));
        }
        boolean recapitulatif =
                Reglement.regle("ATTESTATION_RECAPITULATIF", date).isPresent();
        return new Resultat.Accepte<>(
                new Attestation(
                                type,
                                date,
                                numero,
                                titre(type, numero),
                                Stream.concat(Stream.of(guichet.nom()), guichet.adresse().stream())
                                        .toList(),
                                Destinataire.lignes(demande),
                                new Lettre(demande, calendrier, numero, type, date, guichet, lieu).mentions(),
                                recapitulatif ? Recapitulatif.rubriques(demande, calendrier, guichet) : List.of(),
                                recapitulatif ? "" : null,
                                Annexes.de(demande, date, recapitulatif),
                                reperes(calendrier),
                                faits(demande, calendrier, guichet),
                                null)
                        .avecCodeQr(FormatQr.standard()),
                avertissements(demande, calendrier.depot(), guichet, lieu, date));
    }

    private static FaitsAttestation faits(Demande demande, Calendrier calendrier, IdentiteGuichet guichet) {
        List<String> names = demande.personneMorale() == null
                ? demande.titulaires().stream()
                        .map(one -> Ecriture.texte(one.identite().prenomsNom()))
                        .toList()
                : List.of(Ecriture.texte(demande.personneMorale().denomination()));
        return new FaitsAttestation(calendrier.depot(), calendrier.expiration(), guichet.code(), names);
    }

    private static List<Attestation.Ligne> reperes(Calendrier calendrier) {
        return List.of(
                new Attestation.Ligne("Date de dépôt", Ecriture.courte(calendrier.depot())),
                new Attestation.Ligne("Valable jusqu’au", Ecriture.courte(calendrier.expiration())));
    }

    private static List<Anomalie> refus(Demande demande, LocalDate date) {
        List<Anomalie> refus = new ArrayList<>();
        if (demande.numeroUnique() == null) {
            refus.add(erreur("ATTESTATION_SANS_NUMERO", "/numeroUnique", date));
        }
        if (demande.demandeur() == null && demande.personneMorale() == null) {
            refus.add(erreur("ATTESTATION_SANS_DEMANDEUR", "/demandeur", date));
        }
        anonymes(demande).forEach(one -> refus.add(one.selon("ATTESTATION_CONTENU", date)));
        if (demande.dateDepot() != null && date.isBefore(demande.dateDepot())) {
            refus.add(erreur("ATTESTATION_AVANT_DEPOT", "/dateDepot", date));
        }
        return refus;
    }

    /** A paper that names nobody proves nothing; one on which a first name is missing still names its holder. */
    private static List<Anomalie> anonymes(Demande demande) {
        PersonneMorale morale = demande.personneMorale();
        List<Anomalie> found = new ArrayList<>();
        if (morale != null && Caracteres.vide(morale.denomination())) {
            found.add(Anomalie.erreur("DENOMINATION_ABSENTE", "/personneMorale/denomination"));
        }
        for (int i = 0; morale == null && i < demande.nombreTitulaires(); i++) {
            Titulaire one = demande.titulaire(i);
            if (Caracteres.vide(one.identite().prenomsNom())) {
                String chemin = one == demande.demandeur()
                        ? "/demandeur"
                        : "/coTitulaires/" + demande.coTitulaires().indexOf(one);
                found.add(Anomalie.erreur("NOM_ABSENT", chemin + "/nom"));
            }
        }
        return found;
    }

    /** No attestation says « valable jusqu’au » of a demande that is not valid that day; a copy is dated of a day on which it was. */
    private static List<Anomalie> perimee(Demande demande, Calendrier calendrier, LocalDate date) {
        RadiationDemande radiation = demande.radiation();
        boolean depuis = radiation == null || radiation.date() == null || !date.isBefore(radiation.date());
        List<Anomalie> refus = new ArrayList<>();
        if (radiee(demande) && depuis) {
            refus.add(erreur("ATTESTATION_DEMANDE_RADIEE", "/etat", date));
        }
        if (date.isAfter(calendrier.expiration())) {
            refus.add(Anomalie.erreur("ATTESTATION_VALIDITE_ECHUE", "/renouvellements")
                    .avec("expiration", calendrier.expiration())
                    .selon("VALIDITE", date));
        }
        return refus;
    }

    private static boolean radiee(Demande demande) {
        RadiationDemande radiation = demande.radiation();
        return demande.etat() == EtatDemande.RADIEE
                || radiation != null && radiation.motif() != MotifRadiation.DERADIATION;
    }

    private static List<Anomalie> avertissements(
            Demande demande, LocalDate depot, IdentiteGuichet guichet, MentionsLocales lieu, LocalDate date) {
        List<Anomalie> warnings = new ArrayList<>();
        if (radiee(demande)) {
            warnings.add(avertissement("ATTESTATION_COPIE", "/etat", date));
        }
        Destinataire.defauts(demande).forEach(one -> warnings.add(one.selon("ATTESTATION_CONTENU", date)));
        mention(lieu.bailleurs().isEmpty(), "e", "liste des bailleurs", date, warnings);
        mention(
                lieu.saisine(demande, depot).isEmpty(),
                "g",
                "date de saisine de la commission de médiation",
                date,
                warnings);
        if (guichet.nom().isBlank() || guichet.adresse().isEmpty()) {
            mention(true, "b", "nom et adresse du guichet", date, warnings);
        }
        mention(lieu.adresseCommission() == null, "g", "adresse de la commission de médiation", date, warnings);
        return warnings;
    }

    private static void mention(
            boolean absente, String alinea, String libelle, LocalDate date, List<Anomalie> warnings) {
        if (absente) {
            warnings.add(
                    avertissement("ATTESTATION_MENTION_ABSENTE", "", date).avec("mention", alinea + ") " + libelle));
        }
    }

    private static Anomalie erreur(String code, String chemin, LocalDate date) {
        return Anomalie.erreur(code, chemin).selon("ATTESTATION_CONTENU", date);
    }

    private static Anomalie avertissement(String code, String chemin, LocalDate date) {
        return Anomalie.avertissement(code, chemin).selon("ATTESTATION_CONTENU", date);
    }

    private static String titre(TypeAttestation type, NumeroUnique numero) {
        String portee = numero.codeTerritoire().equals("111") ? "régional" : "départemental";
        return type == TypeAttestation.RENOUVELLEMENT
                ? "Attestation de renouvellement d’une\u00a0demande de logement locatif social"
                : "Attestation d’enregistrement " + portee + " d’une\u00a0demande de logement locatif social";
    }
}
