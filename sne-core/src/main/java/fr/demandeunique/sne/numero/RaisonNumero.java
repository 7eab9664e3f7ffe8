package fr.demandeunique.sne.numero;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Raison;
import java.time.LocalDate;

/** Why a text is not a numéro unique. The name is the code of the anomaly. */
public enum RaisonNumero implements Raison {
    /** Nothing but spaces. */
    NUMERO_VIDE,
    /** Fewer than 18 characters: the end is missing. */
    NUMERO_TROP_COURT,
    /** More than 18 characters. */
    NUMERO_TROP_LONG,
    /** The first three characters are neither three digits nor {@code 02A} or {@code 02B}. */
    NUMERO_TERRITOIRE,
    /** The month is not made of two digits. */
    NUMERO_MOIS_CHIFFRE,
    /** The month is not between 01 and 12. */
    NUMERO_MOIS,
    /** The year is not made of two digits. */
    NUMERO_ANNEE,
    /** The sequence is not made of six digits. */
    NUMERO_SEQUENCE,
    /** The code of the guichet holds something else than digits and letters without accents. */
    NUMERO_GUICHET,
    /** A mark such as a dot or a slash: only spaces and dashes may separate the groups. */
    NUMERO_SEPARATEUR,
    /** 17 characters that are a number with a 0 before them, which a spreadsheet takes off. */
    NUMERO_ZERO_PERDU,
    /** {@code 5,71E+16}: a spreadsheet has rounded it. */
    NUMERO_SCIENTIFIQUE;

    /** Day on which the SNE opened and its numbers began; their structure has not changed since. */
    private static final LocalDate OUVERTURE = LocalDate.of(2011, 3, 28);

    @Override
    public Anomalie anomalie(String chemin) {
        return Anomalie.erreur(name(), chemin).selon("NUMERO_STRUCTURE", OUVERTURE);
    }
}
