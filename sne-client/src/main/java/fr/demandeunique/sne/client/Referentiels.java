package fr.demandeunique.sne.client;

import fr.demandeunique.sne.client.registre.FicheGuichet;
import fr.demandeunique.sne.client.registre.FicheTerritoire;
import fr.demandeunique.sne.client.registre.ListeCodes;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The guichets, the territories and the code lists. */
public interface Referentiels extends Appelant {
    /** A guichet. */
    default FicheGuichet guichet(CodeGuichet code) {
        return guichet(code, OptionsAppel.AUCUNE);
    }

    /** The same, with options for this call. */
    default FicheGuichet guichet(CodeGuichet code, OptionsAppel options) {
        return executer(Operations.guichet(code), options);
    }

    /** The guichets, of a territory or of all if null. */
    default Pages<FicheGuichet> guichets(@Nullable String territoire) {
        return new Pages<>(
                (premier, nombre) -> executer(Operations.guichets(territoire, premier, nombre), OptionsAppel.AUCUNE));
    }

    /** A territory. */
    default FicheTerritoire territoire(String code) {
        return territoire(code, OptionsAppel.AUCUNE);
    }

    /** The same, with options for this call. */
    default FicheTerritoire territoire(String code, OptionsAppel options) {
        return executer(Operations.territoire(code), options);
    }

    /** The territories, by code. */
    default Pages<FicheTerritoire> territoires() {
        return new Pages<>((premier, nombre) -> executer(Operations.territoires(premier, nombre), OptionsAppel.AUCUNE));
    }

    /** The names of the code lists. */
    default List<String> nomenclatures() {
        return nomenclatures(OptionsAppel.AUCUNE);
    }

    /** The same, with options for this call. */
    default List<String> nomenclatures(OptionsAppel options) {
        return executer(Operations.nomenclatures(), options);
    }

    /** A code list; the last version if null. */
    default ListeCodes nomenclature(String liste, @Nullable String version) {
        return nomenclature(liste, version, OptionsAppel.AUCUNE);
    }

    /** The same, with options for this call. */
    default ListeCodes nomenclature(String liste, @Nullable String version, OptionsAppel options) {
        return executer(Operations.nomenclature(liste, version), options);
    }
}
