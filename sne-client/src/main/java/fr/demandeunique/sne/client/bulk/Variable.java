package fr.demandeunique.sne.client.bulk;

import fr.demandeunique.sne.client.table.DemandeTables;
import fr.demandeunique.sne.client.table.RecordTable;
import fr.demandeunique.sne.client.table.ValueKind;
import fr.demandeunique.sne.nomenclature.Nomenclature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One value of a demande as a column of a table.
 *
 * <p>Its name is for people: the members parted by dots, persons and other elements counted from 1, {@code coTitulaires.1.nom}. Its pointer is that of the JSON document, which
 * counts from 0: {@code /coTitulaires/0/nom}. A list of plain values, such as first names, is one column; an element of it may be one too, {@code demandeur.prenoms.1}.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Variable implements Comparable<Variable> {
    private final List<Object> steps;
    private final RecordTable.Member<?> member;
    private final boolean many;

    private final List<Integer> order;

    private Variable(List<Object> steps, List<Integer> order, RecordTable.Member<?> member, boolean many) {
        this.steps = List.copyOf(steps);
        this.order = List.copyOf(order);
        this.member = member;
        this.many = many;
    }

    /**
     * {@return the variable of a name or of a JSON Pointer; empty if the document has no such value}
     *
     * @param text {@code coTitulaires.1.nom} or {@code /coTitulaires/0/nom}
     */
    public static Optional<Variable> of(String text) {
        boolean pointer = text.startsWith("/");
        String[] parts = pointer ? text.substring(1).split("/", -1) : text.split("\\.", -1);
        List<Object> steps = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
        RecordTable<?> table = DemandeTables.DEMANDE;
        int i = 0;
        while (i < parts.length) {
            RecordTable.Member<?> member = table.member(parts[i++]);
            if (member == null) {
                return Optional.empty();
            }
            steps.add(member.name());
            order.add(member.rank());
            boolean indexed = false;
            if (member.list() && i < parts.length) {
                if (!parts[i].matches(pointer ? "[0-9]|[1-9][0-9]" : "[1-9][0-9]?")) {
                    return Optional.empty();
                }
                int rank = Integer.parseInt(parts[i++]) - (pointer ? 0 : 1);
                steps.add(rank);
                order.add(rank);
                indexed = true;
            }
            if (member.kind() != ValueKind.RECORD) {
                return i == parts.length
                        ? Optional.of(new Variable(steps, order, member, member.list() && !indexed))
                        : Optional.empty();
            }
            if (member.list() && !indexed) {
                return Optional.empty();
            }
            table = member.inner();
        }
        return Optional.empty();
    }

    /**
     * {@code coTitulaires.1.nom}.
     *
     * @return the name of a column: {@code coTitulaires.1.nom}
     */
    public String name() {
        return joined(".", 1);
    }

    /**
     * {@code /coTitulaires/0/nom}.
     *
     * @return the JSON Pointer: {@code /coTitulaires/0/nom}
     */
    public String pointer() {
        return "/" + joined("/", 0);
    }

    private String joined(String separator, int first) {
        var text = new StringBuilder();
        for (Object one : steps) {
            text.append(text.length() == 0 ? "" : separator)
                    .append(one instanceof Integer rank ? (Object) (rank + first) : one);
        }
        return text.toString();
    }

    /** {@return what it holds, in French: {@code texte date code entier montant oui/non identifiant}} */
    public String type() {
        return switch (member.kind()) {
            case TEXT -> "texte";
            case BOOLEAN -> "oui/non";
            case INTEGER -> "entier";
            case AMOUNT -> "montant";
            case DATE, BIRTH_DATE -> "date";
            case CODE -> "code";
            default -> "identifiant";
        };
    }

    /** {@return the list of its codes, empty if it is no code} */
    public Optional<Nomenclature<?>> liste() {
        return Optional.ofNullable(member.codes());
    }

    /** {@return whether the column holds several values, such as all first names} */
    public boolean several() {
        return many;
    }

    List<Object> steps() {
        return steps;
    }

    /** Whether its values are INSEE codes of communes. */
    boolean commune() {
        return lastName().equals("commune") || lastName().equals("communes");
    }

    ValueKind kind() {
        return member.kind();
    }

    @Nullable
    Nomenclature<?> codes() {
        return member.codes();
    }

    String lastName() {
        return member.name();
    }

    /** The order of the document. */
    @Override
    public int compareTo(Variable other) {
        for (int i = 0; i < Math.min(order.size(), other.order.size()); i++) {
            int found = Integer.compare(order.get(i), other.order.get(i));
            if (found != 0) {
                return found;
            }
        }
        return Integer.compare(order.size(), other.order.size());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Variable one && steps.equals(one.steps);
    }

    @Override
    public int hashCode() {
        return steps.hashCode();
    }

    /** Its name. */
    @Override
    public String toString() {
        return name();
    }
}
