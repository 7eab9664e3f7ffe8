package fr.demandeunique.sne.client;

import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.attestation.TypeAttestation;
import fr.demandeunique.sne.client.call.Call;
import fr.demandeunique.sne.client.gateway.GatewayCalls;
import fr.demandeunique.sne.client.registre.Fichier;
import fr.demandeunique.sne.client.transport.Transport;
import fr.demandeunique.sne.numero.NumeroUnique;

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

    /** What the attestation of today says, ready to be laid out. */
    public Call<Attestation> lire(NumeroUnique numero, TypeAttestation type) {
        return transport.gateway(GatewayCalls.attestation(numero, type));
    }

    /** The attestation of today, laid out by the server. */
    public Call<Fichier> pdf(NumeroUnique numero, TypeAttestation type) {
        return transport.gateway(GatewayCalls.attestationPdf(numero, type));
    }
}
