package fr.demandeunique.sne;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Gravite;
import fr.demandeunique.sne.controle.LectureException;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.controle.RefusException;
import fr.demandeunique.sne.logement.CodeQpv;
import fr.demandeunique.sne.logement.NumeroRpls;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroAncien;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.personne.DateNaissance;
import fr.demandeunique.sne.personne.Nir;
import fr.demandeunique.sne.personne.Siren;
import fr.demandeunique.sne.personne.Siret;
import fr.demandeunique.sne.qualite.BilanQualite;
import fr.demandeunique.sne.qualite.Statistiques;
import fr.demandeunique.sne.qualite.SuiviDoublons;
import fr.demandeunique.sne.qualite.SuiviParGuichet;
import fr.demandeunique.sne.qualite.SuiviQualite;
import fr.demandeunique.sne.reglement.Periode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes from one JVM of a cluster, or from one HTTP session, to another comes back as it was. */
class SerialisationTest {
    private static final LocalDate JOUR = LocalDate.of(2017, 2, 21);

    private static <T> T copy(T value) throws IOException, ClassNotFoundException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            @SuppressWarnings("unchecked")
            T read = (T) in.readObject();
            assertNotSame(value, read);
            return read;
        }
    }

    static Stream<Object> values() {
        Anomalie anomalie = Anomalie.avertissement("NIR_ATTENDU", "/demandeur/nir")
                .avec("position", 3)
                .selon("NIR_ATTENDU", LocalDate.of(2017, 5, 8));
        return Stream.of(
                NumeroUnique.parse("057121507390310691"),
                new NumeroAncien("57/1234"),
                CodeGuichet.parse("G1104"),
                Nir.parse("180022A463123"),
                Siren.parse("552100554"),
                Siret.parse("55210055400013"),
                NumeroRpls.parse("ABC1234567"),
                CodeQpv.parse("QN02A01N"),
                DateNaissance.parse("1950-03-00"),
                Periode.depuis(JOUR),
                anomalie,
                Anomalie.recue("CTRL_DEM_0033", Gravite.ERREUR, "", "texte reçu", null),
                new Rapport(List.of(anomalie)),
                bilan().bilan());
    }

    @ParameterizedTest
    @MethodSource("values")
    void a_value_comes_back_equal(Object value) throws Exception {
        Object read = copy(value);
        assertEquals(value, read);
        assertEquals(value.hashCode(), read.hashCode());
        assertEquals(value.toString(), read.toString());
    }

    @Test
    void a_date_of_birth_comes_back_as_it_was_written() throws Exception {
        for (String text : List.of("1950", "1950-00-00", "1950-03", "1950-03-00", "1980-02-29")) {
            assertEquals(text, copy(DateNaissance.parse(text)).texte());
        }
    }

    @Test
    void a_refusal_still_has_its_anomalies() throws Exception {
        List<Anomalie> anomalies = List.of(
                Anomalie.erreur("DATE_DEPOT_ABSENTE", "/dateDepot").avec("jour", JOUR),
                Anomalie.avertissement("PREAVIS_ABSENT", "/preavis"));
        RefusException read = copy(new RefusException(anomalies));
        assertEquals(anomalies, read.anomalies());
        assertEquals("ERREUR DATE_DEPOT_ABSENTE /dateDepot; AVERTISSEMENT PREAVIS_ABSENT /preavis", read.getMessage());
    }

    @Test
    void an_unreadable_number_still_says_why_and_where() throws Exception {
        LectureException number = copy(thrown(LectureException.class, () -> NumeroUnique.parse("057 13")));
        LectureException before = thrown(LectureException.class, () -> NumeroUnique.parse("057 13"));
        assertEquals(before.position(), number.position());
        assertEquals(before.raison(), number.raison());
        assertEquals(before.getMessage(), number.getMessage());
        LectureException siren = copy(thrown(LectureException.class, () -> Siren.parse("12A")));
        assertEquals(2, siren.position());
        assertEquals("SIREN_FORME", siren.raison().name());
    }

    private static <T extends Throwable> T thrown(Class<T> type, Runnable call) {
        return org.junit.jupiter.api.Assertions.assertThrows(type, call::run);
    }

    private static SuiviQualite bilan() {
        var suivi = new SuiviQualite(JOUR);
        suivi.ajouter(Exemples.active());
        return suivi;
    }

    @Test
    void a_counter_goes_on_counting_where_it_stopped() throws Exception {
        SuiviQualite twice = bilan();
        twice.ajouter(Exemples.active());
        SuiviQualite read = copy(bilan());
        read.ajouter(Exemples.active());
        BilanQualite expected = twice.bilan();
        assertEquals(expected, read.bilan());
        SuiviQualite merged = copy(bilan());
        merged.fusionner(copy(bilan()));
        assertEquals(expected, merged.bilan());

        var doublons = new SuiviDoublons();
        doublons.ajouter(Exemples.active());
        SuiviDoublons other = copy(doublons);
        other.fusionner(doublons);
        assertEquals(2, other.demandes());

        var guichets = new SuiviParGuichet(JOUR);
        guichets.ajouter(Exemples.active());
        CodeGuichet guichet = Exemples.active().guichetDerniereModification();
        SuiviParGuichet readGuichets = copy(guichets);
        assertEquals(guichets.bilan(guichet), readGuichets.bilan(guichet));
        readGuichets.ajouter(Exemples.active());
        assertEquals(2, readGuichets.bilan(guichet).orElseThrow().demandes());

        var statistiques = new Statistiques(2015);
        statistiques.ajouter(Exemples.active());
        Statistiques readStatistiques = copy(statistiques);
        assertEquals(statistiques.resultat(), readStatistiques.resultat());
    }
}
