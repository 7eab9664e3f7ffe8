package fr.demandeunique.sne.client;

import fr.demandeunique.sne.client.nuu.NomsFichiers;
import fr.demandeunique.sne.client.nuu.OperationNuu;
import fr.demandeunique.sne.client.registre.Doublon;
import fr.demandeunique.sne.client.reglage.Nuu;
import fr.demandeunique.sne.client.xml.DemandeXml;
import fr.demandeunique.sne.client.xml.XmlOptions;
import fr.demandeunique.sne.client.xml.XmlReading;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.RadiationDemande;
import fr.demandeunique.sne.doublons.Doublons;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The calls of the SNE's own service, one for each method, whoever carries them. What to do when an answer is lost is for {@link RepriseNuu}.
 *
 * <p>This class is immutable and thread-safe.
 */
final class DialogueNuu {
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final String ACTIVE = "ACTIVE";

    /** A radiation whose motif is the empty code of the published list: a « déradiation ». */
    private static final RadiationDemande DERADIATION = deradiation();

    private final Execution execution;
    private final CodeGuichet guichet;
    private final Nuu reglage;
    private final OperationsNuu operations;
    private final AtomicInteger rang;
    private final NomsFichiers noms;

    DialogueNuu(Execution execution, Nuu reglage) {
        this(execution, reglage, new AtomicInteger());
    }

    private DialogueNuu(Execution execution, Nuu reglage, AtomicInteger rang) {
        this.execution = execution;
        this.guichet = execution.guichet();
        this.reglage = reglage;
        this.operations = new OperationsNuu(reglage, execution.liaison().temps());
        this.rang = rang;
        this.noms = new NomsFichiers(guichet, rang);
    }

    private static RadiationDemande deradiation() {
        Demande read = DemandeXml.read(("<interfaceNuu xmlns=\"http://nuu.application.i2/\"><demande><demandeLogement>"
                                + "<radiation><motifRadiation code=\"\"/></radiation></demandeLogement></demande></interfaceNuu>")
                        .getBytes(StandardCharsets.US_ASCII))
                .demande();
        return Objects.requireNonNull(Objects.requireNonNull(read).radiation());
    }

    /** The same over another execution; file names go on counting. */
    DialogueNuu avec(Execution other) {
        return new DialogueNuu(other, reglage, rang);
    }

    Execution execution() {
        return execution;
    }

    CodeGuichet guichet() {
        return guichet;
    }

    Nuu reglage() {
        return reglage;
    }

    Instant maintenant() {
        return execution.liaison().temps().maintenant();
    }

    CompletableFuture<DemandeVersionnee> enregistrer(PorteurNuu porteur, Demande demande, OptionsAppel options) {
        return ecrire(porteur, "CRE", demande, options);
    }

    CompletableFuture<DemandeVersionnee> lire(PorteurNuu porteur, NumeroUnique numero, OptionsAppel options) {
        return porteur.porter(operations.lire(numero.compact(), noms.certificat(maintenant())), options)
                .thenApply(read -> {
                    if (!read.anomaliesRecues().isEmpty()) {
                        throw OperationsNuu.refus(200, read.anomaliesRecues());
                    }
                    return versionnee(read, List.of());
                });
    }

    /** What {@code getDoublons} finds, as documents. */
    CompletableFuture<List<Demande>> chercher(PorteurNuu porteur, Demande demande, OptionsAppel options) {
        Instant now = maintenant();
        byte[] document = document("CRE", demande, now);
        return porteur.porter(operations.doublons(noms.demande(now), document), options);
    }

    CompletableFuture<List<Doublon>> doublons(PorteurNuu porteur, Demande demande, OptionsAppel options) {
        return chercher(porteur, demande, options)
                .thenApply(found -> found.stream()
                        .filter(one -> one.numeroUnique() != null)
                        .map(one -> doublon(demande, one, one.numeroUnique()))
                        .toList());
    }

    /** The SNE gives the demande without saying who is on it: the comparison of this library says, as a gateway would. */
    private static Doublon doublon(Demande demande, Demande found, NumeroUnique numero) {
        String etat = found.etat() == null ? ACTIVE : found.etat();
        Demande active = ACTIVE.equals(found.etat())
                ? found
                : found.toBuilder().etat(ACTIVE).build();
        var alike = Doublons.parmi(List.of(active))
                .chercher(demande.toBuilder().numeroUnique(null).build(), numero.codeTerritoire());
        // The likeliest come first; of a couple that is on both, the demandeur is shown.
        var best = alike.stream()
                .filter(one -> one.ressemblance() == alike.get(0).ressemblance())
                .min(Comparator.comparing(one -> one.chemin().equals("/demandeur") ? 0 : 1))
                .orElse(null);
        return new Doublon(
                numero,
                etat,
                found.dateDepot(),
                found.guichetCreation(),
                best == null ? List.of() : List.of(best.ressemblance().name()),
                best == null ? null : best.cheminAutre());
    }

    /** {@code MOD}; NUU has no versions: the last writer wins. */
    CompletableFuture<DemandeVersionnee> modifier(PorteurNuu porteur, Demande demande, OptionsAppel options) {
        return ecrire(porteur, "MOD", demande, options);
    }

    CompletableFuture<DemandeVersionnee> renouveler(PorteurNuu porteur, Demande lue, OptionsAppel options) {
        return ecrire(porteur, "REN", lue, options);
    }

    CompletableFuture<DemandeVersionnee> radier(
            PorteurNuu porteur, Demande lue, String motif, @Nullable String sousMotif, OptionsAppel options) {
        return radier(
                porteur,
                "nuu.getNumUnique.RAD",
                lue,
                RadiationDemande.builder().motif(motif).sousMotif(sousMotif).build(),
                options);
    }

    /** {@code RAD} with the empty motif. */
    CompletableFuture<DemandeVersionnee> reactiver(PorteurNuu porteur, Demande lue, OptionsAppel options) {
        return radier(porteur, "demandes.reactiver", lue, DERADIATION, options);
    }

    CompletableFuture<DemandeVersionnee> attribuer(
            PorteurNuu porteur, Demande lue, Attribution attribution, OptionsAppel options) {
        return radier(porteur, lue.toBuilder().attribution(attribution).build(), "RADATT", null, options);
    }

    private CompletableFuture<DemandeVersionnee> radier(
            PorteurNuu porteur, String nom, Demande lue, RadiationDemande radiation, OptionsAppel options) {
        if (!reglage.conjectures()) {
            // Where a document says why is not known publicly; sending it without a motif would not be a radiation.
            return CompletableFuture.failedFuture(new SneException.HorsTransport("HORS_CONJECTURE", nom));
        }
        return ecrire(
                porteur,
                "RAD",
                lue.toBuilder()
                        .radiation(radiation.toBuilder()
                                .date(LocalDate.ofInstant(maintenant(), PARIS))
                                .guichet(guichet)
                                .build())
                        .build(),
                options);
    }

    /** {@code CRS}: the duplicate under the number of the initial demande, for which the SNE gives a new one. */
    CompletableFuture<DemandeVersionnee> separer(
            PorteurNuu porteur, NumeroUnique initiale, Demande remplie, OptionsAppel options) {
        return ecrire(porteur, "CRS", remplie.toBuilder().numeroUnique(initiale).build(), options);
    }

    CompletableFuture<DemandeVersionnee> supprimer(PorteurNuu porteur, Demande lue, OptionsAppel options) {
        return ecrire(porteur, "SUP", lue, options);
    }

    CompletableFuture<List<Demande>> nouveauxDaloDepuis(PorteurNuu porteur, Instant instant) {
        return depuis(porteur, OperationNuu.NOUVEAUX_DALO, "dateNouveauDaloDepuisLe", instant, OptionsAppel.AUCUNE);
    }

    CompletableFuture<List<Demande>> radieesDepuis(PorteurNuu porteur, Instant instant, OptionsAppel options) {
        return depuis(porteur, OperationNuu.DEMANDES_RADIEES, "dateRadiationDepuisLe", instant, options);
    }

    private CompletableFuture<List<Demande>> depuis(
            PorteurNuu porteur, OperationNuu which, String parametre, Instant instant, OptionsAppel options) {
        return porteur.porter(
                operations.depuis(which, parametre, NomsFichiers.instant(instant), noms.certificat(maintenant())),
                options);
    }

    private CompletableFuture<DemandeVersionnee> ecrire(
            PorteurNuu porteur, String type, Demande demande, OptionsAppel options) {
        Instant now = maintenant();
        byte[] document = document(type, demande, now);
        return porteur.porter(operations.ecrire(type, noms.demande(now), noms.certificat(now), document), options)
                .thenApply(read -> {
                    // A creation that was given a number took place: what the SNE says beside it is for somebody to
                    // look at.
                    boolean created = demande.numeroUnique() == null
                            && read.demande() != null
                            && read.demande().numeroUnique() != null;
                    if (!read.anomaliesRecues().isEmpty() && !created) {
                        throw OperationsNuu.refus(200, read.anomaliesRecues());
                    }
                    return versionnee(read, read.anomaliesRecues());
                });
    }

    /** The document says which guichet sends it. */
    private byte[] document(String type, Demande demande, Instant now) {
        return DemandeXml.write(
                demande.toBuilder().guichetDerniereModification(guichet).build(),
                options().withHeader(type, NomsFichiers.instant(now)));
    }

    private XmlOptions options() {
        return XmlOptions.forSne().withVersion(reglage.version()).withConjectures(reglage.conjectures());
    }

    /** A demande as the SNE reads it from a document of ours: what a document has no place for is gone. */
    @Nullable
    Demande telleQuEcrite(Demande demande) {
        return DemandeXml.read(DemandeXml.write(demande, options())).demande();
    }

    private static DemandeVersionnee versionnee(XmlReading read, List<Anomalie> warnings) {
        Demande demande = read.demande();
        if (demande == null || demande.numeroUnique() == null) {
            throw new SneException.ReponseIllisible(
                    new SneException.Contexte(200, null, null, read.rapport().erreurs()));
        }
        return new DemandeVersionnee(demande, "", warnings, List.of());
    }
}
