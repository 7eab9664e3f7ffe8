package fr.demandeunique.sne.modules;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which package uses which, less what follows from the rest: where a uses b and b uses c, that a uses c is not said.
 *
 * @param uses for each package, without the common start of the names, those that it uses
 */
record PackageGraph(Map<String, Set<String>> uses) {
    private static final String ROOT = "fr.demandeunique.sne.";

    /** The packages of the three modules; the examples are not looked at. */
    static PackageGraph read() {
        Map<String, Set<String>> all = new TreeMap<>();
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(
                        location -> !location.contains("/sne/bacasable/") && !location.contains("/sne/modules/"))
                .importPackages(ROOT.substring(0, ROOT.length() - 1));
        for (JavaClass one : classes) {
            Set<String> used = all.computeIfAbsent(name(one), name -> new TreeSet<>());
            one.getDirectDependenciesFromSelf().stream()
                    .map(Dependency::getTargetClass)
                    .filter(target -> target.getPackageName().startsWith(ROOT))
                    .map(PackageGraph::name)
                    .filter(target -> !target.equals(name(one)))
                    .forEach(used::add);
        }
        return new PackageGraph(reduced(all));
    }

    private static String name(JavaClass one) {
        return one.getPackageName().substring(ROOT.length());
    }

    /** The module of a package, by the layout of the names. */
    static String module(String name) {
        String first = name.replaceAll("\\..*", "");
        return first.equals("client") || first.equals("pdf") ? "sne-" + first : "sne-core";
    }

    private static Map<String, Set<String>> reduced(Map<String, Set<String>> all) {
        Map<String, Set<String>> below = new TreeMap<>();
        all.keySet().forEach(name -> below(name, all, below));
        Map<String, Set<String>> reduced = new TreeMap<>();
        all.forEach((name, used) -> reduced.put(
                name,
                used.stream()
                        .filter(one -> used.stream()
                                .noneMatch(other -> below.get(other).contains(one)))
                        .collect(Collectors.toCollection(TreeSet::new))));
        return reduced;
    }

    private static Set<String> below(String name, Map<String, Set<String>> all, Map<String, Set<String>> known) {
        Set<String> before = known.get(name);
        if (before != null) {
            if (before.contains(name)) {
                throw new IllegalStateException("packages in a circle, one of them " + name);
            }
            return before;
        }
        // Itself as long as it is not done: who meets it meanwhile goes round.
        Set<String> found = new TreeSet<>(Set.of(name));
        known.put(name, found);
        for (String one : all.get(name)) {
            found.add(one);
            found.addAll(below(one, all, known));
        }
        found.remove(name);
        return found;
    }

    /** How many arrows the longest way down has, among packages of its own module. */
    int layer(String name) {
        return uses.get(name).stream()
                .filter(one -> module(one).equals(module(name)))
                .mapToInt(one -> layer(one) + 1)
                .max()
                .orElse(0);
    }
}
