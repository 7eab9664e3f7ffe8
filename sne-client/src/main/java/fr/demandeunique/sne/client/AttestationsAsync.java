package fr.demandeunique.sne.client;

import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.attestation.TypeAttestation;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.util.concurrent.CompletableFuture;

/** What an attestation says, and its PDF, without waiting; see {@link Attestations}. */
public interface AttestationsAsync extends AppelantAsync {
    /** See {@link Attestations#lire}. */
    default CompletableFuture<Attestation> lire(NumeroUnique numero, TypeAttestation type) {
        return executer(Operations.attestation(numero, type), OptionsAppel.AUCUNE);
    }

    /** See {@link Attestations#pdf}. */
    default CompletableFuture<Fichier> pdf(NumeroUnique numero, TypeAttestation type) {
        return executer(Operations.attestationPdf(numero, type), OptionsAppel.AUCUNE);
    }
}
