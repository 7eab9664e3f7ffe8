package fr.demandeunique.sne.nomenclature;

import java.io.Serial;

/** Equipment that a person with a handicap needs: a {@link Code} of the list {@code equipementHandicap}. */
public final class EquipementHandicap extends Code<EquipementHandicap> {
    /** The list, in its order. */
    public static final Nomenclature<EquipementHandicap> LISTE = new Nomenclature<>("equipementHandicap");

    /** Baignoire adaptée. */
    public static final EquipementHandicap BAIGNOIRE = LISTE.constante(new EquipementHandicap("1"));
    /** WC avec espace de transfert. */
    public static final EquipementHandicap WC = LISTE.constante(new EquipementHandicap("2"));
    /** Douche sans seuil. */
    public static final EquipementHandicap DOUCHE = LISTE.constante(new EquipementHandicap("3"));
    /** Ascenseur. */
    public static final EquipementHandicap ASCENSEUR = LISTE.constante(new EquipementHandicap("4"));
    /** Chambre avec une tierce personne. */
    public static final EquipementHandicap CHAMBRE_TIERCE_PERSONNE = LISTE.constante(new EquipementHandicap("5"));
    /** Place de stationnement accessible (3m30). */
    public static final EquipementHandicap STATIONNEMENT = LISTE.constante(new EquipementHandicap("6"));

    @Serial
    private static final long serialVersionUID = 1L;

    private EquipementHandicap(String code) {
        super(LISTE, code);
    }

    @Override
    EquipementHandicap autre(String code) {
        return new EquipementHandicap(code);
    }

    /** See {@link Nomenclature#of(String)}. */
    public static EquipementHandicap of(String code) {
        return LISTE.of(code);
    }

    /** The same, for frameworks. */
    public static EquipementHandicap valueOf(String code) {
        return of(code);
    }
}
