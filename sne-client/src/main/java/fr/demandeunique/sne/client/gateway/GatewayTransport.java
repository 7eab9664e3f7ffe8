package fr.demandeunique.sne.client.gateway;

import fr.demandeunique.sne.client.call.Call;
import fr.demandeunique.sne.client.call.CallOptions;
import fr.demandeunique.sne.client.call.TimeSource;
import fr.demandeunique.sne.client.call.TrackedWrites;
import fr.demandeunique.sne.client.codec.FragmentsJson;
import fr.demandeunique.sne.client.contract.Contract;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.client.registre.DemandeRessemblante;
import fr.demandeunique.sne.client.registre.DemandeVersionnee;
import fr.demandeunique.sne.client.registre.Version;
import fr.demandeunique.sne.client.transport.HttpCall;
import fr.demandeunique.sne.client.transport.HttpEngine;
import fr.demandeunique.sne.client.transport.Transport;
import fr.demandeunique.sne.cycle.OrdreRadiation;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.nomenclature.SousMotifRadiation;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The register behind a gateway. */
public final class GatewayTransport implements Transport {
    private final HttpEngine engine;

    public GatewayTransport(HttpEngine engine) {
        this.engine = engine;
    }

    @Override
    public Call<DemandeVersionnee> enregistrer(Demande demande) {
        return gateway(HttpCall.write(
                "demandes.enregistrer", "POST", "/demandes", DemandeJson.write(demande), GatewayAnswers::demande));
    }

    @Override
    public Call<DemandeVersionnee> lire(NumeroUnique numero) {
        return gateway(HttpCall.read(
                "demandes.lire",
                GatewayCalls.DEMANDE,
                GatewayAnswers.about(numero, GatewayAnswers::bareDemande),
                numero.compact()));
    }

    @Override
    public Call<List<DemandeRessemblante>> doublons(Demande demande) {
        return gateway(HttpCall.write(
                        "demandes.doublons",
                        "POST",
                        "/demandes/doublons",
                        DemandeJson.write(demande),
                        response -> RegistreJson.list(response.body(), "doublons", DemandeRessemblante.class))
                .withoutEffect());
    }

    @Override
    public Call<DemandeVersionnee> modifier(DemandeVersionnee demande) {
        if (demande.demande().numeroUnique() == null) {
            throw new IllegalArgumentException("demande without numeroUnique: register it first");
        }
        return change("demandes.modifier", "PUT", "", demande, DemandeJson.write(demande.demande()));
    }

    @Override
    public Call<DemandeVersionnee> renouveler(Version version) {
        return change("demandes.renouveler", "POST", "/renouvellements", version, GatewayCalls.bytes("{}"));
    }

    @Override
    public Call<DemandeVersionnee> radier(Version version, OrdreRadiation ordre) {
        var sent = new OrdreRadiation(
                ordre.motif(),
                ordre.sousMotif(),
                ordre.auteur(),
                null,
                ordre.ecritLe(),
                ordre.avertiLe(),
                ordre.expediteur(),
                ordre.commissionLe(),
                ordre.organismeL3652());
        return change("demandes.radier", "POST", "/radiations", version, Contract.write(sent, Locale.FRENCH));
    }

    @Override
    public Call<DemandeVersionnee> radier(
            Version version, MotifRadiation motif, @Nullable SousMotifRadiation sousMotif) {
        String more = sousMotif == null ? "" : ",\"sousMotif\":" + GatewayCalls.text(sousMotif.code());
        return change(
                "demandes.radier",
                "POST",
                "/radiations",
                version,
                GatewayCalls.bytes("{\"motif\":" + GatewayCalls.text(motif.code()) + more + "}"));
    }

    @Override
    public Call<DemandeVersionnee> reactiver(Version version) {
        return change("demandes.reactiver", "POST", "/deradiations", version, GatewayCalls.bytes("{}"));
    }

    @Override
    public Call<DemandeVersionnee> separer(Version initiale, int coTitulaire, Demande remplie) {
        return gateway(GatewayCalls.change(
                "demandes.separer",
                "POST",
                "/separations",
                initiale,
                GatewayAnswers.leaving(initiale.numero()),
                GatewayCalls.bytes("{\"coTitulaire\":" + coTitulaire + ",\"demande\":"
                        + new String(DemandeJson.write(remplie), StandardCharsets.UTF_8) + "}")));
    }

    @Override
    public Call<DemandeVersionnee> attribuer(Version version, Attribution attribution) {
        return change("demandes.attribuer", "POST", "/attributions", version, FragmentsJson.attribution(attribution));
    }

    @Override
    public Call<Boolean> supprimer(Version version) {
        return gateway(HttpCall.write(
                        "demandes.supprimer",
                        "DELETE",
                        GatewayCalls.DEMANDE,
                        null,
                        response -> true,
                        version.numero().compact())
                .with("If-Match", GatewayCalls.ifMatch(version)));
    }

    private Call<DemandeVersionnee> change(String name, String method, String path, Version version, byte[] json) {
        var reader = GatewayAnswers.about(version.numero(), GatewayAnswers::demande);
        return gateway(GatewayCalls.change(name, method, path, version, reader, json));
    }

    @Override
    public <T> Call<T> gateway(HttpCall<T> call) {
        return engine.call(call);
    }

    @Override
    public Call<List<Demande>> nouveauxDaloDepuis(Instant instant) {
        throw new SneException.HorsTransport("nuu");
    }

    @Override
    public Call<List<Demande>> radieesDepuis(Instant instant) {
        throw new SneException.HorsTransport("nuu");
    }

    @Override
    public Optional<TrackedWrites> trackedWrites() {
        return Optional.empty();
    }

    @Override
    public TimeSource time() {
        return engine.time();
    }

    @Override
    public Transport with(CodeGuichet guichet) {
        return new GatewayTransport(engine.with(guichet));
    }

    @Override
    public Transport with(CallOptions options) {
        return new GatewayTransport(engine.with(options));
    }

    @Override
    public void pause(Duration duration) {
        engine.pause(null, duration);
    }

    @Override
    public void close() {
        engine.close();
    }
}
