package fr.demandeunique.sne.client;

import fr.demandeunique.sne.client.registre.Doublon;
import fr.demandeunique.sne.client.registre.Resume;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The demandes of the register: register, read, search, change, over their whole life, without waiting; see {@link Demandes}. */
public interface DemandesAsync extends AppelantAsync {
    /** See {@link Demandes#enregistrer}. */
    default CompletableFuture<DemandeVersionnee> enregistrer(Demande demande) {
        return executer(Operations.enregistrer(demande), OptionsAppel.AUCUNE);
    }

    /** See {@link Demandes#lire}. */
    default CompletableFuture<DemandeVersionnee> lire(NumeroUnique numero) {
        return executer(Operations.lire(numero), OptionsAppel.AUCUNE);
    }

    /** See {@link Demandes#doublons}. */
    default CompletableFuture<List<Doublon>> doublons(Demande demande) {
        return executer(Operations.doublons(demande), OptionsAppel.AUCUNE);
    }

    /** See {@link Demandes#modifier}. */
    default CompletableFuture<DemandeVersionnee> modifier(DemandeVersionnee demande) {
        return executer(Operations.modifier(demande.demande(), demande.etag()), OptionsAppel.AUCUNE);
    }

    /** See {@link Demandes#renouveler}. */
    default CompletableFuture<DemandeVersionnee> renouveler(NumeroUnique numero) {
        return executer(Operations.renouveler(numero, null), OptionsAppel.AUCUNE);
    }

    /** See {@link Demandes#renouveler}. */
    default CompletableFuture<DemandeVersionnee> renouveler(DemandeVersionnee lue) {
        return executer(Operations.renouveler(lue.numero(), lue.etag()), OptionsAppel.AUCUNE);
    }

    /** See {@link Demandes#radier}. */
    default CompletableFuture<DemandeVersionnee> radier(
            DemandeVersionnee lue, String motif, @Nullable String sousMotif) {
        return executer(Operations.radier(lue.numero(), lue.etag(), motif, sousMotif), OptionsAppel.AUCUNE);
    }

    /** See {@link Demandes#reactiver}. */
    default CompletableFuture<DemandeVersionnee> reactiver(DemandeVersionnee lue) {
        return executer(Operations.reactiver(lue.numero(), lue.etag()), OptionsAppel.AUCUNE);
    }

    /** See {@link Demandes#separer}. */
    default CompletableFuture<DemandeVersionnee> separer(DemandeVersionnee initiale, int coTitulaire, Demande remplie) {
        return executer(
                Operations.separer(initiale.numero(), initiale.etag(), coTitulaire, remplie), OptionsAppel.AUCUNE);
    }

    /** See {@link Demandes#attribuer}. */
    default CompletableFuture<DemandeVersionnee> attribuer(DemandeVersionnee lue, Attribution attribution) {
        return executer(Operations.attribuer(lue.numero(), lue.etag(), attribution), OptionsAppel.AUCUNE);
    }

    /** See {@link Demandes#supprimer}. */
    default CompletableFuture<Boolean> supprimer(DemandeVersionnee lue) {
        return executer(Operations.supprimer(lue.numero(), lue.etag()), OptionsAppel.AUCUNE);
    }

    /** One page of {@link Demandes#lister}. */
    default CompletableFuture<Page<Resume>> lister(@Nullable String etat, long premier, int nombre) {
        return executer(Operations.lister(etat, premier, nombre), OptionsAppel.AUCUNE);
    }
}
