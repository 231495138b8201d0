// What must hold for Neo4j's Go driver: checks URI USER PASSWORD READER READER_PASSWORD
//
// It prints one line of JSON for each check: its title, and the failure or null.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"reflect"
	"sync"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

type check struct {
	title string
	run   func(context.Context) error
}

// The one connects as the program's own user, the other as the one that is for tools.
var driver, reader neo4j.DriverWithContext

func main() {
	ctx := context.Background()
	uri, user, password := os.Args[1], os.Args[2], os.Args[3]
	driver = open(uri, user, password)
	defer driver.Close(ctx)
	reader = open(uri, os.Args[4], os.Args[5])
	defer reader.Close(ctx)
	for _, each := range checks() {
		report(each.title, each.run(ctx))
	}
}

func open(uri, user, password string) neo4j.DriverWithContext {
	opened, err := neo4j.NewDriverWithContext(uri, neo4j.BasicAuth(user, password, ""))
	if err != nil {
		panic(err)
	}
	return opened
}

func checks() []check {
	return []check{
		{"connectivity is confirmed", func(ctx context.Context) error { return driver.VerifyConnectivity(ctx) }},
		{"a write returns typed entities and counts", write},
		{"a stream comes in portions", stream},
		{"a failure in read mode is one of access", writeInReadMode},
		{"the reader reads", readAsReader},
		{"the reader does not write", writeAsReader},
		{"a wrong statement is a syntax error", wrongStatement},
		{"what is rolled back is not there", rollback},
		{"functions that meet at one node are run again", meet},
		{"values of every kind come as they went", values},
	}
}

func write(ctx context.Context) error {
	result, err := ask(ctx, driver,
		"CREATE (a:G {f: $f, i: $i})-[r:R]->(b:G) RETURN a, r, b, date('2024-01-02') AS d",
		map[string]any{"f": 2.0, "i": 3})
	if err != nil {
		return err
	}
	row := result.Records[0].AsMap()
	a, r, b := row["a"].(neo4j.Node), row["r"].(neo4j.Relationship), row["b"].(neo4j.Node)
	return first(
		expect(map[string]any{"f": 2.0, "i": int64(3)}, a.Props),
		expect(b.ElementId, r.EndElementId),
		expect("2024-01-02", row["d"].(neo4j.Date).String()),
		expect(2, result.Summary.Counters().NodesCreated()),
		expect("Neo4j/5.13.0", result.Summary.Server().Agent()),
	)
}

func stream(ctx context.Context) error {
	session := driver.NewSession(ctx, neo4j.SessionConfig{FetchSize: 10})
	defer session.Close(ctx)
	rows, err := session.ExecuteRead(ctx, func(transaction neo4j.ManagedTransaction) (any, error) {
		result, err := transaction.Run(ctx, "UNWIND range(1, 1005) AS x RETURN x", nil)
		if err != nil {
			return nil, err
		}
		records, err := result.Collect(ctx)
		return len(records), err
	})
	if err != nil {
		return err
	}
	return expect(1005, rows)
}

func writeInReadMode(ctx context.Context) error {
	session := driver.NewSession(ctx, neo4j.SessionConfig{})
	defer session.Close(ctx)
	_, err := session.ExecuteRead(ctx, func(transaction neo4j.ManagedTransaction) (any, error) {
		return transaction.Run(ctx, "CREATE (:Evil)", nil)
	})
	return expectCode("Neo.ClientError.Statement.AccessMode", err)
}

func readAsReader(ctx context.Context) error {
	result, err := ask(ctx, reader, "RETURN 1 AS x", nil)
	if err != nil {
		return err
	}
	return expect(int64(1), result.Records[0].Values[0])
}

func writeAsReader(ctx context.Context) error {
	_, err := ask(ctx, reader, "CREATE (:Evil)", nil)
	return expectCode("Neo.ClientError.Statement.AccessMode", err)
}

func wrongStatement(ctx context.Context) error {
	_, err := ask(ctx, driver, "RETUR", nil)
	return expectCode("Neo.ClientError.Statement.SyntaxError", err)
}

func rollback(ctx context.Context) error {
	session := driver.NewSession(ctx, neo4j.SessionConfig{})
	defer session.Close(ctx)
	transaction, err := session.BeginTransaction(ctx)
	if err != nil {
		return err
	}
	if _, err = transaction.Run(ctx, "CREATE (:Half)", nil); err != nil {
		return err
	}
	if err = transaction.Rollback(ctx); err != nil {
		return err
	}
	result, err := ask(ctx, driver, "MATCH (n:Half) RETURN count(n) AS n", nil)
	if err != nil {
		return err
	}
	return expect(int64(0), result.Records[0].Values[0])
}

func meet(ctx context.Context) error {
	if _, err := ask(ctx, driver, "CREATE (:Counter {v: 0})", nil); err != nil {
		return err
	}
	failures := make([]error, 4)
	var group sync.WaitGroup
	for index := range failures {
		group.Add(1)
		go func(index int) {
			defer group.Done()
			failures[index] = count(ctx)
		}(index)
	}
	group.Wait()
	result, err := ask(ctx, driver, "MATCH (c:Counter) RETURN c.v AS v", nil)
	if err != nil {
		return err
	}
	return first(append(failures, expect(int64(len(failures)), result.Records[0].Values[0]))...)
}

func count(ctx context.Context) error {
	session := driver.NewSession(ctx, neo4j.SessionConfig{})
	defer session.Close(ctx)
	_, err := session.ExecuteWrite(ctx, func(transaction neo4j.ManagedTransaction) (any, error) {
		if _, err := transaction.Run(ctx, "MATCH (c:Counter) RETURN c.v AS v", nil); err != nil {
			return nil, err
		}
		result, err := transaction.Run(ctx, "MATCH (c:Counter) SET c.v = c.v + 1", nil)
		if err != nil {
			return nil, err
		}
		return result.Consume(ctx)
	})
	return err
}

func values(ctx context.Context) error {
	sent := []any{nil, true, int64(1) << 62, 2.0, -0.5, "é \U0001f5fa", []any{int64(1), "two", nil}, map[string]any{"a": 1.5}}
	result, err := ask(ctx, driver, "RETURN $sent AS back", map[string]any{"sent": sent})
	if err != nil {
		return err
	}
	return expect(sent, result.Records[0].Values[0])
}

func ask(ctx context.Context, whose neo4j.DriverWithContext, statement string, parameters map[string]any) (*neo4j.EagerResult, error) {
	return neo4j.ExecuteQuery(ctx, whose, statement, parameters, neo4j.EagerResultTransformer)
}

func first(failures ...error) error {
	for _, failure := range failures {
		if failure != nil {
			return failure
		}
	}
	return nil
}

func expect(expected, actual any) error {
	if reflect.DeepEqual(expected, actual) {
		return nil
	}
	return fmt.Errorf("%#v is not %#v", actual, expected)
}

func expectCode(code string, failure error) error {
	var told *neo4j.Neo4jError
	if !errors.As(failure, &told) {
		return fmt.Errorf("%v: %s was expected", failure, code)
	}
	return expect(code, told.Code)
}

func report(title string, failure error) {
	line := map[string]any{"title": title, "failure": nil}
	if failure != nil {
		line["failure"] = failure.Error()
	}
	text, err := json.Marshal(line)
	if err != nil {
		panic(err)
	}
	fmt.Println(string(text))
}
