package fr.demandeunique.sne.client;

import fr.demandeunique.sne.client.registre.Doublon;
import fr.demandeunique.sne.client.registre.Resume;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The demandes of the register: register, read, search, change, over their whole life. */
public interface Demandes extends Appelant {
    /** Registers a demande that has no number yet; the answer has it. */
    default DemandeVersionnee enregistrer(Demande demande) {
        return enregistrer(demande, OptionsAppel.AUCUNE);
    }

    /** The same, with options for this call. */
    default DemandeVersionnee enregistrer(Demande demande, OptionsAppel options) {
        return executer(Operations.enregistrer(demande), options);
    }

    /** Reads a demande. */
    default DemandeVersionnee lire(NumeroUnique numero) {
        return lire(numero, OptionsAppel.AUCUNE);
    }

    /** The same, with options for this call. */
    default DemandeVersionnee lire(NumeroUnique numero, OptionsAppel options) {
        return executer(Operations.lire(numero), options);
    }

    /** Searches demandes that look like this one, even partial: names and date of birth are enough. */
    default List<Doublon> doublons(Demande demande) {
        return doublons(demande, OptionsAppel.AUCUNE);
    }

    /** The same, with options for this call. */
    default List<Doublon> doublons(Demande demande, OptionsAppel options) {
        return executer(Operations.doublons(demande), options);
    }

    /** Replaces a demande by the new content of the version that was read; throws {@link SneException.Perimee} if it is no longer the last one. */
    default DemandeVersionnee modifier(DemandeVersionnee demande) {
        return modifier(demande, OptionsAppel.AUCUNE);
    }

    /** The same, with options for this call. */
    default DemandeVersionnee modifier(DemandeVersionnee demande, OptionsAppel options) {
        return executer(Operations.modifier(demande.demande(), demande.etag()), options);
    }

    /** Renews a demande for one year from today, whatever its version. */
    default DemandeVersionnee renouveler(NumeroUnique numero) {
        return renouveler(numero, OptionsAppel.AUCUNE);
    }

    /** The same, with options for this call. */
    default DemandeVersionnee renouveler(NumeroUnique numero, OptionsAppel options) {
        return executer(Operations.renouveler(numero, null), options);
    }

    /** The same; throws {@link SneException.Perimee} if somebody changed it since. */
    default DemandeVersionnee renouveler(DemandeVersionnee lue) {
        return renouveler(lue, OptionsAppel.AUCUNE);
    }

    /** The same, with options for this call. */
    default DemandeVersionnee renouveler(DemandeVersionnee lue, OptionsAppel options) {
        return executer(Operations.renouveler(lue.numero(), lue.etag()), options);
    }

    /** Strikes off a demande: {@code RADATT RADABA RADCON RADIRR}, the last with its sub-motif. */
    default DemandeVersionnee radier(DemandeVersionnee lue, String motif, @Nullable String sousMotif) {
        return radier(lue, motif, sousMotif, OptionsAppel.AUCUNE);
    }

    /** The same, with options for this call. */
    default DemandeVersionnee radier(
            DemandeVersionnee lue, String motif, @Nullable String sousMotif, OptionsAppel options) {
        return executer(Operations.radier(lue.numero(), lue.etag(), motif, sousMotif), options);
    }

    /** Reactivates a demande that was struck off for want of renewal or answer; renew it at once. */
    default DemandeVersionnee reactiver(DemandeVersionnee lue) {
        return reactiver(lue, OptionsAppel.AUCUNE);
    }

    /** The same, with options for this call. */
    default DemandeVersionnee reactiver(DemandeVersionnee lue, OptionsAppel options) {
        return executer(Operations.reactiver(lue.numero(), lue.etag()), options);
    }

    /**
     * Registers the demande of the partner who leaves a joint demande: new number, same date de dépôt. {@code Separation.separer} gives the duplicate to
     * fill, this call registers it, and gives what is still to be corrected on the initial one.
     *
     * @param coTitulaire which co-titulaire leaves, counted from 1
     * @param remplie the duplicate, filled by the agent
     */
    default DemandeVersionnee separer(DemandeVersionnee initiale, int coTitulaire, Demande remplie) {
        return separer(initiale, coTitulaire, remplie, OptionsAppel.AUCUNE);
    }

    /** The same, with options for this call. */
    default DemandeVersionnee separer(
            DemandeVersionnee initiale, int coTitulaire, Demande remplie, OptionsAppel options) {
        return executer(Operations.separer(initiale.numero(), initiale.etag(), coTitulaire, remplie), options);
    }

    /** Declares the dwelling that was attributed, which strikes the demande off ({@code RADATT}). */
    default DemandeVersionnee attribuer(DemandeVersionnee lue, Attribution attribution) {
        return attribuer(lue, attribution, OptionsAppel.AUCUNE);
    }

    /** The same, with options for this call. */
    default DemandeVersionnee attribuer(DemandeVersionnee lue, Attribution attribution, OptionsAppel options) {
        return executer(Operations.attribuer(lue.numero(), lue.etag(), attribution), options);
    }

    /** Deletes a demande, which is no radiation; for the territorial manager. */
    default void supprimer(DemandeVersionnee lue) {
        supprimer(lue, OptionsAppel.AUCUNE);
    }

    /** The same, with options for this call. */
    default void supprimer(DemandeVersionnee lue, OptionsAppel options) {
        executer(Operations.supprimer(lue.numero(), lue.etag()), options);
    }

    /**
     * The demandes of the guichet, or of the territory for its manager, from the oldest.
     *
     * @param etat {@code ACTIVE} or {@code RADIEE}, all if null
     */
    default Pages<Resume> lister(@Nullable String etat) {
        return new Pages<>(
                (premier, nombre) -> executer(Operations.lister(etat, premier, nombre), OptionsAppel.AUCUNE));
    }
}
