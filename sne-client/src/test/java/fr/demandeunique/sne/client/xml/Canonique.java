package fr.demandeunique.sne.client.xml;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.crypto.OctetStreamData;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;

/** The canonical form (C14N 1.1, comments included) of a document by the JDK's own implementation. */
final class Canonique {
    static {
        // The judge takes as many attributes as this library, which newer JDKs do not by default.
        System.setProperty("jdk.xml.elementAttributeLimit", "10000");
    }

    private Canonique() {}

    static String de(byte[] xml) {
        try {
            var method = XMLSignatureFactory.getInstance("DOM")
                    .newCanonicalizationMethod(
                            "http://www.w3.org/2006/12/xml-c14n11#WithComments", (C14NMethodParameterSpec) null);
            return transformed(method, xml);
        } catch (Exception e) {
            throw new AssertionError(new String(xml, StandardCharsets.UTF_8), e);
        }
    }

    /** Fails with what stands around the first difference. */
    static void memes(byte[] expected, byte[] actual) {
        String one = de(expected);
        String other = de(actual);
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        if (!one.equals(other)) {
            org.junit.jupiter.api.Assertions.assertEquals(autour(one, at), autour(other, at));
        }
    }

    private static String autour(String text, int at) {
        return text.substring(Math.max(0, at - 150), Math.min(text.length(), at + 700));
    }

    private static String transformed(CanonicalizationMethod method, byte[] xml) throws Exception {
        var data = (OctetStreamData) method.transform(new OctetStreamData(new ByteArrayInputStream(xml)), null);
        return new String(data.getOctetStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
