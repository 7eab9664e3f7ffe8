package fr.demandeunique.sne.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ValiditeTest {
    @Test
    void plain() throws Exception {
        byte[] pdf = Exemple.courant().rendu().octets();
        assertEquals(List.of(), JugeVeraPdf.fautes(pdf, "ua1"));
        assertEquals(List.of(), JugeVeraPdf.fautes(pdf, "2a"));
    }
}
