package fr.demandeunique.sne.bacasable.chaos;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;

/** Connections to any database, kept open for the next who asks: the same for all that the run is made on. */
final class Reserve implements AutoCloseable {
    private final String url;
    private final Queue<Connection> libres = new ConcurrentLinkedQueue<>();

    Reserve(String url) {
        this.url = url;
    }

    DataSource source() {
        return proxy(DataSource.class, (method, arguments) -> {
            if (!method.getName().equals("getConnection")) {
                throw new UnsupportedOperationException(method.getName());
            }
            Connection free = libres.poll();
            return pretee(free == null ? DriverManager.getConnection(url) : free);
        });
    }

    private Connection pretee(Connection real) {
        return proxy(Connection.class, (method, arguments) -> {
            if (method.getName().equals("close")) {
                rendre(real);
                return null;
            }
            try {
                return method.invoke(real, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    private void rendre(Connection real) throws SQLException {
        if (!real.getAutoCommit()) {
            real.rollback();
            real.setAutoCommit(true);
        }
        libres.add(real);
    }

    private interface Appel {
        Object faire(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Appel appel) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader() == null ? Reserve.class.getClassLoader() : type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> appel.faire(method, arguments)));
    }

    @Override
    public void close() throws SQLException {
        for (Connection one = libres.poll(); one != null; one = libres.poll()) {
            one.close();
        }
    }
}
