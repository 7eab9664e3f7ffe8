package fr.demandeunique.sne.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that the manifest of the jar states. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Sne.class.getPackage().getImplementationVersion();
        return new String[] {"sne " + (version == null ? "SNAPSHOT" : version)};
    }
}
