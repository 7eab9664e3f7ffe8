package fr.demandeunique.sne.bacasable.generation;

import fr.demandeunique.sne.commune.Commune;
import fr.demandeunique.sne.demande.CoTitulaire;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.demande.LogementActuel;
import fr.demandeunique.sne.demande.LogementRecherche;
import fr.demandeunique.sne.demande.PersonneACharge;
import fr.demandeunique.sne.nomenclature.CategorieLogement;
import fr.demandeunique.sne.nomenclature.CategorieLogementRecherche;
import fr.demandeunique.sne.nomenclature.LienDemandeur;
import fr.demandeunique.sne.nomenclature.LienParente;
import fr.demandeunique.sne.nomenclature.ModeleLogement;
import fr.demandeunique.sne.nomenclature.RessourceRecue;
import fr.demandeunique.sne.nomenclature.Sexe;
import fr.demandeunique.sne.nomenclature.SituationFamiliale;
import fr.demandeunique.sne.nomenclature.TypeContratTravail;
import fr.demandeunique.sne.nomenclature.TypeLogement;
import fr.demandeunique.sne.personne.Adresse;
import fr.demandeunique.sne.personne.DateNaissance;
import fr.demandeunique.sne.personne.Ressource;
import fr.demandeunique.sne.personne.RevenuFiscal;
import fr.demandeunique.sne.personne.SituationProfessionnelle;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Who lives where on what, and what they ask for. */
final class Household {
    private final Core core;
    private final LocalDate day;
    private final boolean nir;
    private final Dice dice;

    Household(Core core, LocalDate day, boolean nir, Dice dice) {
        this.core = core;
        this.day = day;
        this.nir = nir;
        this.dice = dice;
    }

    void fill(Demande.Builder into) {
        List<String> size = Person.words(Weighted.group("foyer").draw(dice));
        boolean couple = size.get(0).equals("2");
        int children = Integer.parseInt(size.get(1));
        String situation = Weighted.group(couple ? "couple" : "seul").draw(dice);
        List<CoTitulaire> others = new ArrayList<>(1);
        String name = core.asker().birthName();
        if (couple) {
            Person partner = partner();
            boolean married = situation.equals("M");
            name = married && core.asker().woman() ? partner.birthName() : name;
            others.add(other(
                    partner, situation, married ? partner.woman() ? name : partner.birthName() : partner.birthName()));
        }
        String family = couple && core.asker().woman() && !others.isEmpty()
                ? Objects.requireNonNull(others.get(0).identite().nomNaissance())
                : core.asker().birthName();
        List<PersonneACharge> dependants = new ArrayList<>(children);
        for (int i = 0; i < children; i++) {
            dependants.add(child(family));
        }
        Commune home = core.place().communes().draw(dice);
        into.demandeur(asker(situation, name, home))
                .coTitulaires(others)
                .personnesACharge(dependants)
                .logementActuel(housing(1 + others.size() + children))
                .logementRecherche(wanted(home, 1 + others.size() + children));
    }

    private Person partner() {
        LocalDate birth = core.asker().birth().plusDays(dice.below(3600) - 1800);
        LocalDate adult = day.minusYears(19);
        return Person.other(!core.asker().woman(), Person.name(dice), birth.isAfter(adult) ? adult : birth, dice, nir);
    }

    private Demandeur asker(String situation, String name, Commune home) {
        String contract = contract(core.asker());
        int income = income();
        return Demandeur.builder()
                .identite(core.asker().identite(name, core.nationality()))
                .situationFamiliale(SituationFamiliale.of(situation))
                .telephones(List.of(phone()))
                .courriel(mail())
                .adresse(address(home))
                .situationProfessionnelle(work(contract))
                .revenusFiscaux(taxed(income))
                .ressources(resources(contract, income))
                .build();
    }

    private CoTitulaire other(Person person, String situation, String name) {
        String contract = contract(person);
        int income = income();
        LienDemandeur link = situation.equals("M")
                ? LienDemandeur.CONJOINT
                : situation.equals("P") ? LienDemandeur.PACSE : LienDemandeur.CONCUBIN;
        return CoTitulaire.builder()
                .lien(link)
                .identite(person.identite(name, core.nationality()))
                .situationFamiliale(SituationFamiliale.of(situation))
                .situationProfessionnelle(work(contract))
                .revenusFiscaux(taxed(income))
                .ressources(resources(contract, income))
                .build();
    }

    private PersonneACharge child(String family) {
        boolean girl = dice.chance(4900);
        LocalDate birth = day.minusDays(40 + dice.below(17 * 365));
        Person person = Person.other(girl, family, birth, dice, false);
        return PersonneACharge.builder()
                .lienParente(LienParente.ENFANT)
                .identite(one -> one.nom(family)
                        .prenoms(person.firstNames())
                        .dateNaissance(DateNaissance.of(birth))
                        .sexe(girl ? Sexe.FEMININ : Sexe.MASCULIN))
                .build();
    }

    private String contract(Person person) {
        boolean retired = person.birth().isBefore(day.minusYears(64));
        String drawn = Weighted.group("contrat").draw(dice);
        boolean student = drawn.equals("ETU") || drawn.equals("APP");
        if (retired) {
            return "RET";
        }
        return drawn.equals("RET") || (student && person.birth().isBefore(day.minusYears(28))) ? "CDI" : drawn;
    }

    private SituationProfessionnelle work(String contract) {
        boolean employed = contract.equals("CDI") || contract.equals("CDD");
        return SituationProfessionnelle.builder()
                .contrat(TypeContratTravail.of(contract))
                .profession(employed ? Weighted.group("profession").draw(dice) : null)
                .employeur(
                        employed && dice.chance(7000)
                                ? Weighted.group("employeur").draw(dice)
                                : null)
                .salariePrive(employed ? dice.chance(8000) : null)
                .build();
    }

    private int income() {
        int band = Integer.parseInt(Weighted.group("revenu").draw(dice));
        return band + dice.below(Math.max(3000, band / 4));
    }

    private List<RevenuFiscal> taxed(int income) {
        List<RevenuFiscal> all = new ArrayList<>(2);
        if (dice.chance(3000)) {
            all.add(taxed(day.getYear() - 3, income * 19 / 20));
        }
        all.add(taxed(day.getYear() - 2, income));
        return all;
    }

    static RevenuFiscal taxed(int year, int amount) {
        return RevenuFiscal.builder()
                .annee(year)
                .montant(BigDecimal.valueOf(amount))
                .build();
    }

    private List<Ressource<RessourceRecue>> resources(String contract, int income) {
        String code = switch (contract) {
            case "RET" -> "RET";
            case "CHO" -> dice.chance(5000) ? "CHO" : "RSA";
            case "ETU" -> "BE";
            case "AUT" -> dice.chance(3000) ? "AAH" : "RSA";
            default -> "SAL";
        };
        List<Ressource<RessourceRecue>> all = new ArrayList<>(2);
        all.add(received(code, income / 11));
        if (dice.chance(3000)) {
            all.add(received("AF", 130 + dice.below(300)));
        }
        return all;
    }

    static Ressource<RessourceRecue> received(String code, int amount) {
        return Ressource.of(RessourceRecue.of(code), BigDecimal.valueOf(amount));
    }

    private String phone() {
        // 06 39 98 is kept for fictions (ARCEP).
        return "063998" + Integer.toString(10_000 + dice.below(10_000)).substring(1);
    }

    private String mail() {
        return "demandeur" + (core.rank() + 1) + "@exemple.fr";
    }

    private Adresse address(Commune home) {
        return Adresse.builder()
                .numero(Integer.toString(1 + dice.below(160)))
                .voie(Weighted.group("voie").draw(dice))
                .complement(dice.chance(3500) ? Weighted.group("complement").draw(dice) : null)
                .codePostal(dice.of(home.codesPostaux()))
                .localite(home.nom())
                .commune(home.code())
                .etranger(false)
                .build();
    }

    private LogementActuel housing(int persons) {
        int rooms = Math.max(1, Math.min(5, persons - 1 + dice.below(2)));
        int surface = 18 * rooms + dice.below(15);
        String kind = Weighted.group("modele").draw(dice);
        boolean rented = kind.equals("LP") || kind.equals("HLM");
        return LogementActuel.builder()
                .modeles(List.of(ModeleLogement.of(kind)))
                .categorie(dice.chance(7500) ? CategorieLogement.APPARTEMENT : CategorieLogement.MAISON)
                .type(TypeLogement.of("T" + rooms))
                .surface(BigDecimal.valueOf(surface))
                .loyer(rented ? BigDecimal.valueOf((long) surface * (kind.equals("LP") ? 11 : 6)) : null)
                .nombreOccupants(persons)
                .build();
    }

    private LogementRecherche wanted(Commune home, int persons) {
        Set<String> communes = new LinkedHashSet<>(List.of(home.code()));
        for (int i = dice.below(4); i > 0; i--) {
            communes.add(core.place().communes().draw(dice).code());
        }
        int rooms = Math.min(6, persons < 3 ? persons : persons - dice.below(2));
        List<TypeLogement> types = new ArrayList<>(2);
        types.add(type(rooms));
        if (dice.chance(6000) && rooms < 6) {
            types.add(type(rooms + 1));
        }
        return LogementRecherche.builder()
                .types(types)
                .categorie(
                        CategorieLogementRecherche.of(Weighted.group("nature").draw(dice)))
                .nombrePersonnes(persons)
                .communes(List.copyOf(communes))
                .elargie(Weighted.group("elargie").draw(dice).equals("oui"))
                .build();
    }

    private static TypeLogement type(int rooms) {
        return TypeLogement.of(rooms > 5 ? "T6P" : "T" + rooms);
    }
}
