package fr.demandeunique.sne.bacasable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.demandeunique.sne.attestation.TypeAttestation;
import fr.demandeunique.sne.bacasable.generation.StockGenerator;
import fr.demandeunique.sne.bacasable.generation.StockWriter;
import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.bulk.AuditReport;
import fr.demandeunique.sne.client.bulk.CheckReport;
import fr.demandeunique.sne.client.bulk.StockAudit;
import fr.demandeunique.sne.client.bulk.StockCheck;
import fr.demandeunique.sne.client.bulk.StockReader;
import fr.demandeunique.sne.client.call.NuuSettings;
import fr.demandeunique.sne.client.call.RetryPolicy;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.client.registre.DemandeVersionnee;
import fr.demandeunique.sne.client.xml.DemandeXml;
import fr.demandeunique.sne.cycle.Calendrier;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.enregistrement.ControleDemande;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.pdf.AttestationRenderer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The language and the time zone of the machine play no part: neither in what is sent, stored or printed, nor in what a person is told. */
@Isolated("it changes the defaults of the virtual machine")
class MatriceTest {
    private static final List<String> LANGUES = List.of("fr-FR", "en-US", "tr-TR", "ar-EG-u-nu-arab");
    private static final List<String> ZONES = List.of("Europe/Paris", "Indian/Reunion", "UTC", "Pacific/Auckland");
    private static final LocalDate JOUR = LocalDate.of(2016, 2, 29);

    private final Locale langue = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(langue);
        TimeZone.setDefault(zone);
    }

    @Test
    void sixteen_machines_say_the_same() throws Exception {
        Map<String, byte[]> first = null;
        for (String language : LANGUES) {
            for (String city : ZONES) {
                Locale.setDefault(Locale.forLanguageTag(language));
                TimeZone.setDefault(TimeZone.getTimeZone(city));
                Map<String, byte[]> said = said();
                first = first == null ? said : first;
                assertEquals(first.keySet(), said.keySet());
                for (var one : first.entrySet()) {
                    int at = Arrays.mismatch(one.getValue(), said.get(one.getKey()));
                    assertEquals(
                            -1,
                            at,
                            () -> one.getKey() + " " + language + " " + city + ": " + around(one.getValue(), at) + " | "
                                    + around(said.get(one.getKey()), at));
                }
            }
        }
    }

    private static Map<String, byte[]> said() throws Exception {
        Map<String, byte[]> all = new LinkedHashMap<>();
        try (BacASable sne = BacASable.demarrer();
                SneClient json = client(sne, false);
                SneClient soap = client(sne, true)) {
            DemandeVersionnee made = json.enregistrer(Appels.couple());
            all.put("JSON", bytes(Appels.json(made.demande())));
            all.put("XML", bytes(new String(DemandeXml.write(made.demande()), StandardCharsets.UTF_8)));
            all.put("lue par SOAP", bytes(Appels.json(soap.lire(made.numero()).demande())));
            all.put("calendrier", bytes(Calendrier.de(made.demande(), null)));
            sne.regler(JOUR);
            json.renouveler(made.numero());
            sne.nuitsJusquau(JOUR.plusDays(2));
            all.put("mouvements", bytes(json.mouvements().depuis(JOUR).stream().toList()));
            all.put(
                    "attestation",
                    AttestationRenderer.standard()
                            .render(json.attestation(made.numero(), TypeAttestation.RENOUVELLEMENT)
                                    .valeur())
                            .octets());
            var refus = assertThrows(SneException.Refus.class, () -> json.enregistrer(fautive()));
            all.put("refus", bytes(refus.message(Locale.FRENCH) + refus.message(Locale.ENGLISH) + refus.anomalies()));
            sne.pannes().regler("503=7*1");
            all.put(
                    "panne",
                    bytes(assertThrows(SneException.Indisponible.class, () -> json.lire(made.numero()))
                            .getMessage()));
            all.put(
                    "appels",
                    bytes(sne.appels().tous().stream()
                            .map(one -> one.methode() + one.cheminMasque() + one.statut())
                            .toList()));
            all.put(
                    "alertes",
                    bytes(json.qualite().alertes(YearMonth.from(JOUR)).stream().toList()));
        }
        all.put("contrôle", bytes(ControleDemande.controler(fautive(), JOUR).anomalies()));
        var stock = new ByteArrayOutputStream();
        StockWriter.of(StockGenerator.of(17, 200, JOUR)).write(stock, false);
        all.put("stock", stock.toByteArray());
        var audit = new StockAudit(JOUR);
        for (CheckReport.Format format : List.of(CheckReport.Format.CSV, CheckReport.Format.HTML)) {
            var out = new ByteArrayOutputStream();
            try (CheckReport report = CheckReport.open(out, format, Locale.FRENCH, false)) {
                StockReader.of(new ByteArrayInputStream(stock.toByteArray()), "stock.ndjson")
                        .forEach(StockCheck.on(JOUR)::check, report::add);
            }
            all.put("rapport " + format, out.toByteArray());
        }
        for (String line : stock.toString(StandardCharsets.UTF_8).split("\n")) {
            audit.add(DemandeJson.read(line.getBytes(StandardCharsets.UTF_8)).demande());
        }
        var page = new ByteArrayOutputStream();
        AuditReport.of(audit.summary()).write(page);
        all.put("audit", page.toByteArray());
        return all;
    }

    private static SneClient client(BacASable sne, boolean nuu) {
        SneClient.Builder builder = SneClient.builder()
                .url(nuu ? sne.urlNuu() : sne.url())
                .guichet(CodeGuichet.parse("10691"))
                .retryPolicy(RetryPolicy.NONE);
        return nuu ? builder.nuu(NuuSettings.defaults()).build() : builder.build();
    }

    private static Demande fautive() {
        Demande one = Appels.couple();
        return one.toBuilder()
                .logementRecherche(one.logementRecherche().toBuilder()
                        .communes(List.of("57463", "?"))
                        .types(List.of())
                        .build())
                .build();
    }

    private static String around(byte[] text, int at) {
        return new String(
                text, Math.max(0, at - 30), Math.min(40, text.length - Math.max(0, at - 30)), StandardCharsets.UTF_8);
    }

    /** Without what nobody can foresee: the identifiers of pièces and of calls. */
    private static byte[] bytes(Object what) {
        return String.valueOf(what)
                .replaceAll("\\bP[0-9a-f]{8,}\\b|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "…")
                .getBytes(StandardCharsets.UTF_8);
    }
}
