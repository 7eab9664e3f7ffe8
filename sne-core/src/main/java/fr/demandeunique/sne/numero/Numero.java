package fr.demandeunique.sne.numero;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Lecture;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The number under which a demande is registered: a {@link NumeroUnique} of the SNE, or a {@link NumeroAncien} delivered before
 * the SNE opened, on 28 March 2011.
 *
 * <pre>{@code Numero.lire("57/2009/000123", LocalDate.of(2009, 4, 2)).orElseThrow() // a NumeroAncien}</pre>
 *
 * <p>Both kinds are immutable and thread-safe, and print themselves masked.
 */
public sealed interface Numero permits NumeroUnique, NumeroAncien {

    /**
     * In clear, as it is shown on screens and letters.
     *
     * @return the number in clear
     */
    String affichage();

    /**
     * Reads a text that may be of either kind. What reads as a numéro unique is one, whatever the day. Any other text is an old
     * number if the demande was filed before the SNE opened; from that day on it is refused, with reason and place.
     *
     * @param text what was typed
     * @param depot date de dépôt of the demande, null if unknown: only a numéro unique is then accepted
     * @return the number, of which kind its class tells; refused with the reason and the place of the fault
     */
    static Resultat<Numero> lire(@Nullable CharSequence text, @Nullable LocalDate depot) {
        Lecture<NumeroUnique> read = NumeroUnique.tryParse(text);
        NumeroUnique numero = read.valeur();
        if (numero != null) {
            return Resultat.accepte(numero);
        }
        boolean old = depot != null && NumeroAncien.delivre(depot) && read.raison() != RaisonNumero.NUMERO_VIDE;
        return old && text != null
                ? Resultat.accepte(new NumeroAncien(text.toString()))
                : Resultat.refuse(Objects.requireNonNull(read.anomalie("")));
    }

    /**
     * Guards an examination by a commission or an attribution: neither without a numéro unique (L441-2-1).
     *
     * @param numero of the demande, null if it has none
     * @param date day of the examination or the attribution
     * @return nothing, or the error {@code NUMERO_PREALABLE} from 1 January 2007 on
     */
    static Rapport prealable(@Nullable Numero numero, LocalDate date) {
        return numero != null || !Reglement.versions("NUMERO_PREALABLE").vaut(date)
                ? Rapport.vide()
                : new Rapport(List.of(
                        Anomalie.erreur("NUMERO_PREALABLE", "/numeroUnique").selon("NUMERO_PREALABLE", date)));
    }
}
