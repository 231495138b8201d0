import { describe, expect, test } from "vitest";
import { isLoopback, readConfig, settings } from "../../server/config.ts";

describe("settings", () => {
  test("without any, it listens on this machine only and uses the embedded graph", () => {
    const config = readConfig({});
    expect(config).toMatchObject({ port: 4477, host: "127.0.0.1", neo4j: undefined, boltWrite: false });
  });

  test("a port that is none is refused by name", () => {
    for (const port of ["x", "-1", "70000", "4477.5"]) {
      expect(() => readConfig({ PORT: port })).toThrow(`PORT is "${port}"`);
    }
  });

  test("an address other machines can reach needs a password", () => {
    expect(() => readConfig({ HOST: "0.0.0.0" })).toThrow("which other machines can reach");
    expect(readConfig({ HOST: "0.0.0.0", FILIERE_PASSWORD: "x" }).host).toBe("0.0.0.0");
  });

  test("a new graph begins with the story, the network or nothing", () => {
    expect(readConfig({}).sample).toBe("story");
    expect(["network", "none"].map((sample) => readConfig({ FILIERE_SAMPLE: sample }).sample)).toEqual([
      "network",
      "none",
    ]);
    expect(() => readConfig({ FILIERE_SAMPLE: "all" })).toThrow(
      'FILIERE_SAMPLE is "all", not one of story, network, none',
    );
  });

  test("statements may write where only this machine reaches the program, elsewhere only when that is said", () => {
    const edits = (environment: Record<string, string>) => readConfig(environment).edits;
    const reached = { HOST: "0.0.0.0", FILIERE_PASSWORD: "x" };
    expect(edits({})).toEqual({ allowed: true, why: null });
    expect(edits({ FILIERE_EDITS: "0" })).toEqual({ allowed: false, why: "off" });
    expect(edits(reached)).toEqual({ allowed: false, why: "not-loopback" });
    expect(edits({ ...reached, FILIERE_EDITS: "1" })).toEqual({ allowed: true, why: null });
    expect(() => edits({ FILIERE_EDITS: "yes" })).toThrow('FILIERE_EDITS is "yes", neither 1 nor 0.');
  });

  test("an empty variable is the same as none", () => {
    expect(readConfig({ NEO4J_URI: "", PORT: " " })).toMatchObject({ neo4j: undefined, port: 4477 });
  });

  test("a Neo4j address must be a Bolt address", () => {
    expect(() => readConfig({ NEO4J_URI: "http://localhost:7474" })).toThrow("no Bolt address");
    expect(readConfig({ NEO4J_URI: "neo4j+s://x.example" }).neo4j).toEqual({
      uri: "neo4j+s://x.example",
      user: "neo4j",
      password: "",
    });
  });

  test("host names are trimmed and lower-cased", () => {
    expect(readConfig({ FILIERE_HOSTS: " Graph.example, ,b.example" }).hosts).toEqual(["graph.example", "b.example"]);
  });

  test("every name it reads is listed, and no other", () => {
    const read = new Set<string>();
    readConfig(new Proxy({}, { get: (_target, name) => void read.add(String(name)) }));
    expect([...read].toSorted()).toEqual(settings.map(({ name }) => name).toSorted());
  });

  test("an address it listens on is one it answers to", () => {
    const environment = { HOST: "192.168.0.7", FILIERE_PASSWORD: "x" };
    expect(readConfig(environment).hosts).toEqual(["192.168.0.7"]);
    expect(readConfig({ ...environment, HOST: "0.0.0.0" }).hosts).toEqual([]);
  });

  test("a password inside the Neo4j address is refused without being repeated", () => {
    const environment = { NEO4J_URI: "bolt://neo4j:s3cret@graph.example" };
    expect(() => readConfig(environment)).toThrow("holds a user or a password");
    expect(() => readConfig(environment)).not.toThrow("s3cret");
    expect(() => readConfig({ NEO4J_URI: "bolt://graph.example:99999" })).toThrow("no Bolt address");
  });

  test("only loopback addresses count as this machine", () => {
    expect(["127.0.0.1", "127.9.9.9", "localhost", "::1"].every(isLoopback)).toBe(true);
    expect(["0.0.0.0", "::", "192.168.0.1", "127.evil.example"].some(isLoopback)).toBe(false);
  });
});
