package fr.demandeunique.sne.client;

import fr.demandeunique.sne.client.call.Call;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.gateway.GatewayCalls;
import fr.demandeunique.sne.client.registre.CotationCommuniquee;
import fr.demandeunique.sne.client.registre.DemandeRessemblante;
import fr.demandeunique.sne.client.registre.DemandeVersionnee;
import fr.demandeunique.sne.client.registre.Resume;
import fr.demandeunique.sne.client.registre.Version;
import fr.demandeunique.sne.client.transport.Transport;
import fr.demandeunique.sne.cycle.OrdreRadiation;
import fr.demandeunique.sne.cycle.Substitution;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.nomenclature.SousMotifRadiation;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The demandes of the register: register, read, search, change, over their whole life. An act on a version that was read fails with {@link SneException.Perimee} if
 * somebody changed the demande since; {@link Version#last} acts on whatever the version is.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Demandes {
    private final Transport transport;

    Demandes(Transport transport) {
        this.transport = transport;
    }

    /**
     * Registers a demande that has no number yet; the answer has it.
     *
     * @param demande complete, without a number
     * @return the call, not made yet
     */
    public Call<DemandeVersionnee> enregistrer(Demande demande) {
        return transport.enregistrer(demande);
    }

    /**
     * Reads a demande.
     *
     * @param numero of the demande
     * @return the call, not made yet
     */
    public Call<DemandeVersionnee> lire(NumeroUnique numero) {
        return transport.lire(numero);
    }

    /**
     * Searches demandes that look like this one, even partial: names and date of birth are enough.
     *
     * @param demande whole or in part
     * @return the call, not made yet
     */
    public Call<List<DemandeRessemblante>> doublons(Demande demande) {
        return transport.doublons(demande);
    }

    /**
     * Replaces a demande by the new content of the version that was read; its validity stays as it was. Throws {@link IllegalStateException} for a demande
     * without a
     * number.
     *
     * @param demande the version that was read, with its new content
     * @return the call, not made yet
     */
    public Call<DemandeVersionnee> modifier(DemandeVersionnee demande) {
        return transport.modifier(demande);
    }

    /**
     * Renews a demande for one year from today.
     *
     * @param version number and mark of what was read
     * @return the call, not made yet
     */
    public Call<DemandeVersionnee> renouveler(Version version) {
        return transport.renouveler(version);
    }

    /**
     * {@return the same, whatever the version}
     *
     * @param numero of the demande
     */
    public Call<DemandeVersionnee> renouveler(NumeroUnique numero) {
        return renouveler(Version.last(numero));
    }

    /**
     * Strikes off a demande: {@code RADATT RADABA RADCON RADIRR}, the last with its sub-motif.
     *
     * @param version number and mark of what was read
     * @param motif why, of the list of the SNE
     * @param sousMotif null for a motif that has none
     * @return the call, not made yet
     */
    public Call<DemandeVersionnee> radier(
            Version version, MotifRadiation motif, @Nullable SousMotifRadiation sousMotif) {
        return transport.radier(version, motif, sousMotif);
    }

    /**
     * {@return the same with what the radiation stands on, which the register then checks: an irrecevabilité needs its commission and its warning} The
     * guichet is that of this client; over NUU, where the radiation is a guess, its author is who the certificate says.
     *
     * @param version number and mark of what was read
     * @param ordre who strikes off, and what the applicant knew
     */
    public Call<DemandeVersionnee> radier(Version version, OrdreRadiation ordre) {
        return transport.radier(version, ordre);
    }

    /**
     * Reactivates a demande that was struck off for want of renewal or answer; renew it at once.
     *
     * @param version number and mark of what was read
     * @return the call, not made yet
     */
    public Call<DemandeVersionnee> reactiver(Version version) {
        return transport.reactiver(version);
    }

    /**
     * Undoes a radiation that should not have been: a lease never signed, a renunciation by mistake. Number and ancienneté stay, with the trace of what was
     * undone.
     * Who may do so is the register's own affair: no text says it.
     *
     * @param version number and mark of what was read
     * @param raison why, in words
     * @return the call, not made yet
     */
    public Call<DemandeVersionnee> annulerRadiation(Version version, String raison) {
        return transport.gateway(GatewayCalls.annulerRadiation(version, raison));
    }

    /**
     * Puts a spouse, a partner or a concubin in the place of the demandeur, after a separation (L441-1) or a death, with number and ancienneté. Not at the
     * SNE's own
     * service, whose document has no known act for it.
     *
     * @param version number and mark of what was read
     * @param ordre who, why and its proof; the guichet is that of this client
     * @return the call, not made yet
     */
    public Call<DemandeVersionnee> substituer(Version version, Substitution.Ordre ordre) {
        return transport.gateway(GatewayCalls.substituer(version, ordre));
    }

    /**
     * Registers the demande of the partner who leaves a joint demande: new number, same date de dépôt. As on the screen, in two steps: {@code Separation.separer} gives
     * the duplicate to fill, this call registers it, and gives what is still to be corrected on the initial one.
     *
     * @param initiale the joint demande
     * @param coTitulaire which co-titulaire leaves, counted from 1
     * @param remplie the duplicate, filled by the agent
     * @return the call, not made yet
     */
    public Call<DemandeVersionnee> separer(Version initiale, int coTitulaire, Demande remplie) {
        return transport.separer(initiale, coTitulaire, remplie);
    }

    /**
     * Declares the dwelling that was attributed, which strikes the demande off ({@code RADATT}).
     *
     * @param version number and mark of what was read
     * @param attribution the dwelling and its lease
     * @return the call, not made yet
     */
    public Call<DemandeVersionnee> attribuer(Version version, Attribution attribution) {
        return transport.attribuer(version, attribution);
    }

    /**
     * Deletes a demande, which is no radiation; for the territorial manager. Gives true.
     *
     * @param version number and mark of what was read
     * @return the call, not made yet
     */
    public Call<Boolean> supprimer(Version version) {
        return transport.supprimer(version);
    }

    /**
     * {@return the score of a demande today, as its applicant may know it, with the reasons in that language; {@link SneException.Refus} where no grid is in
     * force}
     *
     * @param numero of the demande
     * @param langue French unless English is asked for
     */
    public Call<CotationCommuniquee> cotation(NumeroUnique numero, Locale langue) {
        return transport.gateway(GatewayCalls.cotation(numero, langue));
    }

    /**
     * {@return the demandes of the guichet, or of the territory for its manager, from the oldest}
     *
     * @param etat {@code ACTIVE} or {@code RADIEE}, all if null
     */
    public Pages<Resume> lister(@Nullable EtatDemande etat) {
        return new Pages<>((first, count) -> transport.gateway(GatewayCalls.lister(etat, first, count)));
    }
}
