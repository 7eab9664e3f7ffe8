package fr.demandeunique.sne.client.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlOptionsTest {
    @ParameterizedTest
    @ValueSource(strings = {"9", "03.00", "", "02.1", " 02.00"})
    void a_version_that_no_document_has_is_refused(String version) {
        XmlOptions options = XmlOptions.forSne();
        var refused = assertThrows(IllegalArgumentException.class, () -> options.withVersion(version));
        assertTrue(refused.getMessage().startsWith("version: 02.00 or 02.01"), refused.getMessage());
    }

    @Test
    void known_versions_are_taken_and_none_too() {
        for (String version : XmlOptions.VERSIONS) {
            assertEquals(version, XmlOptions.lossless().withVersion(version).version());
        }
        assertEquals(
                null,
                XmlOptions.lossless().withVersion("02.00").withVersion(null).version());
    }
}
