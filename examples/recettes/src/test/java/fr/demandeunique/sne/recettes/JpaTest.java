package fr.demandeunique.sne.recettes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Une entité JPA porte un numéro, un guichet et une demande")
class JpaTest {
    private static final NumeroUnique NUMERO = NumeroUnique.parse("057121507390310691");
    private static final Demande DEMANDE = DemandeJson.read(Exemple.json().getBytes(StandardCharsets.UTF_8))
            .resultat()
            .orElseThrow();

    private static EntityManagerFactory unit;

    @BeforeAll
    static void open() {
        unit = Persistence.createEntityManagerFactory("progiciel");
    }

    @AfterAll
    static void close() {
        unit.close();
    }

    @AfterEach
    void empty() {
        transaction(entities -> entities.createQuery("delete from Dossier").executeUpdate());
    }

    /** Each in a persistence context of its own: what is read was in the database. */
    private <T> T transaction(Function<EntityManager, T> work) {
        EntityManager entities = unit.createEntityManager();
        try {
            entities.getTransaction().begin();
            T result = work.apply(entities);
            entities.getTransaction().commit();
            return result;
        } finally {
            entities.close();
        }
    }

    private static Dossier find(EntityManager entities, NumeroUnique numero) {
        return entities.createQuery("from Dossier where numero = :numero", Dossier.class)
                .setParameter("numero", numero)
                .getSingleResult();
    }

    private void save(Dossier dossier) {
        transaction(entities -> {
            entities.persist(dossier);
            return dossier;
        });
    }

    @Test
    @DisplayName("Retrouver un dossier par son numéro, sa demande entière")
    void retrouver_par_le_numero() {
        save(new Dossier(NUMERO, DEMANDE));
        Dossier found = transaction(entities -> find(entities, NUMERO));
        assertEquals(NUMERO, found.numero);
        assertEquals(DEMANDE, found.demande);
        // What only this product knows has survived.
        assertTrue(DemandeJson.writeIndented(found.demande).contains("dossierInterne"));
    }

    @Test
    @DisplayName("Lister les dossiers d’un guichet")
    void lister_un_guichet() {
        save(new Dossier(NUMERO, DEMANDE));
        String query = "select numero from Dossier where guichet = :guichet";
        Function<String, List<NumeroUnique>> numeros =
                guichet -> transaction(entities -> entities.createQuery(query, NumeroUnique.class)
                        .setParameter("guichet", CodeGuichet.parse(guichet))
                        .getResultList());
        assertEquals(List.of(NUMERO), numeros.apply("10691"));
        assertEquals(List.of(), numeros.apply("GDPUB"));
    }

    @Test
    @DisplayName("Modifier la demande : une nouvelle valeur prend la place de l’ancienne")
    void modifier_la_demande() {
        save(new Dossier(NUMERO, DEMANDE));
        Demande corrigee =
                DEMANDE.toBuilder().dateDepot(LocalDate.of(2015, 12, 18)).build();
        transaction(entities -> find(entities, NUMERO).demande = corrigee);
        assertEquals(corrigee, transaction(entities -> find(entities, NUMERO)).demande);
    }

    @Test
    @DisplayName("Un numéro n’est rangé qu’une fois")
    void un_seul_dossier_par_numero() {
        save(new Dossier(NUMERO, DEMANDE));
        Dossier again = new Dossier(NUMERO, DEMANDE);
        assertThrows(PersistenceException.class, () -> save(again));
    }

    @Test
    @DisplayName("En base : du texte en clair, que toute requête SQL lit")
    void lire_en_sql() {
        save(new Dossier(NUMERO, DEMANDE));
        String query = "select numero, guichet from Dossier where demande like '%" + Exemple.MEMBRE_MAISON + "%'";
        Object[] row = transaction(entities ->
                (Object[]) entities.createNativeQuery(query, Object[].class).getSingleResult());
        assertArrayEquals(new Object[] {"057121507390310691", "10691"}, row);
    }
}
