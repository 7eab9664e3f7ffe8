package fr.demandeunique.sne.client.table;

import fr.demandeunique.sne.cotation.CritereCotation;
import fr.demandeunique.sne.cotation.FaitLocal;
import fr.demandeunique.sne.cotation.FaitsCotation;
import fr.demandeunique.sne.cotation.GrilleCotation;
import fr.demandeunique.sne.cotation.GroupeCotation;
import fr.demandeunique.sne.cotation.RefusCotation;
import fr.demandeunique.sne.cotation.RefusLogement;
import fr.demandeunique.sne.cotation.TrancheCotation;
import fr.demandeunique.sne.nomenclature.Arrondi;
import fr.demandeunique.sne.nomenclature.EffetRefus;
import fr.demandeunique.sne.nomenclature.MesureCotation;

/** The tables of a grid of cotation, and of the facts that a score takes beside the demande. */
public final class CotationTables {
    /** What the document of a grid says its format is. */
    public static final String GRILLE_FORMAT = "sne-grille-cotation/1";

    /** What the document of facts says its format is. */
    public static final String FAITS_FORMAT = "sne-faits-cotation/1";

    private CotationTables() {}

    /** The table of {@link TrancheCotation}. */
    public static final RecordTable<TrancheCotation> TRANCHE = RecordTable.of(TrancheCotation::autres)
            .amount("de", TrancheCotation::de)
            .amount("a", TrancheCotation::a)
            .amount("points", TrancheCotation::points)
            .made(in -> new TrancheCotation(in.value(), in.value(), in.value(), in.others()));

    /** The table of {@link CritereCotation}. */
    public static final RecordTable<CritereCotation> CRITERE = RecordTable.of(CritereCotation::autres)
            .text("code", CritereCotation::code)
            .text("libelle", CritereCotation::libelle)
            .text("libelleEn", CritereCotation::libelleEn)
            .code("mesure", MesureCotation.LISTE, CritereCotation::mesure)
            .texts("valeurs", CritereCotation::valeurs)
            .amount("points", CritereCotation::points)
            .amount("par", CritereCotation::par)
            .yes("prorata", CritereCotation::prorata)
            .amount("maximum", CritereCotation::maximum)
            .records("tranches", TRANCHE, CritereCotation::tranches)
            .text("groupe", CritereCotation::groupe)
            .made(in -> new CritereCotation(
                    in.value(),
                    in.value(),
                    in.value(),
                    in.value(),
                    in.list(),
                    in.value(),
                    in.value(),
                    in.value(),
                    in.value(),
                    in.list(),
                    in.value(),
                    in.others()));

    /** The table of {@link GroupeCotation}. */
    public static final RecordTable<GroupeCotation> GROUPE = RecordTable.of(GroupeCotation::autres)
            .text("nom", GroupeCotation::nom)
            .yes("cumul", GroupeCotation::cumul)
            .amount("maximum", GroupeCotation::maximum)
            .made(in -> new GroupeCotation(in.value(), in.value(), in.value(), in.others()));

    /** The table of {@link RefusCotation}. */
    public static final RecordTable<RefusCotation> REFUS = RecordTable.of(RefusCotation::autres)
            .code("effet", EffetRefus.LISTE, RefusCotation::effet)
            .amount("points", RefusCotation::points)
            .integer("rang", RefusCotation::rang)
            .integer("mois", RefusCotation::mois)
            .made(in -> new RefusCotation(in.value(), in.value(), in.value(), in.value(), in.others()));

    /** The table of {@link GrilleCotation}. */
    public static final RecordTable<GrilleCotation> GRILLE = RecordTable.of(GrilleCotation::autres)
            .format(GRILLE_FORMAT)
            .text("nom", GrilleCotation::nom)
            .siren("territoire", GrilleCotation::territoire)
            .date("du", GrilleCotation::du)
            .date("au", GrilleCotation::au)
            .yes("exemple", GrilleCotation::exemple)
            .yes("mutations", GrilleCotation::mutations)
            .records("criteres", CRITERE, GrilleCotation::criteres)
            .records("groupes", GROUPE, GrilleCotation::groupes)
            .record("refus", REFUS, GrilleCotation::refus)
            .amount("minimum", GrilleCotation::minimum)
            .amount("maximum", GrilleCotation::maximum)
            .integer("decimales", GrilleCotation::decimales)
            .code("arrondi", Arrondi.LISTE, GrilleCotation::arrondi)
            .made(in -> new GrilleCotation(
                    in.value(),
                    in.value(),
                    in.value(),
                    in.value(),
                    in.value(),
                    in.value(),
                    in.list(),
                    in.list(),
                    in.value(),
                    in.value(),
                    in.value(),
                    in.value(),
                    in.value(),
                    in.others()));

    /** The table of {@link RefusLogement}. */
    public static final RecordTable<RefusLogement> REFUS_LOGEMENT = RecordTable.of(RefusLogement::autres)
            .date("date", RefusLogement::date)
            .yes("adapte", RefusLogement::adapte)
            .yes("legitime", RefusLogement::legitime)
            .made(in -> new RefusLogement(in.value(), in.value(), in.value(), in.others()));

    /** The table of {@link FaitLocal}. */
    public static final RecordTable<FaitLocal> FAIT = RecordTable.of(FaitLocal::autres)
            .text("nom", FaitLocal::nom)
            .yes("vrai", FaitLocal::vrai)
            .amount("valeur", FaitLocal::valeur)
            .made(in -> new FaitLocal(in.value(), in.value(), in.value(), in.others()));

    /** The table of {@link FaitsCotation}. */
    public static final RecordTable<FaitsCotation> FAITS = RecordTable.of(FaitsCotation::autres)
            .format(FAITS_FORMAT)
            .numero("numeroUnique", FaitsCotation::numeroUnique)
            .texts("prioritesReconnues", FaitsCotation::prioritesReconnues)
            .texts("prioritesEcartees", FaitsCotation::prioritesEcartees)
            .records("refus", REFUS_LOGEMENT, FaitsCotation::refus)
            .records("faits", FAIT, FaitsCotation::faits)
            .made(in -> new FaitsCotation(in.value(), in.list(), in.list(), in.list(), in.list(), in.others()));
}
