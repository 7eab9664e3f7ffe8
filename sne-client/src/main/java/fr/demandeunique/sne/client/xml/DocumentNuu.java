package fr.demandeunique.sne.client.xml;

import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.numero.LectureNumero;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A whole {@code interfaceNuu} document as the JSON members of a demande, and back. */
final class DocumentNuu {
    /** Namespace of the element in which this project keeps what {@code interfaceNuu} has no place for. */
    static final String ESPACE_COMPLEMENT = "urn:fr:demandeunique:sne:complement:1";

    private static final String COMPLEMENT = "complement";
    private static final String STYLE = "style";
    private static final String VERSION_ORDINAIRE = "02.01";

    private final Element racine;
    private final StyleXml style;
    private final @Nullable Map<String, @Nullable Object> complement;
    /** The members that the elements alone give, once a faulty list was counted. */
    private @Nullable Map<String, @Nullable Object> lus;

    private DocumentNuu(Element racine, StyleXml style, @Nullable Map<String, @Nullable Object> complement) {
        this.racine = racine;
        this.style = style;
        this.complement = complement;
    }

    static DocumentNuu de(Element root) {
        StyleXml style = StyleXml.de(root);
        Element complement = complement(root);
        Map<String, @Nullable Object> rest = complement == null
                ? null
                : DemandeJson.members(complement.texte().getBytes(StandardCharsets.UTF_8));
        if (rest != null) {
            root.remplacerContenu(sans(root.contenu(), complement));
        }
        return new DocumentNuu(root, style, rest);
    }

    /** This document without its complement; the same one if it has none. */
    DocumentNuu sansComplement() {
        return complement == null ? this : new DocumentNuu(racine, style, null);
    }

    /** This document without what its complement says of places that are at fault; the same one if that is nothing. */
    DocumentNuu sansComplement(List<String> faults) {
        if (complement == null) {
            return this;
        }
        Map<String, @Nullable Object> rest = Complement.sans(complement, faults);
        return rest.size() == complement.size() ? this : new DocumentNuu(racine, style, rest);
    }

    private static @Nullable Element complement(Element root) {
        for (Noeud one : root.contenu()) {
            if (one instanceof Element child
                    && child.local().equals(COMPLEMENT)
                    && child.espace().equals(ESPACE_COMPLEMENT)) {
                return child;
            }
        }
        return null;
    }

    /** Without an element, nor the blanks before it if it has some on both sides: a line was made for it. */
    private static List<Noeud> sans(List<Noeud> all, @Nullable Element element) {
        List<Noeud> content = new ArrayList<>(all);
        int at = content.indexOf(element);
        content.remove(at);
        if (at > 0 && at < content.size() && blanc(content.get(at - 1)) && blanc(content.get(at))) {
            content.remove(at - 1);
        }
        return content;
    }

    private static boolean blanc(Noeud one) {
        return one instanceof Noeud.Texte text && text.texte().isBlank();
    }

    /** The members of the demande; values at the paths {@code refuses} are left in the templates. */
    Map<String, @Nullable Object> membres(Set<String> refuses) {
        Map<String, @Nullable Object> members = membres(racine, style, refuses);
        if (complement != null) {
            members = Complement.copie(members);
            Object header = members.get(LectureBloc.RESIDU);
            Complement.appliquer(members, complement);
            if (!members.containsKey(LectureBloc.RESIDU) && !invente(header, members)) {
                // Somebody has said since, by hand, what the file is for.
                members.put(LectureBloc.RESIDU, header);
            }
        }
        members.put("format", DemandeJson.FORMAT);
        return members;
    }

    /** The header says what this library makes up for a demande that never was a document. */
    private static boolean invente(@Nullable Object header, Map<String, @Nullable Object> members) {
        return header instanceof Map<?, ?> one
                && complets(members).get(LectureBloc.RESIDU) instanceof Map<?, ?> other
                && Objects.equals(one.get("typeFichier"), other.get("typeFichier"))
                && Objects.equals(one.get("dateFichier"), other.get("dateFichier"));
    }

    private static Map<String, @Nullable Object> membres(Element root, StyleXml style, Set<String> refuses) {
        Map<String, @Nullable Object> members =
                new LectureBloc(Correspondances.de(true), style, refuses, null).racine(root);
        Map<String, @Nullable Object> look = style.enMembre();
        if (look != null) {
            entete(members).put(STYLE, look);
        }
        deduire(members);
        return members;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> entete(Map<String, @Nullable Object> members) {
        return (Map<String, @Nullable Object>)
                members.computeIfAbsent(LectureBloc.RESIDU, name -> new LinkedHashMap<>());
    }

    /** A text of the header that a demande came with, null if it has none. */
    static @Nullable String entete(Demande demande, String nom) {
        return demande.autres().valeurs().get(LectureBloc.RESIDU) instanceof Map<?, ?> header
                        && header.get(nom) instanceof String text
                ? text
                : null;
    }

    /** What a document says without an element of its own: the creating guichet is in the number, the state in what happened. */
    private static void deduire(Map<String, @Nullable Object> members) {
        LectureNumero numero = members.get("numeroUnique") instanceof String text ? NumeroUnique.tryParse(text) : null;
        if (numero != null && numero.numero() != null) {
            members.put("guichetCreation", numero.numero().guichet().code());
            boolean radiee = members.get("radiation") != null
                    || "RAD".equals(entete(members).get("typeFichier"));
            members.put("etat", radiee ? "RADIEE" : "ACTIVE");
        } else if (numero == null && members.get("guichetDerniereModification") != null) {
            members.put("guichetCreation", members.get("guichetDerniereModification"));
        }
    }

    /** The path of a faulty value as the table writes it: the years of income are counted from the end. */
    String place(String pointer) {
        String list = "revenusFiscaux/";
        int at = pointer.indexOf(list);
        if (at < 0) {
            return pointer;
        }
        String before = pointer.substring(0, at + list.length());
        String after = pointer.substring(at + list.length());
        int end = after.indexOf('/') < 0 ? after.length() : after.indexOf('/');
        if (lus == null) {
            lus = membres(racine, style, Set.of());
        }
        Object values = Membres.lire(
                lus, List.of(before.substring(1, before.length() - 1).split("/")));
        int size = values instanceof List<?> all ? all.size() : 0;
        return before + (Integer.parseInt(after.substring(0, end)) - size) + after.substring(end);
    }

    static byte[] ecrire(Map<String, @Nullable Object> demande, XmlOptions options) {
        Map<String, @Nullable Object> members = voulus(demande, options);
        StyleXml style = style(members);
        var writer = new EcritureBloc(Correspondances.de(options.conjectures()), style);
        Element root = writer.racine(complets(members));
        byte[] document = RedactionXml.document(root, style.indentation());
        if (!options.complement()) {
            return document;
        }
        Map<String, @Nullable Object> rest = manque(document, members, writer.utilises());
        if (rest.isEmpty()) {
            return document;
        }
        var element = new Element("sne", COMPLEMENT, ESPACE_COMPLEMENT);
        element.ajouter(new Noeud.Texte(DemandeJson.ascii(rest)));
        root.ajouter(element);
        return RedactionXml.document(root, style.indentation());
    }

    /** What a document without complement would lose. */
    static Map<String, @Nullable Object> complement(Map<String, @Nullable Object> demande, XmlOptions options) {
        Map<String, @Nullable Object> members = voulus(demande, options);
        StyleXml style = style(members);
        var writer = new EcritureBloc(Correspondances.de(options.conjectures()), style);
        byte[] document = RedactionXml.document(writer.racine(complets(members)), style.indentation());
        return manque(document, members, writer.utilises());
    }

    /** What a document does not say; a template that was filled has said all that it had to. */
    private static Map<String, @Nullable Object> manque(
            byte[] document, Map<String, @Nullable Object> members, Set<Object> filled) {
        Map<String, @Nullable Object> read = Complement.copie(relus(document));
        Map<String, @Nullable Object> wanted = Complement.copie(members);
        retirer(read, null);
        retirer(wanted, filled);
        return Complement.entre(read, wanted);
    }

    /** Takes the templates out of a tree: those of a set, or all. */
    private static void retirer(@Nullable Object tree, @Nullable Set<Object> templates) {
        if (tree instanceof Map<?, ?> members) {
            for (String name : List.of(LectureBloc.RESIDU, LectureBloc.GABARIT)) {
                if (members.get(name) instanceof String text && (templates == null || templates.contains(text))) {
                    members.remove(name);
                }
            }
            members.values().forEach(one -> retirer(one, templates));
        } else if (tree instanceof List<?> elements) {
            elements.forEach(one -> retirer(one, templates));
        }
    }

    /** What a document says, as a reader will find it; nothing if it is too large to be read. */
    private static Map<String, @Nullable Object> relus(byte[] document) {
        Demande read = DemandeXml.read(document).demande();
        return read == null ? Map.of() : sansFormat(DemandeJson.tree(read));
    }

    private static Map<String, @Nullable Object> sansFormat(Map<String, @Nullable Object> demande) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>(demande);
        members.remove("format");
        return members;
    }

    private static Map<String, @Nullable Object> voulus(Map<String, @Nullable Object> demande, XmlOptions options) {
        Map<String, @Nullable Object> members = sansFormat(demande);
        if (options.version() != null) {
            members.put("versionDemande", options.version());
        }
        if (options.typeFichier() != null || options.dateFichier() != null) {
            Map<String, @Nullable Object> header = new LinkedHashMap<>();
            if (members.get(LectureBloc.RESIDU) instanceof Map<?, ?> before) {
                before.forEach((name, value) -> header.put(String.valueOf(name), value));
            } else {
                members.putAll(complets(members));
            }
            header.put("typeFichier", options.typeFichier());
            header.put("dateFichier", options.dateFichier());
            members.put(LectureBloc.RESIDU, header);
        }
        return members;
    }

    private static StyleXml style(Map<String, @Nullable Object> members) {
        return StyleXml.duMembre(
                members.get(LectureBloc.RESIDU) instanceof Map<?, ?> header ? header.get(STYLE) : null);
    }

    /** A demande that never was a document gets what a document must say. */
    private static Map<String, @Nullable Object> complets(Map<String, @Nullable Object> members) {
        if (members.get(LectureBloc.RESIDU) instanceof Map<?, ?>) {
            return members;
        }
        Map<String, @Nullable Object> complete = new LinkedHashMap<>(members);
        complete.putIfAbsent("versionDemande", VERSION_ORDINAIRE);
        complete.putIfAbsent("guichetDerniereModification", members.get("guichetCreation"));
        Map<String, @Nullable Object> header = new LinkedHashMap<>();
        header.put(
                "typeFichier",
                members.get("radiation") != null ? "RAD" : members.get("numeroUnique") != null ? "MOD" : "CRE");
        Object day = members.getOrDefault("dateDerniereModification", members.get("dateDepot"));
        if (day != null) {
            header.put("dateFichier", day + "T00:00:00");
        }
        complete.put(LectureBloc.RESIDU, header);
        return complete;
    }
}
