package fr.demandeunique.sne.client.bulk;

import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.client.xml.DemandeXml;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Documents that hold one demande each. */
final class DocumentBatch implements RecordSource.Batch {
    private record Document(SourcePlace place, boolean xml, byte[] bytes) {}

    private final List<Document> documents = new ArrayList<>();
    private int size;

    void add(SourcePlace place, boolean xml, byte[] bytes) {
        documents.add(new Document(place, xml, bytes));
        size += bytes.length;
    }

    boolean full() {
        return size >= RecordSource.PIECE;
    }

    boolean empty() {
        return documents.isEmpty();
    }

    @Override
    public void read(Consumer<StockRecord> to) {
        for (Document one : documents) {
            to.accept(
                    one.xml
                            ? StockRecord.of(one.place, DemandeXml.read(one.bytes))
                            : StockRecord.of(one.place, DemandeJson.read(one.bytes)));
        }
    }
}
