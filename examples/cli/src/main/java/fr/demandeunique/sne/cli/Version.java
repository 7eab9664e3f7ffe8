package fr.demandeunique.sne.cli;

import fr.demandeunique.sne.nomenclature.Nomenclature;
import fr.demandeunique.sne.reglement.Reglement;
import fr.demandeunique.sne.reglement.Revision;
import picocli.CommandLine.IVersionProvider;

/** The version that the manifest of the jar states, and how fresh the data inside are. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Sne.class.getPackage().getImplementationVersion();
        return new String[] {
            "sne " + (version == null ? "SNAPSHOT" : version),
            donnees("règles", Reglement.revision()),
            donnees("listes", Nomenclature.revision()),
        };
    }

    private static String donnees(String nom, Revision revision) {
        return "  %-8s %s (%s)".formatted(nom, revision.numero(), revision.verifieeLe());
    }
}
