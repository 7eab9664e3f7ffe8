package fr.demandeunique.sne.client;

import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.attestation.TypeAttestation;
import fr.demandeunique.sne.numero.NumeroUnique;

/** What an attestation says, and its PDF. */
public interface Attestations extends Appelant {
    /** What the attestation of today says, ready to be laid out. */
    default Attestation lire(NumeroUnique numero, TypeAttestation type) {
        return lire(numero, type, OptionsAppel.AUCUNE);
    }

    /** The same, with options for this call. */
    default Attestation lire(NumeroUnique numero, TypeAttestation type, OptionsAppel options) {
        return executer(Operations.attestation(numero, type), options);
    }

    /** The attestation of today, laid out by the server. */
    default Fichier pdf(NumeroUnique numero, TypeAttestation type) {
        return pdf(numero, type, OptionsAppel.AUCUNE);
    }

    /** The same, with options for this call. */
    default Fichier pdf(NumeroUnique numero, TypeAttestation type, OptionsAppel options) {
        return executer(Operations.attestationPdf(numero, type), options);
    }
}
