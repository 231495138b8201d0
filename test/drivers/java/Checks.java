import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * What must hold for Neo4j's Java driver: Checks.java URI USER PASSWORD READER READER_PASSWORD
 *
 * <p>Prints one line of JSON for each check: its title, and the failure or null.
 */
public final class Checks {
    interface Check {
        void run() throws Exception;
    }

    private static Driver driver;
    private static Driver reader;

    public static void main(String[] arguments) {
        try (var owners = GraphDatabase.driver(arguments[0], AuthTokens.basic(arguments[1], arguments[2]));
                var readers = GraphDatabase.driver(arguments[0], AuthTokens.basic(arguments[3], arguments[4]))) {
            driver = owners;
            reader = readers;
            checks().forEach(Checks::report);
        }
    }

    private static Map<String, Check> checks() {
        var checks = new LinkedHashMap<String, Check>();
        checks.put("connectivity is confirmed", () -> driver.verifyConnectivity());
        checks.put("everything that Bolt 5.4 has is supported", () ->
                expect(true, driver.supportsSessionAuth() && driver.supportsMultiDb()));
        checks.put("a write returns typed entities and counts", Checks::write);
        checks.put("a stream comes in portions", Checks::stream);
        checks.put("a failure in read mode is one of access", () ->
                expectCode("Neo.ClientError.Statement.AccessMode", () -> {
                    try (var session = driver.session()) {
                        session.executeRead(transaction -> transaction.run("CREATE (:Evil)").consume());
                    }
                }));
        checks.put("the reader reads", () ->
                expect(1L, reader.executableQuery("RETURN 1 AS x").execute().records().get(0).get("x").asLong()));
        checks.put("the reader does not write", () ->
                expectCode("Neo.ClientError.Statement.AccessMode", () ->
                        reader.executableQuery("CREATE (:Evil)").execute()));
        checks.put("a wrong statement is a syntax error", () ->
                expectCode("Neo.ClientError.Statement.SyntaxError", () -> {
                    try (var session = driver.session()) {
                        session.run("RETUR").consume();
                    }
                }));
        checks.put("what is rolled back is not there", Checks::rollback);
        checks.put("functions that meet at one node are run again", Checks::meet);
        return checks;
    }

    private static void write() {
        var result = driver.executableQuery(
                        "CREATE (a:J {f: $f, i: $i})-[r:R]->(b:J) RETURN a, r, b, date('2024-01-02') AS d")
                .withParameters(Map.of("f", 2.0, "i", 3))
                .execute();
        var row = result.records().get(0);
        expect(Map.of("f", 2.0, "i", 3L), row.get("a").asNode().asMap());
        expect("2024-01-02", row.get("d").asLocalDate().toString());
        expect(row.get("b").asNode().elementId(), row.get("r").asRelationship().endNodeElementId());
        expect(2, result.summary().counters().nodesCreated());
        expect("READ_WRITE", result.summary().queryType().name());
        expect("Neo4j/5.13.0", result.summary().server().agent());
        expect("5.4", result.summary().server().protocolVersion());
    }

    private static void stream() {
        try (var session = driver.session(SessionConfig.builder().withFetchSize(10).build())) {
            int rows = session.executeRead(transaction ->
                    transaction.run("UNWIND range(1, 1005) AS x RETURN x").list().size());
            expect(1005, rows);
        }
    }

    private static void rollback() {
        try (var session = driver.session()) {
            try (var transaction = session.beginTransaction()) {
                transaction.run("CREATE (:Half)").consume();
                transaction.rollback();
            }
            expect(0L, session.run("MATCH (n:Half) RETURN count(n) AS n").single().get("n").asLong());
        }
    }

    private static void meet() throws InterruptedException {
        driver.executableQuery("CREATE (:Counter {v: 0})").execute();
        List<Thread> threads = new ArrayList<>();
        for (int index = 0; index < 4; index++) {
            threads.add(new Thread(Checks::count));
        }
        threads.forEach(Thread::start);
        for (var thread : threads) {
            thread.join();
        }
        var found = driver.executableQuery("MATCH (c:Counter) RETURN c.v AS v").execute();
        expect(4L, found.records().get(0).get("v").asLong());
    }

    private static void count() {
        try (var session = driver.session()) {
            session.executeWriteWithoutResult(transaction -> {
                transaction.run("MATCH (c:Counter) RETURN c.v AS v").consume();
                transaction.run("MATCH (c:Counter) SET c.v = c.v + 1").consume();
            });
        }
    }

    private static void expect(Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new AssertionError(actual + " is not " + expected);
        }
    }

    private static void expectCode(String code, Check work) throws Exception {
        try {
            work.run();
        } catch (Neo4jException failure) {
            expect(code, failure.code());
            return;
        }
        throw new AssertionError("no failure, " + code + " was expected");
    }

    private static void report(String title, Check check) {
        String failure = "null";
        try {
            check.run();
        } catch (Throwable thrown) {
            failure = quoted(thrown.toString());
        }
        System.out.println("{\"title\": " + quoted(title) + ", \"failure\": " + failure + "}");
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
