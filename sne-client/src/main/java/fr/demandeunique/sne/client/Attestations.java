package fr.demandeunique.sne.client;

import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.attestation.TypeAttestation;
import fr.demandeunique.sne.client.call.Call;
import fr.demandeunique.sne.client.gateway.GatewayCalls;
import fr.demandeunique.sne.client.registre.Fichier;
import fr.demandeunique.sne.client.transport.Transport;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.time.LocalDate;

/**
 * What an attestation says, and its PDF.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Attestations {
    private final Transport transport;

    Attestations(Transport transport) {
        this.transport = transport;
    }

    /**
     * {@return what the attestation of today says, ready to be laid out, with what somebody should look at first} There is none for a demande that
     * is struck off or has expired: {@link fr.demandeunique.sne.client.error.SneException.Refus}.
     *
     * @param numero of the demande
     * @param type registration or renewal
     */
    public Call<Resultat.Accepte<Attestation>> lire(NumeroUnique numero, TypeAttestation type) {
        return transport.gateway(GatewayCalls.attestation(numero, type, null));
    }

    /**
     * {@return the same as of an earlier day on which the demande was valid: a copy}
     *
     * @param numero of the demande
     * @param type registration or renewal
     * @param le day of the attestation
     */
    public Call<Resultat.Accepte<Attestation>> lire(NumeroUnique numero, TypeAttestation type, LocalDate le) {
        return transport.gateway(GatewayCalls.attestation(numero, type, le));
    }

    /**
     * {@return the attestation of today, laid out by the server}
     *
     * @param numero of the demande
     * @param type registration or renewal
     */
    public Call<Resultat.Accepte<Fichier>> pdf(NumeroUnique numero, TypeAttestation type) {
        return transport.gateway(GatewayCalls.attestationPdf(numero, type, null));
    }

    /**
     * {@return the same as of an earlier day}
     *
     * @param numero of the demande
     * @param type registration or renewal
     * @param le day of the attestation
     */
    public Call<Resultat.Accepte<Fichier>> pdf(NumeroUnique numero, TypeAttestation type, LocalDate le) {
        return transport.gateway(GatewayCalls.attestationPdf(numero, type, le));
    }
}
