package fr.demandeunique.sne.pdf.file;

import fr.demandeunique.sne.pdf.font.FontsInUse;
import java.util.List;

/** Writes what all the pages of a file share: colour profile, fonts, pictures, and the dictionary that names them. */
final class SharedObjects implements FontsInUse.Objects {
    private static final byte[] PROFILE = ColourProfile.bytes();
    private static final byte[] PACKED_PROFILE = Packer.small(PROFILE);

    private final CrossReferences references;
    private final long start;
    private final Bytes out = new Bytes(1 << 15);
    private final ObjectStream objects = new ObjectStream();

    /**
     * @param start place in the file of the first byte that this writes
     */
    SharedObjects(CrossReferences references, long start) {
        this.references = references;
        this.start = start;
    }

    /** Writes everything; {@code profile} and {@code resources} are numbers kept for them. */
    Bytes write(FontsInUse fonts, List<Picture> pictures, int profile, int resources) {
        stream(profile, "/N 3/Filter/FlateDecode", PACKED_PROFILE);
        String entries = fonts.write(this);
        var named = new StringBuilder();
        for (Picture picture : pictures) {
            named.append('/')
                    .append(picture.name())
                    .append(' ')
                    .append(add(picture))
                    .append(" 0 R");
        }
        objects.begin(resources)
                .put("<</Font<<")
                .put(entries)
                .put(">>/XObject<<")
                .put(named.toString())
                .put(">>>>");
        int self = references.reserve(1);
        objects.register(self, references);
        references.at(self, start + out.size());
        try (var packer = new Packer(Packer.SMALL)) {
            objects.write(self, packer, new Bytes(1 << 12), out);
        }
        return out;
    }

    private int add(Picture picture) {
        String mask = "";
        if (picture.mask().data().length > 0) {
            int number = references.reserve(1);
            stream(number, picture.mask().entries(), picture.mask().data());
            mask = "/SMask " + number + " 0 R";
        }
        int number = references.reserve(1);
        stream(number, picture.entries() + mask, picture.data());
        return number;
    }

    @Override
    public int add(String content) {
        int number = references.reserve(1);
        objects.begin(number).put(content);
        return number;
    }

    @Override
    public int addDeflated(String entries, byte[] deflated) {
        int number = references.reserve(1);
        stream(number, entries + "/Filter/FlateDecode", deflated);
        return number;
    }

    private void stream(int number, String entries, byte[] data) {
        references.at(number, start + out.size());
        out.number(number).put(" 0 obj\n<<").put(entries).stream(data, data.length);
    }
}
