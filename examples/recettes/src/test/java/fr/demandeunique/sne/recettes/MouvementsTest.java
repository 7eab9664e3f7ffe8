package fr.demandeunique.sne.recettes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.demandeunique.sne.bacasable.BacASable;
import fr.demandeunique.sne.bacasable.junit.SneDeTest;
import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.registre.LotMouvements;
import fr.demandeunique.sne.nomenclature.TypeFichier;
import java.util.ArrayList;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SneDeTest(horloge = "2015-12-17")
@DisplayName("Suivre les mouvements, et reprendre après un arrêt")
class MouvementsTest {
    private final JdbcDataSource base = new JdbcDataSource();
    private final JdbcTemplate jdbc = new JdbcTemplate(base);
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(base));
    private final List<TypeFichier> pris = new ArrayList<>();

    /** What a scheduled task does: the movements and where to go on are kept in one transaction. */
    private void suivre(SneClient sne) {
        List<String> curseur = jdbc.queryForList("select curseur from suivi", String.class);
        for (LotMouvements lot : curseur.isEmpty()
                ? sne.mouvements().depuisLeDebut()
                : sne.mouvements().depuis(curseur.get(0))) {
            transaction.executeWithoutResult(status -> {
                lot.mouvements().forEach(one -> pris.add(one.type()));
                jdbc.update("delete from suivi");
                jdbc.update("insert into suivi values (?)", lot.curseurSuivant());
            });
        }
    }

    @Test
    @DisplayName("Rien n’est perdu, rien n’est pris deux fois")
    void reprendre(SneClient sne, BacASable bac) {
        base.setUrl("jdbc:h2:mem:suivi;DB_CLOSE_DELAY=-1");
        jdbc.execute("create table suivi (curseur varchar(200))");
        var demande = sne.enregistrer(Exemple.nouvelle(bac.jour()));
        suivre(sne);
        sne.modifier(
                demande.with(demande.demande().toBuilder().precisions("Balcon").build()));
        suivre(sne);
        suivre(sne);

        assertEquals(List.of(TypeFichier.CREATION, TypeFichier.MODIFICATION), pris);
    }
}
