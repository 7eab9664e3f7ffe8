package fr.demandeunique.sne.bacasable.pannes;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kinds of faults, with the name that a specification gives them. */
enum TypePanne {
    LATENCE("latence", "[0-9]{1,6}(-[0-9]{1,6})?", true),
    STATUT("401|403|409|412|423|429|500|502|503|504", "[0-9]{1,5}", false),
    STATUT_APRES("500-apres|502-apres|503-apres|504-apres", "[0-9]{1,5}", false),
    COUPURE_AVANT("coupure-avant", "", false),
    COUPURE_APRES("coupure-apres", "", false),
    DEMI_CORPS("demi-corps", "", false),
    DOUBLON("doublon", "", false),
    HORLOGE("horloge", "[+-]?[0-9]{1,9}", true),
    OBSOLETE("obsolete", "[0-9]{1,5}", false),
    CERTIFICAT("certificat-expire|certificat-autre-hote|certificat-inconnu", "", false);

    private final Pattern noms;
    private final Pattern valeur;
    private final boolean valeurRequise;

    TypePanne(String noms, String valeur, boolean valeurRequise) {
        this.noms = Pattern.compile(noms);
        this.valeur = Pattern.compile(valeur);
        this.valeurRequise = valeurRequise;
    }

    static Optional<TypePanne> de(String nom) {
        return Arrays.stream(values())
                .filter(one -> one.noms.matcher(nom).matches())
                .findFirst();
    }

    boolean admet(String argument) {
        return argument.isEmpty() ? !valeurRequise : valeur.matcher(argument).matches();
    }
}
