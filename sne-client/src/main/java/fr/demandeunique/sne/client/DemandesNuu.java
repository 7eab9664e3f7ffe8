package fr.demandeunique.sne.client;

import fr.demandeunique.sne.client.nuu.NomsFichiers;
import fr.demandeunique.sne.client.nuu.OperationNuu;
import fr.demandeunique.sne.client.registre.Doublon;
import fr.demandeunique.sne.client.registre.Resume;
import fr.demandeunique.sne.client.reglage.Nuu;
import fr.demandeunique.sne.client.xml.DemandeXml;
import fr.demandeunique.sne.client.xml.LectureXml;
import fr.demandeunique.sne.client.xml.OptionsXml;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.CleEtatCivil;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.RadiationDemande;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The operations of {@link Demandes} at the SNE's own service. It knows no idempotency key and no version: a registration whose
 * answer was lost is searched for before anybody tries again.
 */
final class DemandesNuu implements Demandes, FilsNuu {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Execution execution;
    private final CodeGuichet guichet;
    private final Nuu reglage;
    private final OperationsNuu operations;
    private final AtomicInteger rang;
    private final NomsFichiers noms;

    DemandesNuu(Execution execution, Nuu reglage) {
        this(execution, reglage, new AtomicInteger());
    }

    private DemandesNuu(Execution execution, Nuu reglage, AtomicInteger rang) {
        this.execution = execution;
        this.guichet = execution.guichet();
        this.reglage = reglage;
        this.operations = new OperationsNuu(reglage, execution.liaison().temps());
        this.rang = rang;
        this.noms = new NomsFichiers(guichet, rang);
    }

    /** The same over another execution; file names go on counting. */
    DemandesNuu avec(Execution other) {
        return new DemandesNuu(other, reglage, rang);
    }

    @Override
    public <T> T executer(Operation<T> operation, OptionsAppel options) {
        return execution.executer(operation, options).valeur();
    }

    /** {@code CRE}; after a lost answer the demande is looked for by {@code getDoublons}, and what was done is told as a warning. */
    @Override
    public DemandeVersionnee enregistrer(Demande demande, OptionsAppel options) {
        try {
            return ecrire("CRE", demande, options);
        } catch (SneException e) {
            if (!e.effetInconnu()) {
                throw e;
            }
            return retrouver(demande, options, e);
        }
    }

    private DemandeVersionnee retrouver(Demande demande, OptionsAppel options, SneException perdue) {
        List<Demande> found;
        try {
            found = chercher(demande, options);
        } catch (SneException e) {
            // Nobody knows still: the caller is told of the loss, not of the search.
            perdue.addSuppressed(e);
            throw perdue;
        }
        List<Demande> ours =
                found.stream().filter(one -> estCelle(one, demande)).toList();
        if (ours.size() == 1) {
            return new DemandeVersionnee(
                    ours.get(0), "", List.of(Anomalie.avertissement("NUU_RETROUVEE", "/numeroUnique")), List.of());
        }
        if (!ours.isEmpty() || perdue instanceof SneException.ErreurTechnique) {
            throw perdue;
        }
        DemandeVersionnee second = ecrire("CRE", demande, options);
        List<Anomalie> warnings = new ArrayList<>(second.avertissements());
        warnings.add(Anomalie.avertissement("NUU_RENVOYEE", "/numeroUnique"));
        return new DemandeVersionnee(second.demande(), "", warnings, List.of());
    }

    /** Registered by this guichet, for the same dépôt and the same person. */
    private boolean estCelle(Demande one, Demande sent) {
        return one.numeroUnique() != null
                && one.numeroUnique().guichet().equals(guichet)
                && one.dateDepot() != null
                && one.dateDepot().equals(sent.dateDepot())
                && memeDemandeur(one, sent);
    }

    private static boolean memeDemandeur(Demande one, Demande sent) {
        if (one.demandeur() != null && sent.demandeur() != null) {
            return CleEtatCivil.de(one.demandeur()).equals(CleEtatCivil.de(sent.demandeur()));
        }
        return one.personneMorale() != null
                && sent.personneMorale() != null
                && one.personneMorale().denomination() != null
                && one.personneMorale()
                        .denomination()
                        .equals(sent.personneMorale().denomination());
    }

    @Override
    public DemandeVersionnee lire(NumeroUnique numero, OptionsAppel options) {
        LectureXml read = executer(operations.lire(numero.compact(), noms.certificat(maintenant())), options);
        if (!read.anomaliesRecues().isEmpty()) {
            throw OperationsNuu.refus(200, read.anomaliesRecues());
        }
        return versionnee(read, List.of());
    }

    @Override
    public List<Doublon> doublons(Demande demande, OptionsAppel options) {
        return chercher(demande, options).stream()
                .filter(one -> one.numeroUnique() != null)
                .map(one -> new Doublon(
                        one.numeroUnique(),
                        one.etat() == null ? "ACTIVE" : one.etat(),
                        one.dateDepot(),
                        one.guichetCreation(),
                        List.of()))
                .toList();
    }

    private List<Demande> chercher(Demande demande, OptionsAppel options) {
        Instant now = maintenant();
        byte[] document = document("CRE", demande, now);
        return executer(operations.doublons(noms.demande(now), document), options);
    }

    /** {@code MOD}; NUU has no versions: the last writer wins. */
    @Override
    public DemandeVersionnee modifier(DemandeVersionnee demande, OptionsAppel options) {
        return ecrire("MOD", demande.demande(), options);
    }

    @Override
    public DemandeVersionnee renouveler(NumeroUnique numero, OptionsAppel options) {
        return ecrire("REN", lire(numero, options).demande(), options);
    }

    @Override
    public DemandeVersionnee renouveler(DemandeVersionnee lue, OptionsAppel options) {
        return ecrire("REN", lue.demande(), options);
    }

    @Override
    public DemandeVersionnee radier(
            DemandeVersionnee lue, String motif, @Nullable String sousMotif, OptionsAppel options) {
        if (!reglage.conjectures()) {
            // Where a document says why is not known publicly; sending it without a motif would not be a radiation.
            throw new SneException.HorsTransport("nuu.getNumUnique.RAD");
        }
        Demande radiee = lue.demande().toBuilder()
                .radiation(RadiationDemande.builder()
                        .motif(motif)
                        .sousMotif(sousMotif)
                        .date(LocalDate.ofInstant(maintenant(), PARIS))
                        .guichet(guichet)
                        .build())
                .build();
        return ecrire("RAD", radiee, options);
    }

    @Override
    public DemandeVersionnee reactiver(DemandeVersionnee lue, OptionsAppel options) {
        throw new SneException.HorsTransport("demandes.reactiver");
    }

    /** {@code CRS}: the duplicate under the number of the initial demande, for which the SNE gives a new one. */
    @Override
    public DemandeVersionnee separer(
            DemandeVersionnee initiale, int coTitulaire, Demande remplie, OptionsAppel options) {
        return ecrire("CRS", remplie.toBuilder().numeroUnique(initiale.numero()).build(), options);
    }

    @Override
    public DemandeVersionnee attribuer(DemandeVersionnee lue, Attribution attribution, OptionsAppel options) {
        return radier(
                new DemandeVersionnee(
                        lue.demande().toBuilder().attribution(attribution).build(), "", List.of(), List.of()),
                "RADATT",
                null,
                options);
    }

    @Override
    public void supprimer(DemandeVersionnee lue, OptionsAppel options) {
        ecrire("SUP", lue.demande(), options);
    }

    @Override
    public Pages<Resume> lister(@Nullable String etat) {
        throw new SneException.HorsTransport("demandes.lister");
    }

    @Override
    public List<Demande> nouveauxDaloDepuis(Instant instant) {
        return depuis(OperationNuu.NOUVEAUX_DALO, "dateNouveauDaloDepuisLe", instant);
    }

    @Override
    public List<Demande> radieesDepuis(Instant instant) {
        return depuis(OperationNuu.DEMANDES_RADIEES, "dateRadiationDepuisLe", instant);
    }

    private List<Demande> depuis(OperationNuu which, String parametre, Instant instant) {
        return executer(
                operations.depuis(which, parametre, NomsFichiers.instant(instant), noms.certificat(maintenant())),
                OptionsAppel.AUCUNE);
    }

    private DemandeVersionnee ecrire(String type, Demande demande, OptionsAppel options) {
        Instant now = maintenant();
        byte[] document = document(type, demande, now);
        LectureXml read = executer(operations.ecrire(type, noms.demande(now), noms.certificat(now), document), options);
        // A creation that was given a number took place: what the SNE says beside it is for somebody to look at.
        boolean created = demande.numeroUnique() == null
                && read.demande() != null
                && read.demande().numeroUnique() != null;
        if (!read.anomaliesRecues().isEmpty() && !created) {
            throw OperationsNuu.refus(200, read.anomaliesRecues());
        }
        return versionnee(read, read.anomaliesRecues());
    }

    /** The document says which guichet sends it. */
    private byte[] document(String type, Demande demande, Instant now) {
        return DemandeXml.ecrire(
                demande.toBuilder().guichetDerniereModification(guichet).build(),
                OptionsXml.pourLeSne()
                        .version(reglage.version())
                        .avecConjectures(reglage.conjectures())
                        .entete(type, NomsFichiers.instant(now)));
    }

    private static DemandeVersionnee versionnee(LectureXml read, List<Anomalie> warnings) {
        Demande demande = read.demande();
        if (demande == null || demande.numeroUnique() == null) {
            throw new SneException.ReponseIllisible(
                    new SneException.Contexte(200, null, null, read.rapport().erreurs()));
        }
        return new DemandeVersionnee(demande, "", warnings, List.of());
    }

    private Instant maintenant() {
        return execution.liaison().temps().maintenant();
    }
}
