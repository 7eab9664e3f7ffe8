package fr.demandeunique.sne.progiciel.saisie;

import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/** Puts what a page sent into a tree. Fields that the page did not send stay as they are, and so does what no field shows. */
final class FormReader {
    private FormReader() {}

    static Tree read(Tree before, MultiValueMap<String, String> sent, Map<String, String> unclear) {
        Tree tree = new Tree(before.members());
        for (FormView.FieldView field : FormView.fields(before)) {
            List<String> values = sent.get(field.pointer());
            boolean boxes = field.type().equals("codes") && sent.containsKey("_" + field.pointer());
            if (!field.lecture() && (values != null || boxes)) {
                tree.put(
                        field.pointer(),
                        Inputs.read(field.type(), values == null ? List.of() : values, field.pointer(), unclear));
            }
        }
        return tree;
    }
}
