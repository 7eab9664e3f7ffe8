package fr.demandeunique.sne.client.xml;

/** A node of a document. */
sealed interface Noeud permits Element, Noeud.Texte, Noeud.Commentaire, Noeud.Instruction {
    /** Text, with references resolved. */
    record Texte(String texte) implements Noeud {
        /** The size only: the text may be personal. */
        @Override
        public String toString() {
            return "Texte[" + texte.length() + "]";
        }
    }

    /** A comment. */
    record Commentaire(String texte) implements Noeud {
        @Override
        public String toString() {
            return "Commentaire[" + texte.length() + "]";
        }
    }

    /** A processing instruction. */
    record Instruction(String cible, String donnees) implements Noeud {
        @Override
        public String toString() {
            return "Instruction[" + cible + "]";
        }
    }
}
