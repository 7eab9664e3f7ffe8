package fr.demandeunique.sne.progiciel.saisie;

import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.client.json.DemandeReading;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an agent has typed and not sent yet.
 *
 * @param ref the demande that is modified or split; null for a new one
 * @param coTitulaire who leaves, counted from 1, for a séparation
 * @param checked whether the agent has asked for a check: from then on what is missing is shown too
 * @param version grows with each save
 * @param base the demande that the draft started from, null for a new one
 * @param etag mark of that version
 * @param message what it corrects in the queue, null if nothing
 * @param unclear what was typed for a commune and names none or several, by pointer
 * @param conflicts what somebody else wrote meanwhile where this agent wrote too, by pointer
 */
public record Draft(
        String id,
        Kind kind,
        @Nullable String ref,
        int coTitulaire,
        CodeGuichet guichet,
        String agent,
        String onglet,
        boolean checked,
        int version,
        Tree tree,
        @Nullable Tree base,
        @Nullable String etag,
        @Nullable String message,
        Map<String, String> unclear,
        Map<String, Object> conflicts,
        OffsetDateTime changedAt) {
    /** What becomes of it. */
    public enum Kind {
        NOUVELLE("Nouvelle demande"),
        MODIFICATION("Modification"),
        SEPARATION("Demande suite à séparation"),
        CORRECTION("Correction d’un envoi refusé");

        private final String libelle;

        Kind(String libelle) {
            this.libelle = libelle;
        }

        /** The title of the page. */
        public String libelle() {
            return libelle;
        }
    }

    /** Who it is about, as far as it was typed. */
    public String titulaire() {
        String name = (Inputs.show("prenoms", tree.get("/demandeur/prenoms")) + " "
                        + Inputs.show("texte", tree.get("/demandeur/nom")))
                .strip();
        return name.isEmpty() ? "sans nom" : name;
    }

    /** The demande in it, and what could not be read. */
    public DemandeReading reading() {
        var members = tree.filled().members();
        members.put("format", DemandeJson.FORMAT);
        return DemandeJson.read(members);
    }

    Draft with(Tree other, boolean check, String tab) {
        return new Draft(
                id,
                kind,
                ref,
                coTitulaire,
                guichet,
                agent,
                tab,
                check,
                version,
                other,
                base,
                etag,
                message,
                unclear,
                conflicts,
                changedAt);
    }

    Draft on(Tree newBase, @Nullable String newEtag) {
        return new Draft(
                id,
                kind,
                ref,
                coTitulaire,
                guichet,
                agent,
                onglet,
                checked,
                version,
                tree,
                newBase,
                newEtag,
                message,
                unclear,
                conflicts,
                changedAt);
    }

    @Override
    public String toString() {
        return "Draft[" + id + ", " + kind + "]";
    }
}
