package fr.demandeunique.sne.client.xml;

/** A node of a document. */
sealed interface XmlNode permits Element, XmlNode.Text, XmlNode.Comment, XmlNode.Instruction {
    /** Text, with references resolved. */
    record Text(String text) implements XmlNode {
        /** The size only: the text may be personal. */
        @Override
        public String toString() {
            return "Text[" + text.length() + "]";
        }
    }

    /** A comment. */
    record Comment(String text) implements XmlNode {
        @Override
        public String toString() {
            return "Comment[" + text.length() + "]";
        }
    }

    /** A processing instruction. */
    record Instruction(String target, String data) implements XmlNode {
        @Override
        public String toString() {
            return "Instruction[" + target + "]";
        }
    }
}
