package fr.demandeunique.sne.client.json;

import fr.demandeunique.sne.client.json.Forme.Membre;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroAncien;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A table that is being written: its members in their order, then how the record is made of their values. Not thread-safe.
 *
 * @param <R> the record
 */
final class Ebauche<R> {
    private final Function<R, AutresMembres> autres;
    private final List<Membre<R, ?>> membres = new ArrayList<>();
    private @Nullable String format;

    Ebauche(Function<R, AutresMembres> autres) {
        this.autres = autres;
    }

    /** The record is the root of a document that names its format. */
    Ebauche<R> format(String nom) {
        format = nom;
        return this;
    }

    Ebauche<R> texte(String nom, Function<R, @Nullable String> lecture) {
        return avec(nom, Nature.TEXTE, lecture);
    }

    Ebauche<R> oui(String nom, Function<R, @Nullable Boolean> lecture) {
        return avec(nom, Nature.OUI, lecture);
    }

    Ebauche<R> entier(String nom, Function<R, @Nullable Integer> lecture) {
        return avec(nom, Nature.ENTIER, lecture);
    }

    Ebauche<R> montant(String nom, Function<R, @Nullable BigDecimal> lecture) {
        return avec(nom, Nature.MONTANT, lecture);
    }

    Ebauche<R> date(String nom, Function<R, @Nullable LocalDate> lecture) {
        return avec(nom, Nature.DATE, lecture);
    }

    Ebauche<R> numero(String nom, Function<R, @Nullable NumeroUnique> lecture) {
        return avec(nom, Nature.NUMERO, lecture);
    }

    Ebauche<R> ancien(String nom, Function<R, @Nullable NumeroAncien> lecture) {
        return avec(nom, Nature.ANCIEN, lecture);
    }

    Ebauche<R> guichet(String nom, Function<R, @Nullable CodeGuichet> lecture) {
        return avec(nom, Nature.GUICHET, lecture);
    }

    <E> Ebauche<R> objet(String nom, Forme<E> forme, Function<R, @Nullable E> lecture) {
        return avec(nom, Nature.objet(forme), lecture);
    }

    Ebauche<R> textes(String nom, Function<R, List<String>> lecture) {
        return liste(nom, Nature.TEXTE, lecture);
    }

    Ebauche<R> dates(String nom, Function<R, List<LocalDate>> lecture) {
        return liste(nom, Nature.DATE, lecture);
    }

    <E> Ebauche<R> objets(String nom, Forme<E> forme, Function<R, List<E>> lecture) {
        return liste(nom, Nature.objet(forme), lecture);
    }

    private <E> Ebauche<R> liste(String nom, Nature<E> element, Function<R, List<E>> lecture) {
        membres.add(new Membre<>(nom, Nature.liste(element), true, lecture::apply));
        return this;
    }

    private <V> Ebauche<R> avec(String nom, Nature<V> nature, Function<R, @Nullable V> lecture) {
        membres.add(new Membre<>(nom, nature, false, lecture));
        return this;
    }

    /** The table. The record is made of all its values, taken in the same order. */
    Forme<R> lue(Function<Valeurs, R> construire) {
        return new Forme<>(construire, autres, membres, format);
    }
}
