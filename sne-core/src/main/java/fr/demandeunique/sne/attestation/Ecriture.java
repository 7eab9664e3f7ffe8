package fr.demandeunique.sne.attestation;

import fr.demandeunique.sne.controle.Textes;
import fr.demandeunique.sne.personne.DateNaissance;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Dates, amounts and answers as a French letter writes them; independent of the machine's locale. */
final class Ecriture {
    private static final String[] MOIS = {
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre"
    };

    private Ecriture() {}

    /** {@code 17 décembre 2015}, {@code 1er février 2017}. */
    static String longue(LocalDate date) {
        String day = date.getDayOfMonth() == 1 ? "1er" : String.valueOf(date.getDayOfMonth());
        return day + " " + MOIS[date.getMonthValue() - 1] + " " + date.getYear();
    }

    /** {@code 17/12/2015}, empty for no date. */
    static String courte(@Nullable LocalDate date) {
        if (date == null) {
            return "";
        }
        String iso = date.toString();
        return iso.substring(8) + "/" + iso.substring(5, 7) + "/" + iso.substring(0, 4);
    }

    /** See {@link DateNaissance#affichage}; empty for no date. */
    static String courte(@Nullable DateNaissance date) {
        return date == null ? "" : date.affichage();
    }

    /** {@code 1 480 €} with no-break spaces and a decimal comma, empty for no amount. */
    static String euros(@Nullable BigDecimal montant) {
        if (montant == null) {
            return "";
        }
        // Either whole euros, or two figures of centimes.
        BigDecimal amount = montant.abs().stripTrailingZeros();
        String plain = (amount.scale() <= 0 ? amount.setScale(0) : amount.setScale(Math.max(2, amount.scale())))
                .toPlainString();
        int point = plain.indexOf('.');
        var text = new StringBuilder(point < 0 ? plain : plain.substring(0, point));
        for (int i = text.length() - 3; i > 0; i -= 3) {
            text.insert(i, '\u202f');
        }
        if (point >= 0) {
            text.append(',').append(plain, point + 1, plain.length());
        }
        return (montant.signum() < 0 ? "−" : "") + text + "\u00a0€";
    }

    /** French numbers by twos, {@code 06 12 34 56 78}; any other as it was typed. */
    static String telephone(String typed) {
        String national = typed.replaceAll("[ .\u00a0\u202f/()-]", "").replaceFirst("^(\\+|00)330?", "0");
        return national.matches("0[1-9][0-9]{8}") ? national.replaceAll("(..)(?=.)", "$1\u00a0") : Textes.ligne(typed);
    }

    static String ouiNon(@Nullable Boolean reponse) {
        return reponse == null ? "" : reponse ? "Oui" : "Non";
    }

    static String texte(@Nullable Object valeur) {
        return valeur == null ? "" : valeur.toString();
    }
}
