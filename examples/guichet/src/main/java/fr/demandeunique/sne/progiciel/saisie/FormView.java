package fr.demandeunique.sne.progiciel.saisie;

import fr.demandeunique.sne.commune.Commune;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Gravite;
import fr.demandeunique.sne.enregistrement.Avancement;
import fr.demandeunique.sne.enregistrement.Confirmations;
import fr.demandeunique.sne.nomenclature.Nomenclature;
import fr.demandeunique.sne.progiciel.saisie.FieldTable.Field;
import fr.demandeunique.sne.progiciel.saisie.FieldTable.Group;
import fr.demandeunique.sne.progiciel.saisie.FieldTable.Tab;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.util.StringUtils;

/** The form as the page shows it: each field with its value and its anomalies. */
public record FormView(List<TabView> tabs, List<SummaryLine> summary) {
    /** The tab after the one that is shown; null on the last. */
    public @Nullable TabView next() {
        for (int i = 1; i < tabs.size(); i++) {
            if (tabs.get(i - 1).current()) {
                return tabs.get(i);
            }
        }
        return null;
    }

    /**
     * @param etat class of the style: {@code vide}, {@code commence}, {@code complet} or {@code erreur}
     * @param progression the same in words
     */
    public record TabView(
            String id,
            String titre,
            boolean current,
            String etat,
            String progression,
            List<Block> blocks,
            List<AddRow> adds,
            List<Anomalie> anomalies) {
        public boolean blank() {
            return blocks.stream().allMatch(Block::blank);
        }
    }

    /** @param remove pointer of the row that the block is, null if it is none */
    public record Block(String id, String titre, @Nullable String remove, List<FieldView> fields) {
        public boolean blank() {
            return fields.stream().allMatch(one -> one.value().isEmpty());
        }
    }

    public record AddRow(String libelle, String pointer) {}

    public record Option(String code, String libelle, boolean selected) {}

    /** @param other what somebody else wrote there meanwhile, null if nobody did */
    public record FieldView(
            String id,
            String pointer,
            String libelle,
            String type,
            String text,
            List<Option> options,
            String aide,
            boolean lecture,
            List<Anomalie> anomalies,
            @Nullable String other,
            List<Commune> candidates,
            boolean unclear) {
        /** Nothing has that name or postcode. */
        public boolean unknownCommune() {
            return unclear && candidates.isEmpty();
        }

        /** The label of what is chosen. */
        public String selected() {
            return options.stream()
                    .filter(Option::selected)
                    .map(Option::libelle)
                    .collect(java.util.stream.Collectors.joining(", "));
        }

        /** What it says to who only reads it; empty if nothing. */
        public String value() {
            String shown = options.isEmpty() ? text : selected();
            return type.equals("oui") ? StringUtils.capitalize(shown) : shown;
        }

        public @Nullable String inputMode() {
            return switch (type) {
                case "entier", "nir" -> "numeric";
                case "nombre" -> "decimal";
                case "courriel" -> "email";
                case "telephones" -> "tel";
                default -> null;
            };
        }

        public @Nullable String placeholder() {
            return type.equals("date") || type.equals("naissance") ? "jj/mm/aaaa" : null;
        }

        /** Whether the agent may say that it is true all the same. */
        public boolean confirmable(Anomalie anomalie) {
            return Confirmations.confirmable(anomalie);
        }

        public boolean invalid() {
            return anomalies.stream().anyMatch(one -> one.gravite() == Gravite.ERREUR);
        }

        /** The identifiers of what describes it, for screen readers. */
        public String describedBy() {
            String aid = aide.isEmpty() ? "" : id + "-aide";
            return (anomalies.isEmpty() ? aid : aid + " " + id + "-anomalies").strip();
        }
    }

    /** A line of the list at the head of the page: what, on which tab, where it leads. */
    public record SummaryLine(Anomalie anomalie, String onglet, String titre, String id) {}

    /** Every field, on whichever tab. */
    static List<FieldView> fields(Tree tree) {
        return readOnly(tree).tabs().stream()
                .flatMap(tab -> tab.blocks().stream())
                .flatMap(block -> block.fields().stream())
                .toList();
    }

    /** Whether the form of that tree has a button for it: to add a row to that list, or to take that row away. */
    static boolean offers(Tree tree, String pointer) {
        return readOnly(tree).tabs().stream()
                .anyMatch(
                        tab -> tab.adds().stream().anyMatch(one -> one.pointer().equals(pointer))
                                || tab.blocks().stream().anyMatch(one -> pointer.equals(one.remove())));
    }

    /** The tabs of a demande that is only looked at; what has no value is left out. */
    public static FormView readOnly(Tree tree) {
        return of(tree, Map.of(), Map.of(), new Avancement(List.of()), List.of(), "");
    }

    /** The fields of a page of its own, such as that of an attribution. */
    public static List<FieldView> group(String id, Tree tree, List<Anomalie> anomalies) {
        Group group = FieldTable.other(id);
        return fields(group, group.chemin(), new Context(tree, Map.of(), Map.of(), anomalies));
    }

    /** The rows of a repeated group of such a page. */
    public static List<Block> rows(String id, Tree tree, List<Anomalie> anomalies) {
        List<Block> blocks = new ArrayList<>();
        Group group = FieldTable.other(id);
        add(group, group.chemin(), "", new Context(tree, Map.of(), Map.of(), anomalies), blocks, new ArrayList<>());
        return blocks;
    }

    /** What such a page sent of some groups, as a tree; a commune that is none or several stays as it was typed. */
    public static Tree read(MultiValueMap<String, String> sent, String... groups) {
        Tree tree = new Tree(Map.of());
        for (String id : groups) {
            Group group = FieldTable.other(id);
            String list = group.chemin().replace("/*", "");
            if (!group.repeated()) {
                read(group, list, sent, tree);
            }
            for (int i = 0;
                    group.repeated()
                            && sent.containsKey(
                                    list + "/" + i + "/" + group.fields().get(0).membre());
                    i++) {
                read(group, list + "/" + i, sent, tree);
            }
        }
        return tree;
    }

    private static void read(Group group, String chemin, MultiValueMap<String, String> sent, Tree tree) {
        for (Field field : group.fields()) {
            String pointer = chemin + "/" + field.membre();
            Map<String, String> unclear = new HashMap<>();
            Object value = Inputs.read(field.type(), sent.getOrDefault(pointer, List.of()), pointer, unclear);
            tree.put(pointer, unclear.getOrDefault(pointer, "").isEmpty() ? value : unclear.get(pointer));
        }
    }

    /** @param avancement how far each tab is filled, as the SDK tells it; {@code anomalies} are those that are shown */
    static FormView of(
            Tree tree,
            Map<String, String> unclear,
            Map<String, Object> conflicts,
            Avancement avancement,
            List<Anomalie> anomalies,
            String current) {
        List<TabView> tabs = new ArrayList<>();
        List<SummaryLine> summary = new ArrayList<>();
        for (Tab tab : FieldTable.tabs()) {
            List<Anomalie> here = anomalies.stream()
                    .filter(one -> FieldTable.tabOf(one.chemin()) == tab)
                    .toList();
            List<Block> blocks = new ArrayList<>();
            List<AddRow> adds = new ArrayList<>();
            for (Group group : tab.groups()) {
                add(group, new Context(tree, unclear, conflicts, here), blocks, adds);
            }
            List<String> pointers = blocks.stream()
                    .flatMap(block -> block.fields().stream())
                    .map(FieldView::pointer)
                    .toList();
            List<Anomalie> elsewhere = here.stream()
                    .filter(one -> pointers.stream().noneMatch(at -> at(one.chemin(), at)))
                    .toList();
            here.forEach(one -> summary.add(new SummaryLine(
                    one,
                    tab.id(),
                    tab.titre(),
                    pointers.stream()
                            .filter(at -> at(one.chemin(), at))
                            .findFirst()
                            .map(FormView::id)
                            .orElse("onglet-" + tab.id()))));
            Progress progress = Progress.of(tab, avancement, here);
            tabs.add(new TabView(
                    tab.id(),
                    tab.titre(),
                    tab.id().equals(current),
                    progress.classe(),
                    progress.libelle(),
                    blocks,
                    adds,
                    elsewhere));
        }
        return new FormView(tabs, summary);
    }

    /** Whether an anomaly belongs to a field: at it, or inside of it. */
    private static boolean at(String chemin, String pointer) {
        return chemin.equals(pointer) || chemin.startsWith(pointer + "/");
    }

    private record Context(
            Tree tree, Map<String, String> unclear, Map<String, Object> conflicts, List<Anomalie> anomalies) {}

    private static void add(Group group, Context context, List<Block> blocks, List<AddRow> adds) {
        if (!group.perTitulaire()) {
            add(group, group.chemin(), "", context, blocks, adds);
            return;
        }
        add(group, "/demandeur" + group.chemin().substring(1), " – demandeur", context, blocks, adds);
        for (int i = 0; i < context.tree().rows("/coTitulaires"); i++) {
            String who = context.tree().rows("/coTitulaires") == 1 ? " – co-titulaire" : " – co-titulaire " + (i + 1);
            add(group, "/coTitulaires/" + i + group.chemin().substring(1), who, context, blocks, adds);
        }
    }

    private static void add(
            Group group, String chemin, String who, Context context, List<Block> blocks, List<AddRow> adds) {
        if (!group.repeated()) {
            blocks.add(new Block(
                    "b-" + group.id() + id(chemin), group.titre() + who, null, fields(group, chemin, context)));
            return;
        }
        String list = chemin.substring(0, chemin.length() - 2);
        int rows = context.tree().rows(list);
        for (int i = 0; i < rows; i++) {
            String at = list + "/" + i;
            String titre = group.titre() + who + (rows > 1 ? " – " + (i + 1) : "");
            blocks.add(new Block("b" + id(at), titre, at, fields(group, at, context)));
        }
        if (!group.ajouter().isEmpty()) {
            adds.add(new AddRow(group.ajouter() + who, list));
        }
    }

    private static List<FieldView> fields(Group group, String chemin, Context context) {
        return group.fields().stream()
                .map(one -> field(one, chemin + "/" + one.membre(), context))
                .toList();
    }

    private static FieldView field(Field field, String pointer, Context context) {
        Object value = context.tree().get(pointer);
        String unclear = context.unclear().get(pointer);
        String text = Inputs.show(field.type(), value);
        if (unclear != null) {
            text = text.isEmpty() ? unclear : text + "\n" + unclear;
        }
        Object other = context.conflicts().get(pointer);
        return new FieldView(
                id(pointer),
                pointer,
                field.libelle(),
                field.type(),
                text,
                options(field, value, context.tree()),
                field.aide(),
                field.lecture(),
                context.anomalies().stream()
                        .filter(one -> at(one.chemin(), pointer))
                        .toList(),
                other == null ? null : shown(field, other),
                unclear == null
                        ? List.of()
                        : Inputs.find(unclear.lines().findFirst().orElse("")).stream()
                                .limit(12)
                                .toList(),
                unclear != null);
    }

    private static String shown(Field field, Object value) {
        return field.liste().isEmpty() ? Inputs.show(field.type(), value) : libelle(field.liste(), value.toString());
    }

    static String libelle(String liste, String code) {
        return Nomenclature.de(liste).stream()
                .flatMap(list -> list.codes().stream())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .map(one -> one.libelle())
                .orElse(code);
    }

    private static List<Option> options(Field field, @Nullable Object value, Tree tree) {
        List<?> chosen = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
        List<Option> all = new ArrayList<>();
        if (field.type().equals("personne")) {
            personnes(tree).forEach((code, name) -> all.add(new Option(code, name, chosen.contains(code))));
        } else if (!field.liste().isEmpty()) {
            Nomenclature.de(field.liste())
                    .orElseThrow(() -> new IllegalStateException(field.liste()))
                    .codes()
                    .forEach(one -> all.add(new Option(one.code(), one.libelle(), chosen.contains(one.code()))));
        } else {
            return List.of();
        }
        // A code that is not in the list is kept, and shown as it is.
        for (Object one : chosen) {
            if (all.stream().noneMatch(known -> known.code().equals(one))) {
                all.add(new Option(one.toString(), one.toString(), true));
            }
        }
        return all;
    }

    private static Map<String, String> personnes(Tree tree) {
        Map<String, String> all = new java.util.LinkedHashMap<>();
        all.put("demandeur", "Demandeur" + name(tree, "/demandeur"));
        for (String list : List.of("coTitulaires", "personnesACharge", "personnesEnGarde")) {
            for (int i = 0; i < tree.rows("/" + list); i++) {
                String what = list.equals("coTitulaires") ? "Co-titulaire" : "Enfant ou personne à charge";
                all.put(list + "/" + i, what + name(tree, "/" + list + "/" + i));
            }
        }
        return all;
    }

    private static String name(Tree tree, String pointer) {
        String first = Inputs.show("prenoms", tree.get(pointer + "/prenoms"));
        String last = Objects.toString(tree.get(pointer + "/nom"), "");
        String both = (first + " " + last).strip();
        return both.isEmpty() ? "" : " – " + both;
    }

    static String id(String pointer) {
        return pointer.replace('/', '-');
    }
}
