package fr.demandeunique.sne.bacasable;

import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.attestation.IdentiteGuichet;
import fr.demandeunique.sne.attestation.RedactionAttestation;
import fr.demandeunique.sne.attestation.TypeAttestation;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.cycle.Enregistrement;
import fr.demandeunique.sne.cycle.Modification;
import fr.demandeunique.sne.cycle.Radiation;
import fr.demandeunique.sne.cycle.Reactivation;
import fr.demandeunique.sne.cycle.Renouvellement;
import fr.demandeunique.sne.cycle.Separation;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The demandes of the sandbox, in memory, changed by the operations of the core and by nothing else.
 *
 * <p>Thread-safe: one lock. Between a look at a demande and its change, a caller holds it by {@code synchronized (registre)}, so that
 * nobody else writes in the meantime.
 */
final class Registre {
    private static final Set<String> COUPLE = Set.of("M", "P", "C");

    private final HorlogeReglable horloge;
    private final Numeroteur numeroteur;
    private final Map<NumeroUnique, Fiche> fiches = new HashMap<>();

    Registre(HorlogeReglable horloge, long graine) {
        this.horloge = horloge;
        this.numeroteur = new Numeroteur(graine);
    }

    /** A demande, how often it was written, and whether an ex-partner got a demande of their own from it. */
    record Fiche(Demande demande, int version, boolean dupliquee) {
        String etag() {
            return "\"" + version + "\"";
        }

        NumeroUnique numero() {
            return Objects.requireNonNull(demande.numeroUnique());
        }
    }

    synchronized Optional<Fiche> lire(NumeroUnique numero) {
        return Optional.ofNullable(fiches.get(numero));
    }

    synchronized Resultat<Fiche> enregistrer(Demande demande, CodeGuichet guichet) {
        LocalDate depot = demande.dateDepot();
        LocalDate mois = depot == null || depot.isAfter(horloge.jour()) ? horloge.jour() : depot;
        if (mois.getYear() < HorlogeReglable.ANNEE_MIN) {
            return Resultat.refuse(Anomalie.erreur("GW_DATE_DEPOT", "/dateDepot"));
        }
        return inscrire(demande, YearMonth.from(mois), guichet);
    }

    /** The number of a demande born of a separation carries the month of its own registration (an interpretation). */
    synchronized Resultat<Fiche> separer(Fiche initiale, int coTitulaire, Demande remplie, CodeGuichet guichet) {
        LocalDate jour = horloge.jour();
        if (initiale.dupliquee()) {
            return Resultat.refuse(Anomalie.erreur("GW_SEPARATION_DEJA_FAITE", "/coTitulaire"));
        }
        Resultat<Separation.Duplication> duplication = Separation.separer(initiale.demande(), coTitulaire, jour);
        if (!(duplication instanceof Resultat.Accepte<Separation.Duplication> accepte)) {
            return new Resultat.Refuse<>(duplication.anomalies());
        }
        // The agent fills the duplicate; the dates are the register's own.
        Demande nouvelle = remplie.toBuilder()
                .dateDepot(accepte.valeur().nouvelle().dateDepot())
                .debutValidite(jour)
                .build();
        Resultat<Fiche> inscrite = inscrire(nouvelle, YearMonth.from(jour), guichet);
        if (!(inscrite instanceof Resultat.Accepte<Fiche> faite)) {
            return inscrite;
        }
        fiches.put(initiale.numero(), new Fiche(initiale.demande(), initiale.version(), true));
        return new Resultat.Accepte<>(
                faite.valeur(),
                Stream.concat(accepte.avertissements().stream(), faite.avertissements().stream())
                        .toList());
    }

    private Resultat<Fiche> inscrire(Demande demande, YearMonth mois, CodeGuichet guichet) {
        // Checked under a number that is never given, so that a refused demande uses none up.
        NumeroUnique essai = NumeroUnique.of(Numeroteur.territoire(demande), mois, 0, guichet);
        Resultat<Demande> verdict = Enregistrement.enregistrer(demande, essai, guichet, horloge.jour());
        return verdict.map(enregistree -> {
            NumeroUnique numero = numeroteur.suivant(demande, mois, guichet);
            var fiche = new Fiche(enregistree.toBuilder().numeroUnique(numero).build(), 1, false);
            fiches.put(numero, fiche);
            return fiche;
        });
    }

    synchronized Resultat<Fiche> modifier(Fiche avant, Demande apres, CodeGuichet guichet) {
        return changer(
                avant, demande -> Modification.modifier(demande, apres, guichet, horloge.jour(), avant.dupliquee()));
    }

    synchronized Resultat<Fiche> renouveler(Fiche avant, CodeGuichet guichet) {
        return changer(avant, demande -> Renouvellement.renouveler(demande, guichet, horloge.jour()));
    }

    synchronized Resultat<Fiche> radier(Fiche avant, String motif, @Nullable String sousMotif, CodeGuichet guichet) {
        return changer(avant, demande -> Radiation.radier(demande, motif, sousMotif, guichet, horloge.jour()));
    }

    synchronized Resultat<Fiche> reactiver(Fiche avant, CodeGuichet guichet) {
        return changer(avant, demande -> Reactivation.reactiver(demande, guichet, horloge.jour()));
    }

    Resultat<Attestation> attestation(Fiche fiche, TypeAttestation type, IdentiteGuichet guichet) {
        return RedactionAttestation.rediger(fiche.demande(), type, horloge.jour(), guichet);
    }

    private Resultat<Fiche> changer(Fiche avant, Function<Demande, Resultat<Demande>> operation) {
        return operation.apply(avant.demande()).map(apres -> {
            // Once the ex-partner has left the demande the separation is over, and a later couple may separate in its
            // turn.
            var fiche = new Fiche(apres, avant.version() + 1, avant.dupliquee() && enCouple(apres));
            fiches.put(avant.numero(), fiche);
            return fiche;
        });
    }

    private static boolean enCouple(Demande demande) {
        return demande.coTitulaires().stream().anyMatch(one -> one.lien() != null && COUPLE.contains(one.lien()));
    }
}
