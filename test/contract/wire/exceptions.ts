/** Where the embedded graph says something else than Neo4j, and why that is right or cannot be helped. */
export interface Exception {
  conversation: string;
  step: string;
  ours: string;
  /** Several where it depends on the moment. */
  neo4j: string | readonly string[];
  because: string;
}

const EARLY = "the rows are computed at RUN, so that failures come while the write can still be run again";
const ROW = 'SUCCESS bookmark: string, db: "neo4j", type: "r"';
const PULL = 'PULL {"n":-1}';
const ENDLESS = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a WHERE a < 0 RETURN count(*) AS x";
const TIMED_OUT = "FAILURE Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration";

/** One statement of another outcome: both its RUN and its PULL differ. */
function pair(
  conversation: string,
  run: string,
  [oursAtRun, oursAtPull]: readonly [string, string],
  [neo4jAtRun, neo4jAtPull]: readonly [string | string[], string],
  because: string,
): Exception[] {
  return [
    { conversation, step: `RUN ${run}`, ours: oursAtRun, neo4j: neo4jAtRun, because },
    { conversation, step: PULL, ours: oursAtPull, neo4j: neo4jAtPull, because },
  ];
}

export const exceptions: readonly Exception[] = [
  {
    conversation: "a login, step by step",
    step: "ROUTE",
    ours: "SUCCESS rt: 300 s of neo4j, READ localhost:1, ROUTE localhost:1, WRITE localhost:1",
    neo4j: "SUCCESS rt: 300 s of neo4j, READ its own, ROUTE its own, WRITE its own",
    because: "Neo4j is told which address to name; the embedded graph names the one the client used",
  },
  ...pair(
    "bytes as parameter",
    "RETURN $d AS d",
    ["FAILURE Neo.ClientError.Statement.UnsupportedOperationError", "IGNORED"],
    ['SUCCESS fields: ["d"]', `RECORD [bytes 0102] | ${ROW}`],
    "the engine gives bytes back as a list of numbers",
  ),
  {
    conversation: "a node as parameter",
    step: "RUN",
    ours: "FAILURE Neo.ClientError.Statement.TypeError",
    neo4j: "FAILURE Neo.ClientError.Request.Invalid",
    because: "the request is well formed, its value is of the wrong type",
  },
  ...pair(
    "RETURN 1 / 0 AS x",
    "RETURN 1 / 0 AS x",
    ["FAILURE Neo.ClientError.Statement.ArithmeticError", "IGNORED"],
    ['SUCCESS fields: ["x"]', "FAILURE Neo.ClientError.Statement.ArithmeticError"],
    EARLY,
  ),
  ...pair(
    "a failure inside a transaction",
    "RETURN 1 / 0 AS x",
    ["FAILURE Neo.ClientError.Statement.ArithmeticError", "IGNORED"],
    ['SUCCESS fields: ["x"], qid: 0', "FAILURE Neo.ClientError.Statement.ArithmeticError"],
    EARLY,
  ),
  {
    conversation: "RETURN foo(1) AS x",
    step: "RUN RETURN foo(1) AS x",
    ours: "FAILURE Neo.ClientError.Statement.UnsupportedOperationError",
    neo4j: "FAILURE Neo.ClientError.Statement.SyntaxError",
    because: "a function that is not known here may be one of Neo4j's: the sentence says what to do without it",
  },
  {
    conversation: "somebody else's name",
    step: "RUN RETURN 1 AS x",
    ours: "FAILURE Neo.ClientError.Security.Forbidden",
    neo4j: "FAILURE Neo.ClientError.Statement.ArgumentError",
    because: "there is no impersonation at all here, also not of users that exist",
  },
  ...pair(
    "a limit below zero",
    "RETURN 1 AS x",
    ["FAILURE Neo.ClientError.Request.Invalid", "IGNORED"],
    ['SUCCESS fields: ["x"]', `RECORD [1] | ${ROW}`],
    "no driver sends one, so it is a mistake rather than a wish for no limit",
  ),
  ...pair(
    "an unknown bookmark",
    "RETURN 1 AS x",
    ['SUCCESS fields: ["x"]', `RECORD [1] | ${ROW}`],
    ["FAILURE Neo.DatabaseError.General.UnknownError", "IGNORED"],
    "one server that has committed something already shows it, so every bookmark is reached, also an old one",
  ),
  {
    conversation: "an unknown index",
    step: "RUN DROP INDEX nowhere",
    ours: "FAILURE Neo.ClientError.Schema.IndexNotFound",
    neo4j: "FAILURE Neo.DatabaseError.Schema.IndexDropFailed",
    because: "it is the statement's fault, not the database's",
  },
  {
    conversation: "BEGIN after a failure",
    step: "BEGIN",
    ours: "IGNORED",
    neo4j: "FAILURE Neo.ClientError.Request.Invalid",
    because: "Bolt says that everything but RESET is ignored after a failure",
  },
  {
    conversation: "BEGIN after a failure",
    step: "RESET",
    ours: "SUCCESS",
    neo4j: "CLOSED",
    because: "nothing was wrong before it",
  },
  ...pair(
    "a statement that runs beyond its limit",
    ENDLESS,
    [TIMED_OUT, "IGNORED"],
    [[TIMED_OUT, 'SUCCESS fields: ["x"], qid: 0'], TIMED_OUT],
    EARLY,
  ),
  {
    conversation: "RESET while a statement runs",
    step: "RESET",
    ours: "IGNORED | IGNORED | SUCCESS",
    neo4j: [
      "FAILURE Neo.ClientError.Transaction.Terminated | IGNORED | SUCCESS",
      'SUCCESS fields: ["x"] | FAILURE Neo.ClientError.Transaction.Terminated | SUCCESS',
      'SUCCESS fields: ["x"] | IGNORED | SUCCESS',
    ],
    because: "what a RESET ends is ignored; drivers take both",
  },
];
