"""What must hold for Neo4j's Python driver: checks.py URI USER PASSWORD READER READER_PASSWORD

Prints one line of JSON for each check: its title, and the failure or null. The user may write, the reader may not.
"""

import asyncio
import datetime
import json
import sys
import threading
import time
import traceback

import neo4j
import pytz
from neo4j import AsyncGraphDatabase, GraphDatabase, Query, RoutingControl
from neo4j.exceptions import AuthError, ClientError, CypherSyntaxError, Neo4jError
from neo4j.time import Date, DateTime, Duration, Time

URI, USER, PASSWORD, READER, READER_PASSWORD = sys.argv[1:]
AUTH = (USER, PASSWORD)
# Some seconds of work, but no more: it is abandoned here, not killed.
SLOW = "UNWIND range(1, 20000) AS a UNWIND range(1, 50) AS b WITH a WHERE a < 0 RETURN count(*) AS n"

driver = GraphDatabase.driver(URI, auth=AUTH)
checks = []


def check(function):
    checks.append(function)
    return function


def expect_code(code, work):
    try:
        work()
    except Neo4jError as error:
        assert error.code == f"Neo.ClientError.{code}", (error.code, error.message)
        return error
    raise AssertionError(f"no failure, {code} was expected")


def ask(statement, **parameters):
    return driver.execute_query(statement, parameters).records


@check
def connectivity_server_and_password_are_confirmed():
    driver.verify_connectivity()
    info = driver.get_server_info()
    assert info.agent == "Neo4j/5.13.0", info.agent
    assert info.protocol_version == (5, 4), info.protocol_version
    assert driver.verify_authentication(auth=AUTH)
    assert not driver.verify_authentication(auth=(USER, "wrong"))
    assert driver.supports_session_auth()


@check
def a_wrong_password_is_an_auth_error():
    with GraphDatabase.driver(URI, auth=(READER, "wrong")) as other:
        error = expect_code("Security.Unauthorized", other.verify_connectivity)
        assert isinstance(error, AuthError)


@check
def execute_query_gives_records_keys_and_a_summary():
    statement = "RETURN $x AS x, 1 AS i, 2.0 AS f, null AS n, [1, 2] AS l, {a: 1} AS m, true AS b"
    records, summary, keys = driver.execute_query(statement, x="é😀")
    assert keys == ["x", "i", "f", "n", "l", "m", "b"], keys
    expected = {"x": "é😀", "i": 1, "f": 2.0, "n": None, "l": [1, 2], "m": {"a": 1}, "b": True}
    assert records[0].data() == expected, records[0].data()
    assert type(records[0]["f"]) is float and type(records[0]["i"]) is int
    assert (summary.database, summary.query_type) == ("neo4j", "r")
    assert summary.gql_status_objects and not summary.notifications
    assert summary.result_available_after >= 0 and summary.result_consumed_after >= 0


@check
def a_write_returns_entities_and_counts():
    statement = "CREATE (a:T {id: 'a', f: $f, i: $i, d: $d})-[r:R {w: $f}]->(b:T:U) RETURN a, r, b"
    records, summary, _ = driver.execute_query(statement, f=2.0, i=7, d=datetime.date(2024, 2, 10))
    a, r, b = records[0]
    assert (a["f"], a["i"], a["d"]) == (2.0, 7, Date(2024, 2, 10)), a
    assert type(a["f"]) is float and type(a["i"]) is int
    assert r.start_node.element_id == a.element_id and r.type == "R"
    assert b.labels == {"T", "U"}
    assert (summary.counters.nodes_created, summary.counters.relationships_created) == (2, 1)
    assert summary.counters.contains_updates and summary.query_type == "rw"


@check
def a_path_against_the_arrow_keeps_its_direction():
    (record,) = ask("MATCH p = (b)<-[:R]-(a:T) RETURN p")
    path = record["p"]
    assert len(path) == 1 and path.start_node.labels == {"T", "U"}
    assert path.relationships[0].start_node == path.end_node


@check
def a_result_becomes_a_graph():
    graph = driver.execute_query("MATCH (a:T)-[r]->(b) RETURN a, r, b", result_transformer_=neo4j.Result.graph)
    assert (len(graph.nodes), len(graph.relationships)) == (2, 1)


@check
def temporal_values_come_back_as_they_went():
    values = {
        "day": Date(2024, 2, 10),
        "time": Time(10, 5, 6, 7_000_000, pytz.FixedOffset(60)),
        "local_time": Time(1, 2, 3),
        "date_time": DateTime(2024, 1, 2, 3, 4, 5, 678_000_000, tzinfo=pytz.FixedOffset(120)),
        "local_date_time": DateTime(2024, 1, 2, 3, 4, 5),
        "duration": Duration(months=14, days=3, seconds=3661, nanoseconds=500_000_000),
    }
    (record,) = ask("RETURN " + ", ".join(f"${name} AS {name}" for name in values), **values)
    for name, value in values.items():
        assert record[name] == value and type(record[name]) is type(value), (name, record[name], value)


@check
def integers_of_64_bits_are_exact():
    (record,) = ask("RETURN $a AS a, $b AS b", a=2**63 - 1, b=-(2**63))
    assert record.values() == [2**63 - 1, -(2**63)]


@check
def what_cannot_be_stored_is_refused():
    expect_code("Statement.UnsupportedOperationError", lambda: ask("RETURN $p AS p", p=neo4j.spatial.WGS84Point((1, 2))))


@check
def a_stream_comes_in_portions():
    with driver.session(fetch_size=10) as session:
        assert [row["x"] for row in session.run("UNWIND range(1, 1005) AS x RETURN x")] == list(range(1, 1006))


@check
def a_result_may_be_consumed_in_the_middle():
    with driver.session(fetch_size=10) as session:
        result = session.run("UNWIND range(1, 100000) AS x RETURN x")
        assert next(iter(result))["x"] == 1
        assert result.consume().result_available_after >= 0
        assert session.run("RETURN 1 AS x").single()["x"] == 1


@check
def commit_keeps_rollback_drops_and_the_bookmark_is_good():
    with driver.session() as session:
        kept = session.begin_transaction()
        kept.run("CREATE (:X {k: 1})")
        kept.commit()
        bookmarks = session.last_bookmarks()
        assert len(bookmarks.raw_values) == 1
        dropped = session.begin_transaction()
        dropped.run("CREATE (:X {k: 2})").consume()
        dropped.rollback()
    with driver.session(bookmarks=bookmarks) as session:
        assert session.run("MATCH (n:X) RETURN collect(n.k) AS ks").single()["ks"] == [1]


@check
def two_results_are_open_in_one_transaction():
    with driver.session(fetch_size=2) as session, session.begin_transaction() as transaction:
        first = transaction.run("UNWIND range(1, 7) AS x RETURN x")
        second = transaction.run("UNWIND range(8, 14) AS x RETURN x")
        assert [row["x"] for row in second] == list(range(8, 15))
        assert [row["x"] for row in first] == list(range(1, 8))


@check
def no_way_of_asking_in_read_mode_writes():
    with driver.session() as session:
        create = lambda transaction: transaction.run("CREATE (:Evil)").consume()
        expect_code("Statement.AccessMode", lambda: session.execute_read(create))
    expect_code("Statement.AccessMode", lambda: driver.execute_query("CREATE (:Evil)", routing_=RoutingControl.READ))
    assert ask("MATCH (n:Evil) RETURN n") == []


@check
def the_reader_reads_and_is_told_why_it_cannot_write():
    with GraphDatabase.driver(URI, auth=(READER, READER_PASSWORD)) as reader:
        assert reader.execute_query("RETURN 1 AS x").records[0]["x"] == 1
        error = expect_code("Statement.AccessMode", lambda: reader.execute_query("CREATE (:Evil)"))
        assert "FILIERE_BOLT_WRITE=1" in error.message


@check
def a_session_of_another_user_goes_over_the_same_driver():
    with driver.session(auth=(READER, READER_PASSWORD)) as session:
        assert session.run("SHOW CURRENT USER YIELD user").single()["user"] == READER


@check
def a_transaction_function_writes_and_returns():
    with driver.session() as session:
        work = lambda transaction: transaction.run("CREATE (n:X {k: 9}) RETURN n.k AS k").single()["k"]
        assert session.execute_write(work) == 9


@check
def functions_that_meet_at_one_node_are_run_again():
    ask("CREATE (:Counter {v: 0})")

    def count(transaction):
        transaction.run("MATCH (c:Counter) RETURN c.v AS v").consume()
        time.sleep(0.02)
        transaction.run("MATCH (c:Counter) SET c.v = c.v + 1").consume()

    def work():
        with driver.session() as session:
            session.execute_write(count)

    threads = [threading.Thread(target=work) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert ask("MATCH (c:Counter) RETURN c.v AS v")[0]["v"] == 5


@check
def errors_have_their_codes_and_classes():
    codes = {
        "RETUR 1": "Statement.SyntaxError",
        "RETURN $nope AS x": "Statement.ParameterMissing",
        "RETURN 1 / 0 AS x": "Statement.ArithmeticError",
        "CALL nobody.knows()": "Procedure.ProcedureNotFound",
    }
    for statement, code in codes.items():
        expect_code(code, lambda: ask(statement))
    assert isinstance(expect_code("Statement.SyntaxError", lambda: ask("RETUR 1")), CypherSyntaxError)


@check
def after_a_failure_the_session_goes_on_and_the_transaction_does_not():
    with driver.session() as session:
        expect_code("Statement.SyntaxError", lambda: session.run("RETUR").consume())
        assert session.run("RETURN 1 AS x").single()["x"] == 1
        transaction = session.begin_transaction()
        transaction.run("CREATE (:Half)").consume()
        try:
            transaction.run("RETURN 1 / 0 AS x").consume()
        except ClientError:
            pass
        transaction.close()
        assert session.run("MATCH (n:Half) RETURN count(n) AS n").single()["n"] == 0


@check
def the_one_database_is_found_and_no_other():
    expect_code("Database.DatabaseNotFound", lambda: driver.execute_query("RETURN 1 AS x", database_="other"))
    assert driver.execute_query("RETURN 1 AS x", database_="neo4j").summary.database == "neo4j"


@check
def schema_statements_run_in_managed_transactions():
    ask("CREATE CONSTRAINT one_id IF NOT EXISTS FOR (n:Unique) REQUIRE n.id IS UNIQUE")
    ask("CREATE (:Unique {id: 1})")
    expect_code("Schema.ConstraintValidationFailed", lambda: ask("CREATE (:Unique {id: 1})"))
    assert [row["name"] for row in ask("SHOW CONSTRAINTS YIELD name")] == ["one_id"]
    ask("DROP CONSTRAINT one_id")


@check
def explain_gives_a_plan_and_no_rows():
    records, summary, _ = driver.execute_query("EXPLAIN RETURN 1 AS x")
    assert summary.plan and records == []


@check
def tools_find_out_whom_they_talk_to():
    statement = "CALL dbms.components() YIELD versions, edition RETURN versions[0] AS version, edition"
    assert ask(statement)[0].data() == {"version": "5.13.0", "edition": "community"}
    assert ask("SHOW FUNCTIONS YIELD name WHERE name STARTS WITH 'apoc' RETURN count(*) AS n")[0]["n"] == 0


@check
def fifty_sessions_at_once_and_a_cancelled_one():
    async def one(other, number):
        async with other.session() as session:
            result = await session.run("RETURN $number AS n", number=number)
            return (await result.single())["n"]

    async def cancel(other):
        async with other.session() as session:
            task = asyncio.create_task(session.run(SLOW))
            await asyncio.sleep(0.05)
            task.cancel()
            try:
                await task
            except asyncio.CancelledError:
                pass

    async def run():
        async with AsyncGraphDatabase.driver(URI, auth=AUTH) as other:
            numbers = await asyncio.gather(*[one(other, number) for number in range(50)])
            assert numbers == list(range(50))
            await cancel(other)
            await other.verify_connectivity()

    asyncio.run(run())


# The last one: on a busy machine the engine may leave when it cannot let go of the statement in time.
@check
def a_limit_of_time_strikes():
    with driver.session() as session:
        slow = Query(SLOW, timeout=0.1)
        expect_code("Transaction.TransactionTimedOutClientConfiguration", lambda: session.run(slow).consume())
        assert session.run("RETURN 1 AS x").single()["x"] == 1


for function in checks:
    failure = None
    try:
        function()
    except Exception:
        failure = traceback.format_exc(limit=-3)
    print(json.dumps({"title": function.__name__.replace("_", " "), "failure": failure}), flush=True)
driver.close()
