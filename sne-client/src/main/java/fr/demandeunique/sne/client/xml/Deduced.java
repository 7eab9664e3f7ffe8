package fr.demandeunique.sne.client.xml;

import fr.demandeunique.sne.client.table.DemandeTables;
import fr.demandeunique.sne.client.table.RecordTable;
import fr.demandeunique.sne.client.table.RecordTable.Member;
import fr.demandeunique.sne.client.table.Values;
import fr.demandeunique.sne.client.xml.PlaceTable.Block;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.TypeFichier;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What a document says without an element of its own: the creating guichet is in the number, the state in what happened. */
final class Deduced {
    private static final int NUMERO = rank("numeroUnique");
    private static final int CREATION = rank("guichetCreation");
    private static final int LAST = rank("guichetDerniereModification");
    private static final int ETAT = rank("etat");
    private static final int VERSION = rank("versionDemande");
    private static final int RADIATION = rank("radiation");

    private Deduced() {}

    private static int rank(String name) {
        return Objects.requireNonNull(DemandeTables.DEMANDE.member(name)).rank();
    }

    static void put(
            Values values,
            int base,
            RecordTable<Object> table,
            @Nullable Map<String, @Nullable Object> rest,
            Map<String, @Nullable Object> header) {
        if (values.get(base + NUMERO) instanceof NumeroUnique numero) {
            values.set(base + CREATION, numero.guichet());
            values.set(base + ETAT, etat(values.get(base + RADIATION), header.get("typeFichier")));
        } else if (rest == null || !rest.containsKey(table.members().get(NUMERO).name())) {
            values.set(base + CREATION, values.get(base + LAST));
        }
    }

    private static EtatDemande etat(@Nullable Object radiation, @Nullable Object typeFichier) {
        return radiation != null || TypeFichier.RADIATION.code().equals(typeFichier)
                ? EtatDemande.RADIEE
                : EtatDemande.ACTIVE;
    }

    /** The members that a document gives whether the demande has them or not. */
    static final Set<String> OWN = Set.of("guichetCreation", "etat", "versionDemande", "guichetDerniereModification");

    /** Tells whether a pointer leads to one of them. */
    static boolean own(String pointer) {
        return OWN.contains(pointer.substring(Math.min(1, pointer.length())));
    }

    /** Tells what a reader will take for those members, null for none; {@code written} is what the document says. */
    static void read(RecordView written, Block bloc, BiConsumer<Member<Object>, @Nullable Object> reader) {
        List<Member<Object>> members = written.table().members();
        Object version = written.value(members.get(VERSION));
        reader.accept(members.get(VERSION), version instanceof String text && XmlKind.sayable(text) ? text : null);
        Object last = written.value(members.get(LAST));
        reader.accept(members.get(LAST), last != null && XmlKind.GUICHET.comesBack(last) ? last : null);
        Object numero = written.value(members.get(NUMERO));
        if (numero instanceof NumeroUnique known) {
            boolean radiee =
                    !bloc.rows(members.get(RADIATION)).isEmpty() && written.typed(members.get(RADIATION)) != null;
            reader.accept(members.get(CREATION), known.guichet());
            reader.accept(
                    members.get(ETAT),
                    etat(radiee ? Boolean.TRUE : null, written.header().get("typeFichier")));
        } else {
            boolean none = numero == null || !XmlKind.NUMERO.comesBack(numero);
            reader.accept(members.get(CREATION), none && last instanceof CodeGuichet ? last : null);
            reader.accept(members.get(ETAT), null);
        }
    }
}
