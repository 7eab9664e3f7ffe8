package fr.demandeunique.sne.client;

import fr.demandeunique.sne.client.registre.FicheGuichet;
import fr.demandeunique.sne.client.registre.FicheTerritoire;
import fr.demandeunique.sne.client.registre.ListeCodes;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The guichets, the territories and the code lists, without waiting; see {@link Referentiels}. */
public interface ReferentielsAsync extends AppelantAsync {
    /** See {@link Referentiels#guichet}. */
    default CompletableFuture<FicheGuichet> guichet(CodeGuichet code) {
        return executer(Operations.guichet(code), OptionsAppel.AUCUNE);
    }

    /** One page of {@link Referentiels#guichets}. */
    default CompletableFuture<Page<FicheGuichet>> guichets(@Nullable String territoire, long premier, int nombre) {
        return executer(Operations.guichets(territoire, premier, nombre), OptionsAppel.AUCUNE);
    }

    /** See {@link Referentiels#territoire}. */
    default CompletableFuture<FicheTerritoire> territoire(String code) {
        return executer(Operations.territoire(code), OptionsAppel.AUCUNE);
    }

    /** One page of {@link Referentiels#territoires}. */
    default CompletableFuture<Page<FicheTerritoire>> territoires(long premier, int nombre) {
        return executer(Operations.territoires(premier, nombre), OptionsAppel.AUCUNE);
    }

    /** See {@link Referentiels#nomenclatures}. */
    default CompletableFuture<List<String>> nomenclatures() {
        return executer(Operations.nomenclatures(), OptionsAppel.AUCUNE);
    }

    /** See {@link Referentiels#nomenclature}. */
    default CompletableFuture<ListeCodes> nomenclature(String liste, @Nullable String version) {
        return executer(Operations.nomenclature(liste, version), OptionsAppel.AUCUNE);
    }
}
