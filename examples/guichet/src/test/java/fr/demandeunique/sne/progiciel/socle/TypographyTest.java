package fr.demandeunique.sne.progiciel.socle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Les espaces d’une page")
class TypographyTest {
    @Test
    void avant_un_signe_double_et_dans_les_guillemets_aucune_ligne_ne_se_coupe() {
        assertEquals(
                "Qui\u202f? «\u00a0Moi\u00a0»\u00a0: oui\u202f; non\u202f!",
                Typography.composed("Qui ? « Moi » : oui ; non !"));
        assertEquals("10:30, a;b <br> &nbsp;", Typography.composed("10:30, a;b <br> &nbsp;"));
    }
}
