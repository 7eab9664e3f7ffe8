package fr.demandeunique.sne.bacasable.registre;

import fr.demandeunique.sne.attestation.RemiseAttestation.Evenement;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.cycle.AnnulationRadiation;
import fr.demandeunique.sne.cycle.AttributionLogement;
import fr.demandeunique.sne.cycle.Auteur;
import fr.demandeunique.sne.cycle.Enregistrement;
import fr.demandeunique.sne.cycle.JourLegal;
import fr.demandeunique.sne.cycle.Modification;
import fr.demandeunique.sne.cycle.OrdreRadiation;
import fr.demandeunique.sne.cycle.Radiation;
import fr.demandeunique.sne.cycle.Reactivation;
import fr.demandeunique.sne.cycle.Renouvellement;
import fr.demandeunique.sne.cycle.Separation;
import fr.demandeunique.sne.cycle.Substitution;
import fr.demandeunique.sne.cycle.Suppression;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.RadiationDemande;
import fr.demandeunique.sne.logement.NumeroRpls;
import fr.demandeunique.sne.nomenclature.Code;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.nomenclature.StatutDalo;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.numero.Territoire;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The operations of the core, each with its trace in the register: the demande, its movement, the letter that follows. */
public final class Operations {
    private Operations() {}

    /** The day of the dépôt is today if the agent gave none. */
    public static Resultat<Fiche> enregistrer(Transaction tx, Demande recue, CodeGuichet guichet) {
        LocalDate jour = jour(tx, recue);
        Demande demande =
                recue.dateDepot() == null ? recue.toBuilder().dateDepot(jour).build() : recue;
        LocalDate depot = demande.dateDepot();
        LocalDate mois = depot == null || depot.isAfter(jour) ? jour : depot;
        if (mois.getYear() < HorlogeReglable.ANNEE_MIN) {
            return Resultat.refuse(Anomalie.erreur("GW_DATE_DEPOT", "/dateDepot"));
        }
        List<Anomalie> doublons = Fiche.territoire(demande).isEmpty()
                ? List.of()
                : tx.registre().doublons().controler(demande, jour).anomalies();
        return inscrire(tx, demande, YearMonth.from(mois), guichet, "CRE", doublons);
    }

    /** Today in the territory that a demande asks for. */
    private static LocalDate jour(Transaction tx, Demande demande) {
        return JourLegal.de(tx.instant(), Fiche.territoire(demande).orElse(""));
    }

    /** The number of a demande born of a separation carries the month of its own registration (an interpretation). */
    public static Resultat<Fiche> separer(
            Transaction tx, Fiche initiale, int coTitulaire, Demande remplie, CodeGuichet guichet) {
        if (initiale.dupliquee()) {
            return Resultat.refuse(Anomalie.erreur("GW_SEPARATION_DEJA_FAITE", "/coTitulaire"));
        }
        Resultat<Separation.Duplication> duplication =
                Separation.separer(initiale.demande(), coTitulaire, tx.jour(initiale.numero()));
        if (!(duplication instanceof Resultat.Accepte<Separation.Duplication> accepte)) {
            return new Resultat.Refuse<>(duplication.anomalies());
        }
        // The agent fills the duplicate; the dates are the register's own.
        Demande nouvelle = remplie.toBuilder()
                .dateDepot(accepte.valeur().nouvelle().dateDepot())
                .debutValidite(tx.jour(initiale.numero()))
                .build();
        Resultat<Fiche> inscrite = inscrire(
                tx, nouvelle, YearMonth.from(tx.jour(initiale.numero())), guichet, "CRS", accepte.avertissements());
        if (inscrite instanceof Resultat.Accepte<Fiche>) {
            tx.ecrire(new Fiche(initiale.numero(), initiale.json(), initiale.version(), true, initiale.sommaire()));
        }
        return inscrite;
    }

    private static Resultat<Fiche> inscrire(
            Transaction tx,
            Demande demande,
            YearMonth mois,
            CodeGuichet guichet,
            String type,
            List<Anomalie> avertissements) {
        // Checked under a number that is never given, so that a refused demande uses none up.
        Optional<String> territoire = Fiche.territoire(demande);
        NumeroUnique essai = NumeroUnique.of(territoire.orElse(Territoire.ILE_DE_FRANCE), mois, 0, guichet);
        Resultat<Demande> verdict = Enregistrement.enregistrer(demande, essai, guichet, jour(tx, demande));
        if (verdict instanceof Resultat.Accepte<Demande> && territoire.isEmpty()) {
            return Resultat.refuse(Anomalie.erreur("GW_TERRITOIRE_INCONNU", "/logementRecherche/communes/0"));
        }
        return avertir(verdict, avertissements).map(enregistree -> {
            NumeroUnique numero = tx.numero(territoire.orElseThrow(), mois, guichet);
            Fiche fiche = tx.ecrire(
                    numero,
                    Pieces.identifier(
                            enregistree.toBuilder().numeroUnique(numero).build()),
                    1,
                    false);
            tx.mouvement(type, numero, guichet, null, 1);
            if (dalo(enregistree)) {
                tx.mouvement("DALO", numero, guichet, null, 1);
            }
            Envois.attestation(tx, fiche, enregistree, Evenement.CREATION, guichet);
            return fiche;
        });
    }

    private static <T> Resultat<T> avertir(Resultat<T> resultat, List<Anomalie> avertissements) {
        return resultat instanceof Resultat.Accepte<T> accepte
                ? new Resultat.Accepte<>(
                        accepte.valeur(),
                        Stream.concat(avertissements.stream(), accepte.avertissements().stream())
                                .toList())
                : resultat;
    }

    public static Resultat<Fiche> modifier(Transaction tx, Fiche avant, Demande apres, CodeGuichet guichet) {
        return changer(
                tx,
                avant,
                "MOD",
                guichet,
                (demande, jour) -> Modification.modifier(demande, apres, guichet, jour, avant.dupliquee())
                        .map(Pieces::identifier));
    }

    public static Resultat<Fiche> renouveler(Transaction tx, Fiche avant, CodeGuichet guichet) {
        Resultat<Fiche> resultat = changer(
                tx, avant, "REN", guichet, (demande, jour) -> Renouvellement.renouveler(demande, guichet, jour));
        if (resultat instanceof Resultat.Accepte<Fiche> accepte) {
            Envois.attestation(tx, accepte.valeur(), accepte.valeur().demande(), Evenement.RENOUVELLEMENT, guichet);
        }
        return resultat;
    }

    /**
     * Strikes off; without a guichet it is the system that does.
     *
     * @param motive true if the order says what it stands on, which is then checked
     */
    public static Resultat<Fiche> radier(Transaction tx, Fiche avant, OrdreRadiation ordre, boolean motive) {
        return changer(
                tx,
                avant,
                "RAD",
                ordre.guichet(),
                (demande, jour) -> motive
                        ? Radiation.radier(demande, ordre, jour)
                        : Radiation.radier(demande, ordre.motif(), ordre.sousMotif(), ordre.guichet(), jour));
    }

    public static Resultat<Fiche> reactiver(Transaction tx, Fiche avant, CodeGuichet guichet) {
        return changer(tx, avant, "RAD", guichet, (demande, jour) -> Reactivation.reactiver(demande, guichet, jour));
    }

    /** Undoes a radiation that should not have been. */
    public static Resultat<Fiche> annuler(
            Transaction tx,
            Fiche avant,
            AnnulationRadiation annulation,
            String raison,
            Auteur auteur,
            CodeGuichet guichet) {
        return changer(
                tx,
                avant,
                "RAD",
                guichet,
                (demande, jour) -> annulation.annuler(demande, raison, auteur, guichet, jour));
    }

    public static Resultat<Fiche> substituer(Transaction tx, Fiche avant, Substitution.Ordre ordre) {
        return changer(
                tx, avant, "MOD", ordre.guichet(), (demande, jour) -> Substitution.substituer(demande, ordre, jour));
    }

    /** What the core checks, and what only the register can know: the dwelling must be loaded, and the codes must be its own. */
    public static Resultat<Fiche> attribuer(Transaction tx, Fiche avant, Attribution attribution, CodeGuichet guichet) {
        LocalDate jour = tx.jour(avant.numero());
        List<Anomalie> refus = new ArrayList<>();
        code(attribution.contingent(), "/attribution/contingent", refus);
        code(attribution.accordCollectif(), "/attribution/accordCollectif", refus);
        NumeroRpls rpls = attribution.rpls();
        if (rpls != null && tx.registre().logement(rpls, jour).isEmpty()) {
            refus.add(Anomalie.erreur("RPLS_PAS_ENCORE_CHARGE", "/attribution/rpls")
                    .selon("RPLS_CHARGEMENT", jour));
        }
        return changer(tx, avant, "RAD", guichet, (demande, today) -> {
            Resultat<Demande> verdict = AttributionLogement.attribuer(demande, attribution, guichet, today);
            return refus.isEmpty()
                    ? verdict
                    : new Resultat.Refuse<>(Stream.concat(refus.stream(), verdict.anomalies().stream())
                            .toList());
        });
    }

    private static void code(@Nullable Code<?> code, String chemin, List<Anomalie> refus) {
        if (code != null && !code.connu()) {
            refus.add(Anomalie.erreur("GW_CODE_INCONNU", chemin));
        }
    }

    /** Suppresses a demande that should never have been; says why not, if it is not done. The movement keeps the number. */
    public static List<Anomalie> supprimer(Transaction tx, Fiche fiche, CodeGuichet guichet) {
        Resultat<Demande> verdict =
                Suppression.parDefaut().supprimer(fiche.demande(), Auteur.GESTIONNAIRE, tx.jour(fiche.numero()));
        if (!verdict.estAccepte()) {
            return verdict.anomalies();
        }
        effacer(tx, fiche, guichet);
        return List.of();
    }

    static void effacer(Transaction tx, Fiche fiche, @Nullable CodeGuichet guichet) {
        tx.effacer(fiche);
        tx.mouvement("SUP", fiche.numero(), guichet, null, 0);
    }

    /** Does what the core says of today; a radiation is told with its motif, the undoing of one without. */
    static Resultat<Fiche> changer(
            Transaction tx,
            Fiche avant,
            String type,
            @Nullable CodeGuichet guichet,
            BiFunction<Demande, LocalDate, Resultat<Demande>> operation) {
        Demande demande = avant.demande();
        return operation.apply(demande, tx.jour(avant.numero())).map(apres -> {
            RadiationDemande radiation = type.equals("RAD") ? apres.radiation() : null;
            MotifRadiation motif = radiation == null ? null : radiation.motif();
            // Once the ex-partner has left the demande the separation is over, and a later couple may separate in its
            // turn.
            Fiche fiche = tx.ecrire(avant.numero(), apres, avant.version() + 1, avant.dupliquee() && enCouple(apres));
            tx.mouvement(type, avant.numero(), guichet, motif, fiche.version());
            if (dalo(apres) && !dalo(demande)) {
                tx.mouvement("DALO", avant.numero(), guichet, null, fiche.version());
            }
            return fiche;
        });
    }

    /** Recognised as having priority by the commission, and not yet housed: what the SNE's own service tells of since an instant. */
    private static boolean dalo(Demande demande) {
        return demande.dalo() != null && demande.dalo().statut() == StatutDalo.ACTIF;
    }

    private static boolean enCouple(Demande demande) {
        return demande.coTitulaires().stream()
                .anyMatch(one -> one.lien() != null && one.lien().couple());
    }
}
