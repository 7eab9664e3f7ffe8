package fr.demandeunique.sne.client.xml;

import fr.demandeunique.sne.client.xml.Correspondances.Bloc;
import fr.demandeunique.sne.client.xml.Correspondances.Champ;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes records as bytes without a tree between; a record with a template goes through {@link BlockWriter}. Not thread-safe. */
final class DirectWriter {
    private final Correspondances table;
    private final StyleXml style;
    private final BlockWriter templates;
    private final RedactionXml xml;
    private final TamponXml out;
    private final RedactionXml.Portee scope;
    private boolean mixed;

    DirectWriter(Correspondances table, StyleXml style, BlockWriter templates) {
        this.table = table;
        this.style = style;
        this.templates = templates;
        xml = new RedactionXml(style.indentation(), 8192);
        out = xml.out();
        scope = new RedactionXml.Portee(style.racine(), Correspondances.ESPACE, null);
    }

    /** Tells whether the names of a style need no declaration but that of the root. */
    static boolean writes(StyleXml style) {
        return style.locaux().isEmpty() || style.locaux().equals(style.racine());
    }

    /** The document up to the end of the content of its root. */
    void root(RecordView demande) {
        Bloc bloc = table.bloc(Correspondances.RACINE);
        out.balise(RedactionXml.DECLARATION);
        out.balise('<');
        name(style.racine(), bloc.nom());
        xml.attribut(
                style.racine().isEmpty() ? Element.XMLNS : Element.XMLNS + ":" + style.racine(),
                Correspondances.ESPACE);
        attributes(demande, bloc);
        inside(demande, bloc.racine(), style.racine(), bloc.nom(), 0, true);
        out.balise('\n');
    }

    /** The style that a reader will find. */
    StyleXml style() {
        return mixed ? new StyleXml(style.racine(), style.locaux(), null) : style;
    }

    /** The document. */
    byte[] bytes() {
        return out.enOctets();
    }

    private void name(String prefix, String local) {
        if (!prefix.isEmpty()) {
            out.balise(prefix);
            out.balise(':');
        }
        out.balise(local);
    }

    private void open(String local, int depth) {
        xml.ligne(depth);
        out.balise('<');
        name(style.locaux(), local);
    }

    /** Ends the start tag, writes the content and the end tag; tells whether there was any content. */
    private boolean inside(RecordView object, Champ place, String prefix, String local, int depth, boolean kept) {
        int start = out.taille();
        out.balise('>');
        int from = out.taille();
        children(object, place, depth + 1);
        if (out.taille() == from) {
            out.raccourcir(start);
            if (kept) {
                out.balise("/>");
            }
            return false;
        }
        xml.ligne(depth);
        out.balise("</");
        name(prefix, local);
        out.balise('>');
        return true;
    }

    private void children(RecordView object, Champ place, int depth) {
        for (Champ champ : place.champs()) {
            if (champ.repete()) {
                List<?> values = BlockWriter.values(object, champ);
                for (int i = 0; values != null && i < values.size(); i++) {
                    repeated(champ, values.get(i), depth);
                }
            } else if (champ.structure()) {
                int start = out.taille();
                open(champ.nom(), depth);
                if (!inside(object, champ, style.locaux(), champ.nom(), depth, false)) {
                    out.raccourcir(start);
                }
            } else {
                Object value = object.value(champ.cible());
                if (value != null && champ.bloc() != null) {
                    block(value, champ.inner(), champ.nom(), depth);
                } else if (value != null) {
                    value(champ, value, depth);
                }
            }
        }
    }

    private void repeated(Champ champ, Object value, int depth) {
        if (!champ.structure()) {
            if (champ.bloc() != null) {
                block(value, champ.inner(), champ.nom(), depth);
            } else {
                value(champ, value, depth);
            }
            return;
        }
        int start = out.taille();
        open(champ.nom(), depth);
        out.balise('>');
        int from = out.taille();
        repeated(champ.champs().get(0), value, depth + 1);
        if (out.taille() == from) {
            out.raccourcir(start);
            return;
        }
        xml.ligne(depth);
        out.balise("</");
        name(style.locaux(), champ.nom());
        out.balise('>');
    }

    private void block(Object record, Bloc bloc, String local, int depth) {
        RecordView view = RecordView.of(record, bloc);
        Object residue = view.others().isEmpty() ? null : view.others().get(BlockReader.RESIDU);
        Element template = templates.template(residue, local);
        if (template != null) {
            xml.ligne(depth);
            Element filled = templates.fill(template, bloc, view);
            mixed |= style.indentation() != null && StyleXml.melange(filled);
            xml.element(filled, scope, depth);
            return;
        }
        open(local, depth);
        attributes(view, bloc);
        inside(view, bloc.racine(), style.locaux(), local, depth, true);
    }

    private void attributes(RecordView object, Bloc bloc) {
        if (bloc.attributs().isEmpty()) {
            return;
        }
        for (var one : bloc.attributs().entrySet()) {
            String text = NatureXml.mot(object.value(one.getValue()));
            if (text != null && RedactionXml.ecrivable(text)) {
                xml.attribut(one.getKey(), text);
            }
        }
    }

    private void value(Champ champ, Object value, int depth) {
        String text = champ.nature().texte(value);
        if (text == null || !NatureXml.dit(text, value)) {
            return;
        }
        open(champ.nom(), depth);
        if (champ.nature() == NatureXml.CODE) {
            xml.attribut(NatureXml.ATTRIBUT_CODE, text);
            out.balise("/>");
            return;
        }
        out.balise('>');
        out.texte(text);
        out.balise("</");
        name(style.locaux(), champ.nom());
        out.balise('>');
    }

    /** Adds an element at the end of the root. */
    void add(Element last) {
        byte[] end = ("</" + (style.racine().isEmpty() ? "" : style.racine() + ":") + Correspondances.RACINE + ">\n")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        out.raccourcir(out.taille() - end.length);
        add(last, scope);
        out.balise(new String(end, java.nio.charset.StandardCharsets.UTF_8));
    }

    private void add(Element last, RedactionXml.@Nullable Portee around) {
        xml.ligne(1);
        xml.element(last, around, 1);
        xml.ligne(0);
    }
}
