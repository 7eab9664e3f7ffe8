package fr.demandeunique.sne.client.transport;

import fr.demandeunique.sne.client.call.Call;
import fr.demandeunique.sne.client.call.CallOptions;
import fr.demandeunique.sne.client.call.TimeSource;
import fr.demandeunique.sne.client.call.TrackedWrites;
import fr.demandeunique.sne.client.registre.DemandeRessemblante;
import fr.demandeunique.sne.client.registre.DemandeVersionnee;
import fr.demandeunique.sne.client.registre.Version;
import fr.demandeunique.sne.cycle.OrdreRadiation;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.nomenclature.SousMotifRadiation;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A way to the register for a guichet. What a transport does not offer is a call that fails with {@code HorsTransport}. Implementations are immutable and thread-safe.
 */
public interface Transport {
    Call<DemandeVersionnee> enregistrer(Demande demande);

    Call<DemandeVersionnee> lire(NumeroUnique numero);

    Call<List<DemandeRessemblante>> doublons(Demande demande);

    Call<DemandeVersionnee> modifier(DemandeVersionnee demande);

    Call<DemandeVersionnee> renouveler(Version version);

    Call<DemandeVersionnee> radier(Version version, OrdreRadiation ordre);

    Call<DemandeVersionnee> radier(Version version, MotifRadiation motif, @Nullable SousMotifRadiation sousMotif);

    Call<DemandeVersionnee> reactiver(Version version);

    Call<DemandeVersionnee> separer(Version initiale, int coTitulaire, Demande remplie);

    Call<DemandeVersionnee> attribuer(Version version, Attribution attribution);

    Call<Boolean> supprimer(Version version);

    /** {@return what only a gateway offers} */
    <T> Call<T> gateway(HttpCall<T> call);

    /** {@return what only the SNE's own service tells: who was recognised as DALO since then} */
    Call<List<Demande>> nouveauxDaloDepuis(Instant instant);

    /** {@return what only the SNE's own service tells: who was struck off since then} */
    Call<List<Demande>> radieesDepuis(Instant instant);

    /** Writes for a caller who keeps a record of them; empty where idempotency keys do that work. */
    Optional<TrackedWrites> trackedWrites();

    /** {@return its clock and its patience} */
    TimeSource time();

    /** Waits on the calling thread; {@code Interrompu} if that is cut short. */
    void pause(Duration duration);

    /** {@return the same for another guichet} */
    Transport with(CodeGuichet guichet);

    /** {@return the same with other options for all its calls} */
    Transport with(CallOptions options);

    /** Gives back what was opened for it. */
    void close();
}
