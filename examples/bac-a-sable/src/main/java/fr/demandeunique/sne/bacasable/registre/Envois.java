package fr.demandeunique.sne.bacasable.registre;

import fr.demandeunique.sne.attestation.RemiseAttestation;
import fr.demandeunique.sne.attestation.RemiseAttestation.Evenement;
import fr.demandeunique.sne.attestation.RemiseAttestation.Origine;
import fr.demandeunique.sne.attestation.RemiseAttestation.Voie;
import fr.demandeunique.sne.cycle.Preavis;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.demande.EnvoiPreavis;
import fr.demandeunique.sne.nomenclature.OrigineDemande;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** When the letters of the register leave, and how. */
final class Envois {
    /** « Courant avril 2017 »: the day itself was never published; the sandbox takes the first. */
    private static final RemiseAttestation.Basculement BASCULEMENT = RemiseAttestation.Basculement.parDefaut();

    private static final Map<Voie, String> CANAUX = Map.of(
            Voie.GUICHET, "GUICHET",
            Voie.COURRIER_NATIONAL, "COURRIER",
            Voie.COURRIEL, "COURRIEL");

    private Envois() {}

    /** As the core says: handed over by the guichet at first, posted by the national level from April 2017, e-mailed by the portal. */
    static void attestation(Transaction tx, Fiche fiche, Demande demande, Evenement evenement, CodeGuichet guichet) {
        LocalDate depot = demande.dateDepot();
        Demandeur demandeur = demande.demandeur();
        boolean courriel = demandeur != null && demandeur.courriel() != null;
        RemiseAttestation.de(
                        evenement,
                        tx.jour(fiche.numero()),
                        depot == null ? tx.jour(fiche.numero()) : depot,
                        CodeGuichet.PORTAIL_GRAND_PUBLIC.equals(guichet) ? Origine.PORTAIL : Origine.GUICHET,
                        courriel,
                        BASCULEMENT)
                .ifPresent(remise -> tx.lettre(
                        "ATTESTATION_" + remise.type().name(),
                        Objects.requireNonNull(CANAUX.get(remise.voie())),
                        fiche.numero(),
                        remise.envoiLe(),
                        guichet));
    }

    /** Sends the préavis by the channels that the law of the day wants, and writes its day on the demande. */
    static Demande preavis(Transaction tx, Fiche fiche, Demande demande) {
        Demandeur demandeur = demande.demandeur();
        var faits = new Preavis.Faits(
                false,
                demande.origine() == OrigineDemande.PORTAIL,
                false,
                demandeur != null && demandeur.courriel() != null);
        Set<Preavis.Canal> canaux = Preavis.canaux(faits, tx.jour(fiche.numero()))
                .map(Preavis::canaux)
                .orElse(Set.of(Preavis.Canal.COURRIER));
        boolean preuve = canaux.contains(Preavis.Canal.COURRIER_PREUVE);
        for (Preavis.Canal canal : canaux) {
            tx.lettre(
                    preuve ? "PREAVIS_ACCUSE_RECEPTION" : "PREAVIS",
                    canal == Preavis.Canal.ELECTRONIQUE ? "COURRIEL" : "COURRIER",
                    fiche.numero(),
                    tx.jour(fiche.numero()),
                    null);
        }
        EnvoiPreavis before = demande.preavis();
        EnvoiPreavis.Builder sent = before == null ? EnvoiPreavis.builder() : before.toBuilder();
        return demande.toBuilder()
                .preavis((preuve ? sent.accuseReception(tx.jour(fiche.numero())) : sent.simple(tx.jour(fiche.numero())))
                        .build())
                .build();
    }
}
