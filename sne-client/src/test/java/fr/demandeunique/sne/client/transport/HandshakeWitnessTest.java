package fr.demandeunique.sne.client.transport;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What the handshakes showed: a certificate that was asked for and not there, or shown. */
class HandshakeWitnessTest {
    private static final String[] RSA = {"RSA"};
    private static final String[] EC = {"EC"};

    private final HandshakeWitness witness = new HandshakeWitness().before(new OneKey());

    @Test
    void a_certificate_that_is_missing_stays_missing_until_a_call_succeeds() {
        assertFalse(witness.missing() || witness.shown());
        assertNull(witness.chooseEngineClientAlias(EC, null, null));
        assertTrue(witness.missing());
        assertFalse(witness.shown());
        witness.content();
        assertFalse(witness.missing());
        witness.chooseEngineClientAlias(EC, null, null);
        assertFalse(witness.missing(), "it can do without");
    }

    @Test
    void a_certificate_that_was_shown_counts_until_a_call_succeeds() {
        assertEquals(OneKey.ALIAS, witness.chooseEngineClientAlias(RSA, null, null));
        assertTrue(witness.shown());
        assertFalse(witness.missing());
        witness.content();
        assertFalse(witness.shown());
        witness.chooseEngineClientAlias(EC, null, null);
        assertTrue(witness.missing(), "no call succeeded after this question");
    }

    @Test
    void the_keys_are_those_of_the_client() {
        assertEquals(OneKey.ALIAS, witness.chooseClientAlias(RSA, null, null));
        assertArrayEquals(new String[] {"guichet EC"}, witness.getClientAliases("EC", null));
        assertSame(OneKey.CHAIN, witness.getCertificateChain("a"));
        assertSame(OneKey.KEY, witness.getPrivateKey("a"));
        assertNull(witness.getServerAliases("RSA", null));
        assertNull(witness.chooseServerAlias("RSA", null, null));
    }

    @Test
    void without_keys_there_are_none() {
        var bare = new HandshakeWitness().before(null);
        assertNull(bare.chooseEngineClientAlias(RSA, null, null));
        assertTrue(bare.missing());
        assertNull(bare.chooseClientAlias(RSA, null, null));
        assertNull(bare.getClientAliases("RSA", null));
        assertNull(bare.getCertificateChain("a"));
        assertNull(bare.getPrivateKey("a"));
    }
}
