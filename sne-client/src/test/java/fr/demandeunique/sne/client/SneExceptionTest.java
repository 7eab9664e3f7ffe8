package fr.demandeunique.sne.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.demandeunique.sne.client.error.Context;
import fr.demandeunique.sne.client.error.NetworkStep;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Gravite;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.reglement.SourceJuridique;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The failures as values: what is stored of them, and what survives a journey. */
class SneExceptionTest {
    private static final Context CONTEXTE = Context.of(500, "r-1");

    private static Map<SneException, String> all() {
        Map<SneException, String> all = new LinkedHashMap<>();
        all.put(new SneException.Refus(CONTEXTE), "REFUS");
        all.put(new SneException.CleEnCours(CONTEXTE, null), "CLE_EN_COURS");
        all.put(new SneException.RequeteInvalide(CONTEXTE), "REQUETE_INVALIDE");
        all.put(new SneException.AccesRefuse(CONTEXTE), "ACCES_REFUSE");
        all.put(new SneException.Introuvable(CONTEXTE), "INTROUVABLE");
        all.put(
                new SneException.AdresseErronee(SneException.AdresseErronee.Service.GATEWAY, CONTEXTE),
                "ADRESSE_ERRONEE");
        all.put(new SneException.Perimee(CONTEXTE), "PERIMEE");
        all.put(new SneException.Indisponible(CONTEXTE, null), "INDISPONIBLE");
        all.put(new SneException.TropDeRequetes(CONTEXTE, null), "TROP_DE_REQUETES");
        all.put(new SneException.Reseau(NetworkStep.CUT, "hote:443", CONTEXTE, null), "RESEAU");
        all.put(
                new SneException.Certificat(SneException.Certificat.Reason.NOM, "hote:443", CONTEXTE, null),
                "CERTIFICAT");
        all.put(new SneException.Interrompu(CONTEXTE, null), "INTERROMPU");
        all.put(new SneException.ClientFerme(CONTEXTE, null), "CLIENT_FERME");
        all.put(new SneException.CircuitOuvert(Duration.ofSeconds(1), CONTEXTE), "CIRCUIT_OUVERT");
        all.put(new SneException.DelaiDepasse(Duration.ofSeconds(1), CONTEXTE), "DELAI_DEPASSE");
        all.put(new SneException.ReponseIllisible(CONTEXTE), "REPONSE_ILLISIBLE");
        all.put(new SneException.ErreurTechnique(CONTEXTE), "ERREUR_TECHNIQUE");
        all.put(new SneException.EffetIncertain(CONTEXTE, List.of(), null), "EFFET_INCERTAIN");
        all.put(new SneException.HorsTransport("demandes.lister"), "HORS_TRANSPORT");
        return all;
    }

    @Test
    void each_kind_keeps_its_code() {
        all().forEach((one, code) ->
                assertEquals(code, one.code(), one.getClass().getSimpleName()));
    }

    @Test
    void no_kind_is_without_a_code() {
        Set<Class<?>> kinds = Arrays.stream(SneException.class.getDeclaredClasses())
                .filter(SneException.class::isAssignableFrom)
                .collect(Collectors.toSet());
        assertEquals(kinds, all().keySet().stream().map(Object::getClass).collect(Collectors.toSet()));
    }

    @Test
    void a_failure_that_travelled_still_has_what_the_server_found() throws Exception {
        var source = new SourceJuridique("CCH", "R441-2-2", null);
        var context = new Context(
                422,
                "r-1",
                "urn:sne:probleme:regles",
                List.of(Anomalie.recue("X", Gravite.ERREUR, "/a", "Non.", source)));
        var refus = travelled(new SneException.Refus(context));
        assertEquals(context.anomalies(), refus.anomalies());
        assertEquals(422, refus.status());
        assertEquals("r-1", refus.requestId().orElseThrow());
        assertEquals("urn:sne:probleme:regles", refus.type().orElseThrow());
        NumeroUnique numero = NumeroUnique.parse("057121507390310691");
        assertEquals(
                List.of(numero),
                travelled(new SneException.EffetIncertain(context, List.of(numero), null))
                        .candidates());
        for (SneException one : all().keySet()) {
            SneException other = travelled(one);
            assertEquals(one.code(), other.code());
            assertEquals(one.getMessage(), other.getMessage());
            assertEquals(one.message(Locale.ENGLISH), other.message(Locale.ENGLISH));
            assertEquals(one.retryable(), other.retryable());
            assertEquals(one.outcomeUnknown(), other.outcomeUnknown());
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> T travelled(T one) throws IOException, ClassNotFoundException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(one);
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }
}
