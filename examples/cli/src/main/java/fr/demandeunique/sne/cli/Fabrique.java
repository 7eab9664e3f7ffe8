package fr.demandeunique.sne.cli;

import java.lang.reflect.Constructor;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes commands with the streams that they speak to. */
record Fabrique(Sortie sortie) implements IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (Constructor<?> one : type.getDeclaredConstructors()) {
            if (one.getParameterCount() == 1 && one.getParameterTypes()[0] == Sortie.class) {
                return type.cast(one.newInstance(sortie));
            }
        }
        return CommandLine.defaultFactory().create(type);
    }
}
