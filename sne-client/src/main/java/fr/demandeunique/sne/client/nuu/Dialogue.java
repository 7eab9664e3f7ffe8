package fr.demandeunique.sne.client.nuu;

import fr.demandeunique.sne.client.call.CallOptions;
import fr.demandeunique.sne.client.call.NuuSettings;
import fr.demandeunique.sne.client.call.TimeSource;
import fr.demandeunique.sne.client.error.Context;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.registre.DemandeRessemblante;
import fr.demandeunique.sne.client.registre.DemandeVersionnee;
import fr.demandeunique.sne.client.xml.DemandeXml;
import fr.demandeunique.sne.client.xml.XmlOptions;
import fr.demandeunique.sne.client.xml.XmlReading;
import fr.demandeunique.sne.client.xml.XmlSchema;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.RadiationDemande;
import fr.demandeunique.sne.doublons.Doublons;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.nomenclature.TypeFichier;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The calls of the SNE's own service, one for each method, whoever carries them. What to do when an answer is lost is for {@link Recovery}.
 *
 * <p>This class is immutable and thread-safe.
 */
final class Dialogue {
    /** A radiation whose motif is the empty code of the published list: a « déradiation ». */
    private static final RadiationDemande DERADIATION =
            RadiationDemande.builder().motif(MotifRadiation.DERADIATION).build();

    private static final RadiationDemande ATTRIBUTION =
            RadiationDemande.builder().motif(MotifRadiation.ATTRIBUTION).build();

    private final CodeGuichet guichet;
    private final NuuSettings settings;
    private final TimeSource time;
    private final NuuCalls calls;
    private final FileNames names;

    /**
     * @param rank number of the next file, shared by whoever counts together
     */
    Dialogue(CodeGuichet guichet, NuuSettings settings, TimeSource time, AtomicInteger rank) {
        this.guichet = guichet;
        this.settings = settings;
        this.time = time;
        this.calls = new NuuCalls(settings, time);
        this.names = new FileNames(guichet, rank);
    }

    CodeGuichet guichet() {
        return guichet;
    }

    NuuSettings settings() {
        return settings;
    }

    Instant now() {
        return time.now();
    }

    CompletableFuture<DemandeVersionnee> enregistrer(Carrier carrier, Demande demande, CallOptions options) {
        return ecrire(carrier, TypeFichier.CREATION, demande, options);
    }

    CompletableFuture<DemandeVersionnee> lire(Carrier carrier, NumeroUnique numero, CallOptions options) {
        return carrier.carry(calls.lire(numero.compact(), names.certificat(now())), options)
                .thenApply(answer -> {
                    if (!answer.read().anomaliesRecues().isEmpty()) {
                        throw NuuCalls.refus(200, answer.read().anomaliesRecues());
                    }
                    try {
                        return about(numero, versioned(answer, List.of()));
                    } catch (SneException e) {
                        // Said of writes too; reading has no effect.
                        throw e.withOutcomeUnknown(false);
                    }
                });
    }

    /** What {@code getDoublons} finds, as documents. */
    CompletableFuture<List<Demande>> search(Carrier carrier, Demande demande, CallOptions options) {
        Instant now = now();
        Sending search = sending(TypeFichier.CREATION, demande, now);
        return carrier.carry(calls.doublons(names.demande(now), search.document), options)
                .thenApply(NuuCalls.Found::demandes);
    }

    CompletableFuture<List<DemandeRessemblante>> doublons(Carrier carrier, Demande demande, CallOptions options) {
        return search(carrier, demande, options)
                .thenApply(found -> found.stream()
                        .filter(one -> one.numeroUnique() != null)
                        .map(one -> doublon(demande, one, one.numeroUnique()))
                        .toList());
    }

    /** The SNE gives the demande without saying who is on it: the comparison of this library says, as a gateway would. */
    private static DemandeRessemblante doublon(Demande demande, Demande found, NumeroUnique numero) {
        EtatDemande etat = found.etat() == null ? EtatDemande.ACTIVE : found.etat();
        Demande active = found.etat() == EtatDemande.ACTIVE
                ? found
                : found.toBuilder().etat(EtatDemande.ACTIVE).build();
        var alike = Doublons.parmi(List.of(active))
                .chercher(demande.toBuilder().numeroUnique(null).build(), numero.codeTerritoire());
        // The likeliest come first; of a couple that is on both, the demandeur is shown.
        var best = alike.stream()
                .filter(one -> one.ressemblance() == alike.get(0).ressemblance())
                .min(Comparator.comparing(one -> one.chemin().equals("/demandeur") ? 0 : 1))
                .orElse(null);
        return new DemandeRessemblante(
                numero,
                etat,
                found.dateDepot(),
                found.guichetCreation(),
                best == null ? List.of() : List.of(best.ressemblance().name()),
                best == null ? null : best.cheminAutre());
    }

    /** {@code MOD}; NUU has no versions: the last writer wins. */
    CompletableFuture<DemandeVersionnee> modifier(Carrier carrier, Demande demande, CallOptions options) {
        return ecrire(carrier, TypeFichier.MODIFICATION, demande, options);
    }

    CompletableFuture<DemandeVersionnee> renouveler(Carrier carrier, Demande lue, CallOptions options) {
        return ecrire(carrier, TypeFichier.RENOUVELLEMENT, lue, options);
    }

    CompletableFuture<DemandeVersionnee> radier(
            Carrier carrier, Demande lue, RadiationDemande radiation, CallOptions options) {
        return radier(carrier, "nuu.getNumUnique.RAD", lue, radiation, options);
    }

    /** {@code RAD} with the empty motif. */
    CompletableFuture<DemandeVersionnee> reactiver(Carrier carrier, Demande lue, CallOptions options) {
        return radier(carrier, "demandes.reactiver", lue, DERADIATION, options);
    }

    CompletableFuture<DemandeVersionnee> attribuer(
            Carrier carrier, Demande lue, Attribution attribution, CallOptions options) {
        return radier(carrier, lue.toBuilder().attribution(attribution).build(), ATTRIBUTION, options);
    }

    private CompletableFuture<DemandeVersionnee> radier(
            Carrier carrier, String name, Demande lue, RadiationDemande radiation, CallOptions options) {
        if (!settings.guesses()) {
            // Where a document says why is not known publicly; sending it without a motif would not be a radiation.
            return CompletableFuture.failedFuture(SneException.HorsTransport.guess(name));
        }
        return ecrire(
                carrier,
                TypeFichier.RADIATION,
                lue.toBuilder()
                        .radiation(radiation.toBuilder()
                                .date(LocalDate.ofInstant(now(), FileNames.PARIS))
                                .guichet(guichet)
                                .build())
                        .build(),
                options);
    }

    /** {@code CRS}: the duplicate under the number of the initial demande, for which the SNE gives a new one. */
    CompletableFuture<DemandeVersionnee> separer(
            Carrier carrier, NumeroUnique initiale, Demande remplie, CallOptions options) {
        return ecrire(
                carrier,
                TypeFichier.SEPARATION,
                remplie.toBuilder().numeroUnique(initiale).build(),
                options);
    }

    CompletableFuture<DemandeVersionnee> supprimer(Carrier carrier, Demande lue, CallOptions options) {
        return ecrire(carrier, TypeFichier.SUPPRESSION, lue, options);
    }

    CompletableFuture<List<Demande>> nouveauxDaloDepuis(Carrier carrier, Instant instant, CallOptions options) {
        return depuis(carrier, NuuMethod.NOUVEAUX_DALO, "dateNouveauDaloDepuisLe", instant, options);
    }

    CompletableFuture<List<Demande>> radieesDepuis(Carrier carrier, Instant instant, CallOptions options) {
        return depuis(carrier, NuuMethod.DEMANDES_RADIEES, "dateRadiationDepuisLe", instant, options);
    }

    private CompletableFuture<List<Demande>> depuis(
            Carrier carrier, NuuMethod which, String parameter, Instant instant, CallOptions options) {
        return carrier.carry(
                        calls.depuis(which, parameter, FileNames.instant(instant), names.certificat(now())), options)
                .thenApply(NuuCalls.Found::demandes);
    }

    private CompletableFuture<DemandeVersionnee> ecrire(
            Carrier carrier, TypeFichier type, Demande demande, CallOptions options) {
        Instant now = now();
        Sending sending = sending(type, demande, now);
        SneException refused = refusal(type, sending);
        if (refused != null) {
            return CompletableFuture.failedFuture(refused);
        }
        return carrier.carry(
                        calls.ecrire(type.code(), names.demande(now), names.certificat(now), sending.document), options)
                .thenApply(answer -> {
                    XmlReading read = answer.read();
                    // A creation that was given a number took place: what the SNE says beside it is for somebody to
                    // look at.
                    boolean created = demande.numeroUnique() == null
                            && read.demande() != null
                            && read.demande().numeroUnique() != null;
                    if (!read.anomaliesRecues().isEmpty() && !created) {
                        throw NuuCalls.refus(200, read.anomaliesRecues());
                    }
                    DemandeVersionnee written = versioned(answer, sending.warnings(read.anomaliesRecues()));
                    if (type.equals(TypeFichier.SEPARATION)) {
                        return leaving(demande.numeroUnique(), written);
                    }
                    return demande.numeroUnique() == null ? written : about(demande.numeroUnique(), written);
                });
    }

    /**
     * A document that is ready.
     *
     * @param losses what of the demande is not in it
     */
    private record Sending(byte[] document, Rapport losses) {
        /** What the caller is to be told, once it was sent. */
        List<Anomalie> warnings(List<Anomalie> received) {
            List<Anomalie> all = new ArrayList<>(received);
            losses.anomalies().forEach(one -> all.add(one.enAvertissement()));
            return all;
        }
    }

    /** What a document leaves out of a demande, as warnings. */
    List<Anomalie> losses(Demande demande) {
        return sending(TypeFichier.CREATION, demande, now()).warnings(List.of());
    }

    /** The document says which guichet sends it. */
    private Sending sending(TypeFichier type, Demande demande, Instant now) {
        Demande sent = demande.toBuilder().guichetDerniereModification(guichet).build();
        XmlOptions options = options().withHeader(type, FileNames.instant(now));
        return new Sending(DemandeXml.write(sent, options), DemandeXml.losses(sent, options));
    }

    /** Why a document is not to be sent, null if it is. */
    private @Nullable SneException refusal(TypeFichier type, Sending sending) {
        String operation = "nuu.getNumUnique." + type.code();
        if (!sending.losses.conforme() && !settings.loss() && !settings.guesses()) {
            return SneException.HorsTransport.loss(operation, sending.losses.erreurs());
        }
        XmlSchema schema = settings.schema();
        Rapport faults = schema == null ? Rapport.vide() : schema.check(sending.document);
        return faults.conforme() ? null : SneException.HorsTransport.schema(operation, faults.erreurs());
    }

    private XmlOptions options() {
        return XmlOptions.forSne()
                .withVersion(settings.version())
                .withConjectures(settings.guesses())
                .withPlaces(settings.places());
    }

    /** A demande as the SNE reads it from a document of ours: what a document has no place for is gone. */
    @Nullable
    Demande asWritten(Demande demande) {
        return DemandeXml.read(DemandeXml.write(demande, options()), settings.places())
                .demande();
    }

    /** An answer about another demande is none. */
    private static DemandeVersionnee about(NumeroUnique asked, DemandeVersionnee answer) {
        if (!asked.equals(answer.numero())) {
            throw SneException.ReponseIllisible.otherDemande(Context.of(200, null));
        }
        return answer;
    }

    /** The partner who leaves gets a number that is not that of the initial demande. */
    private static DemandeVersionnee leaving(@Nullable NumeroUnique initiale, DemandeVersionnee answer) {
        if (answer.numero().equals(initiale)) {
            throw SneException.ReponseIllisible.otherDemande(Context.of(200, null));
        }
        return answer;
    }

    private static DemandeVersionnee versioned(NuuCalls.Answer answer, List<Anomalie> told) {
        XmlReading read = answer.read();
        List<Anomalie> warnings = new ArrayList<>(told);
        warnings.addAll(answer.faults());
        Demande demande = read.demande();
        if (demande == null || demande.numeroUnique() == null) {
            throw new SneException.ReponseIllisible(
                    new Context(200, null, null, read.rapport().erreurs()));
        }
        return new DemandeVersionnee(demande, "", warnings, List.of());
    }
}
