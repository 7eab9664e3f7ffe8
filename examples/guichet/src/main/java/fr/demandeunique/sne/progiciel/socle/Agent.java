package fr.demandeunique.sne.progiciel.socle;

import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.guichet.Droit;
import fr.demandeunique.sne.guichet.Profil;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * Who is logged in. What an agent may do is asked of {@link Profil}, in the SDK: this product keeps no rights of its own but that of the administrator.
 *
 * @param territoires codes of the territories, as given
 */
public record Agent(
        String login,
        String password,
        String nom,
        CodeGuichet guichet,
        Set<Profil> profils,
        List<String> territoires,
        boolean administrator,
        boolean locked)
        implements UserDetails {
    private static final long serialVersionUID = 1L;
    private static final String ADMIN = "ADMINISTRATEUR";

    static Agent of(
            String login,
            String password,
            String nom,
            String guichet,
            String profils,
            String territoires,
            boolean locked) {
        List<String> names = Arrays.asList(profils.split(" "));
        return new Agent(
                login,
                password,
                nom,
                CodeGuichet.parse(guichet),
                names.stream()
                        .filter(one -> !one.equals(ADMIN))
                        .map(Profil::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                List.of(territoires.split(" ")),
                names.contains(ADMIN),
                locked);
    }

    /** Why this agent may not do that today; nothing if they may. */
    public Rapport autoriser(Droit droit, LocalDate jour) {
        return Profil.autoriser(profils, droit, jour);
    }

    public boolean peut(Droit droit, LocalDate jour) {
        return autoriser(droit, jour).conforme();
    }

    /** Whether a demande is within reach: of one's own guichet, or of one's territories. */
    public boolean voit(CodeGuichet auteur, @Nullable String territoire) {
        return guichet.equals(auteur) || territoires.contains(territoire);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return administrator
                ? List.of(new SimpleGrantedAuthority("ROLE_AGENT"), new SimpleGrantedAuthority("ROLE_" + ADMIN))
                : List.of(new SimpleGrantedAuthority("ROLE_AGENT"));
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public String getUsername() {
        return login;
    }

    @Override
    public boolean isAccountNonLocked() {
        return !locked;
    }

    @Override
    public String toString() {
        return "Agent[" + login + "]";
    }
}
