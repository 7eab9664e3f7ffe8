package fr.demandeunique.sne.client.xml;

import fr.demandeunique.sne.client.codec.JsonTable;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.client.json.DemandeReading;
import fr.demandeunique.sne.client.xml.PlaceTable.Block;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.controle.Textes;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.nomenclature.TypeFichier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A whole {@code interfaceNuu} document as a demande, and back. */
final class NuuDocument {
    /** Namespace of the element in which this project keeps what {@code interfaceNuu} has no place for. */
    static final String ESPACE_COMPLEMENT = "urn:fr:demandeunique:sne:complement:1";

    static final String COMPLEMENT = "complement";
    private static final String VERSION_ORDINAIRE = "02.01";
    private static final String FORMAT = "format";

    private NuuDocument() {}

    /** Reads a document. */
    static XmlReading read(byte[] xml, PlaceTable table) throws XmlParser.Stop {
        BlockReader reader = BlockReader.read(xml, table, null);
        var alone = new DemandeReading(reader.demande(), reader.rapport());
        Map<String, @Nullable Object> rest = reader.complement();
        DemandeReading read = rest == null ? alone : completed(alone, reader.demande(), rest, table);
        return new XmlReading(
                read.demande(), read.rapport(), reader.received(), new XmlLocator(xml, table), reader.typeFichier());
    }

    /**
     * With what the elements do not say. What a complement says of a place that the elements fill, and that is at fault, is left out: this library writes no such thing,
     * but for the members that a document gives whether the demande has them or not.
     */
    private static DemandeReading completed(
            DemandeReading alone, Demande demande, Map<String, @Nullable Object> rest, PlaceTable table) {
        Map<String, @Nullable Object> elements = DemandeJson.tree(demande);
        DemandeReading whole = read(elements, demande, rest, table);
        List<String> own =
                alone.rapport().erreurs().stream().map(Anomalie::chemin).toList();
        List<String> faults = whole.rapport().erreurs().stream()
                .map(Anomalie::chemin)
                .filter(one -> !own.contains(one) && !Deduced.own(one))
                .toList();
        Map<String, @Nullable Object> sound = faults.isEmpty() ? rest : Patch.sans(rest, faults, elements);
        Set<Anomalie> all = new LinkedHashSet<>();
        for (Anomalie one : alone.rapport().anomalies()) {
            // What an element says in place of a text that it cannot hold is no fault of the text; how it is written is
            // still the element's own.
            if (!sound.containsKey(one.chemin()) || one.code().startsWith("XML_")) {
                all.add(one);
            }
        }
        all.addAll(whole.rapport().anomalies());
        if (sound.size() < rest.size()) {
            whole = read(elements, demande, sound, table);
        }
        return new DemandeReading(whole.demande() == null ? demande : whole.demande(), new Rapport(List.copyOf(all)));
    }

    private static DemandeReading read(
            Map<String, @Nullable Object> elements,
            Demande demande,
            Map<String, @Nullable Object> rest,
            PlaceTable table) {
        Map<String, @Nullable Object> members = Patch.copie(elements);
        Object header = members.get(BlockReader.RESIDU);
        Patch.apply(members, rest);
        members.put(FORMAT, DemandeJson.FORMAT);
        DemandeReading read = DemandeJson.read(members);
        Demande whole = read.demande();
        if (whole == null
                || members.containsKey(BlockReader.RESIDU)
                || !(header instanceof Map<?, ?> said)
                || invented(said, whole, table)) {
            return read;
        }
        // Somebody has said since what the file is for, or put in what has no place here: it is written again.
        members.put(BlockReader.RESIDU, header);
        return DemandeJson.read(members);
    }

    /** The header says what this library makes up for a demande that never was a document, and no other software has put anything into this one. */
    private static boolean invented(Map<?, ?> header, Demande demande, PlaceTable table) {
        Map<String, @Nullable Object> other = header(demande);
        return Objects.equals(header.get("typeFichier"), other.get("typeFichier"))
                && Objects.equals(header.get("dateFichier"), other.get("dateFichier"))
                && (header.get(BlockReader.GABARIT) == null
                        || header.get(BlockReader.GABARIT).equals(template(demande, table)));
    }

    /** What our own document of a demande has beyond its places, such as an order of its own. */
    private static @Nullable Object template(Demande demande, PlaceTable table) {
        try {
            byte[] ours =
                    write(demande, XmlOptions.lossless().withoutComplement().withPlaces(table));
            return BlockReader.read(ours, table, null)
                                    .demande()
                                    .autres()
                                    .valeurs()
                                    .get(BlockReader.RESIDU)
                            instanceof Map<?, ?> header
                    ? header.get(BlockReader.GABARIT)
                    : null;
        } catch (XmlParser.Stop e) {
            return null;
        }
    }

    /** A text of the header that a demande came with, null if it has none. */
    static @Nullable String entete(Demande demande, String nom) {
        return demande.autres().valeurs().get(BlockReader.RESIDU) instanceof Map<?, ?> header
                        && header.get(nom) instanceof String text
                ? text
                : null;
    }

    /** What a demande that never was a document says of itself. */
    private static Map<String, @Nullable Object> header(Demande demande) {
        Map<String, @Nullable Object> header = new LinkedHashMap<>();
        header.put(
                "typeFichier",
                (demande.radiation() != null
                                ? TypeFichier.RADIATION
                                : demande.numeroUnique() != null ? TypeFichier.MODIFICATION : TypeFichier.CREATION)
                        .code());
        LocalDate day =
                demande.dateDerniereModification() != null ? demande.dateDerniereModification() : demande.dateDepot();
        if (day != null) {
            header.put("dateFichier", day + "T00:00:00");
        }
        return header;
    }

    /** What is to be written. */
    private static Demande wanted(Demande demande, XmlOptions options) {
        boolean headed = options.typeFichier() != null || options.dateFichier() != null;
        if (options.version() == null && !headed) {
            return demande;
        }
        Demande.Builder wanted = demande.toBuilder();
        if (headed) {
            Map<String, @Nullable Object> header = new LinkedHashMap<>();
            if (demande.autres().valeurs().get(BlockReader.RESIDU) instanceof Map<?, ?> before) {
                before.forEach((name, value) -> header.put(String.valueOf(name), value));
            } else {
                complete(demande, wanted);
            }
            TypeFichier type = options.typeFichier();
            header.put("typeFichier", type == null ? null : type.code());
            header.put("dateFichier", options.dateFichier());
            Map<String, @Nullable Object> others =
                    new LinkedHashMap<>(demande.autres().valeurs());
            others.put(BlockReader.RESIDU, header);
            wanted.autres(new AutresMembres(others));
        }
        return options.version() == null
                ? wanted.build()
                : wanted.versionDemande(options.version()).build();
    }

    private static void complete(Demande demande, Demande.Builder complete) {
        completeVersion(demande, complete);
        if (demande.guichetDerniereModification() == null) {
            complete.guichetDerniereModification(demande.guichetCreation());
        }
    }

    private static void completeVersion(Demande demande, Demande.Builder complete) {
        if (!XmlKind.sayable(demande.versionDemande())) {
            complete.versionDemande(VERSION_ORDINAIRE);
        }
    }

    /** A document on its way out. */
    private static final class Writing {
        private final Block bloc;
        private final XmlStyle style;
        private final BlockWriter templates;
        private final RecordView wanted;
        private final RecordView written;
        private final PlaceTable table;
        private final Guesses guesses;
        private final @Nullable Element template;

        Writing(Demande demande, XmlOptions options) {
            table = options.places();
            bloc = table.block(PlaceTable.ROOT);
            Demande asked = wanted(demande, options);
            Object own = asked.autres().valeurs().get(BlockReader.RESIDU);
            Map<?, ?> header = own instanceof Map<?, ?> known ? known : header(asked);
            style = XmlStyle.duMembre(own instanceof Map<?, ?> ? header.get(BlockReader.STYLE) : null);
            guesses = new Guesses(options.conjectures(), table.guesses(header.get(BlockReader.GUESSES)));
            templates = new BlockWriter(table, style, guesses);
            wanted = RecordView.of(asked, bloc.table());
            Demande complete = asked;
            if (!(own instanceof Map<?, ?>)) {
                Demande.Builder builder = asked.toBuilder();
                complete(asked, builder);
                complete = builder.build();
            } else if (header.get(BlockReader.GABARIT) == null && !XmlKind.sayable(asked.versionDemande())) {
                // It came as this library writes, with a version.
                Demande.Builder builder = asked.toBuilder();
                completeVersion(asked, builder);
                complete = builder.build();
            }
            written = new RecordView(complete, bloc.table(), wanted.others(), wanted.kept(), header);
            template = templates.template(header.get(BlockReader.GABARIT), bloc.name());
        }

        /** What does not come back, if a reader finds this style; {@code exact} if each value that has an element comes back from it. */
        Remainder remainder(XmlStyle found, boolean exact) {
            var remainder = new Remainder(templates.used(), table, guesses, exact);
            remainder.root(wanted, written, bloc, found);
            return remainder;
        }

        /** The tree of the document. */
        Element tree() {
            return templates.root(written, template);
        }

        XmlStyle found(Element root) {
            return style.found(root, bloc.root());
        }
    }

    static byte[] write(Demande demande, XmlOptions options) {
        var writing = new Writing(demande, options);
        if (writing.template == null && DirectWriter.writes(writing.style)) {
            var direct = new DirectWriter(writing.table, writing.style, writing.guesses, writing.templates);
            direct.root(writing.written);
            Map<String, @Nullable Object> rest = options.complement()
                    ? writing.remainder(direct.style(), direct.exact()).all()
                    : Map.of();
            if (!rest.isEmpty()) {
                direct.add(complement(rest));
            }
            return direct.bytes();
        }
        Element root = writing.tree();
        Map<String, @Nullable Object> rest = options.complement()
                ? writing.remainder(writing.found(root), false).all()
                : Map.of();
        if (!rest.isEmpty()) {
            root.add(complement(rest));
        }
        return TreeWriter.document(root, writing.style.indentation());
    }

    private static Element complement(Map<String, @Nullable Object> rest) {
        var element = new Element("sne", COMPLEMENT, ESPACE_COMPLEMENT);
        element.add(new XmlNode.Text(JsonTable.ascii(rest)));
        return element;
    }

    /** What a document without complement would lose. */
    static Rapport losses(Demande demande, XmlOptions options) {
        var writing = new Writing(demande, options);
        Remainder remainder = writing.remainder(writing.found(writing.tree()), false);
        List<Anomalie> losses = new ArrayList<>();
        Set<String> own = new TreeSet<>();
        for (String path : remainder.all().keySet()) {
            int end = path.indexOf('/', 1);
            String member = path.substring(1, end < 0 ? path.length() : end);
            if (options.places().without(member, "P")) {
                own.add(member);
            } else if (remainder.cleaned().containsKey(path)) {
                String text = remainder.cleaned().get(path);
                losses.add(Textes.dire(Anomalie.avertissement("TEXTE_NETTOYE", path), text));
            } else if (!options.places().without(member, "R")) {
                losses.add(Anomalie.erreur("XML_SANS_PLACE", path));
            }
        }
        if (!own.isEmpty()) {
            losses.add(Anomalie.avertissement("XML_MEMBRES_PROPRES", "").avec("membres", String.join(", ", own)));
        }
        return new Rapport(losses);
    }
}
