package fr.demandeunique.sne.pdf.sceau;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.InvalidParameterSpecException;

/** The public point of a private number on P-256: the JDK, which signs with the number, does not give it. */
final class CourbeP256 {
    static final ECParameterSpec PARAMETRES = parametres();
    private static final BigInteger P = ((ECFieldFp) PARAMETRES.getCurve().getField()).getP();
    private static final BigInteger A = PARAMETRES.getCurve().getA();

    private CourbeP256() {}

    private static ECParameterSpec parametres() {
        try {
            var parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK has P-256", e);
        }
    }

    static boolean estP256(ECParameterSpec other) {
        return other.getCurve().equals(PARAMETRES.getCurve())
                && other.getGenerator().equals(PARAMETRES.getGenerator())
                && other.getOrder().equals(PARAMETRES.getOrder());
    }

    /** The generator taken {@code number} times; called once for each key that is read. */
    static ECPoint point(BigInteger number) throws InvalidParameterSpecException {
        if (number.signum() <= 0 || number.compareTo(PARAMETRES.getOrder()) >= 0) {
            throw new InvalidParameterSpecException("a number outside the curve");
        }
        // A ladder: one sum and one doubling for each bit, whatever the bit.
        ECPoint sum = ECPoint.POINT_INFINITY;
        ECPoint next = PARAMETRES.getGenerator();
        for (int bit = PARAMETRES.getOrder().bitLength() - 1; bit >= 0; bit--) {
            if (number.testBit(bit)) {
                sum = add(sum, next);
                next = add(next, next);
            } else {
                next = add(sum, next);
                sum = add(sum, sum);
            }
        }
        return sum;
    }

    private static ECPoint add(ECPoint one, ECPoint other) {
        if (one.equals(ECPoint.POINT_INFINITY)) {
            return other;
        }
        if (other.equals(ECPoint.POINT_INFINITY)) {
            return one;
        }
        BigInteger x1 = one.getAffineX();
        BigInteger y1 = one.getAffineY();
        BigInteger x2 = other.getAffineX();
        BigInteger slope;
        if (one.equals(other)) {
            slope = x1.pow(2)
                    .multiply(BigInteger.valueOf(3))
                    .add(A)
                    .multiply(y1.shiftLeft(1).modInverse(P));
        } else if (x1.equals(x2)) {
            return ECPoint.POINT_INFINITY;
        } else {
            slope = other.getAffineY()
                    .subtract(y1)
                    .multiply(x2.subtract(x1).mod(P).modInverse(P));
        }
        BigInteger x3 = slope.pow(2).subtract(x1).subtract(x2).mod(P);
        return new ECPoint(x3, slope.multiply(x1.subtract(x3)).subtract(y1).mod(P));
    }
}
