/** `line` is to be pasted; the password is read from the environment, so that it stands in no history and no file. */
export type BoltLine = Record<"tool" | "line", string>;

/** The environment variable that the lines read, and the notebook of the guide too. */
export const PASSWORD_VARIABLE = "FILIERE_BOLT_PASSWORD";

/** How each tool connects to the graph, as a line that can be pasted. */
export function boltLines({ address, user }: { address: string; user: string }): BoltLine[] {
  return [
    { tool: "cypher-shell", line: `cypher-shell -a ${address} -u ${user} -p "$${PASSWORD_VARIABLE}"` },
    {
      tool: "Python",
      line: `GraphDatabase.driver("${address}", auth=("${user}", os.environ["${PASSWORD_VARIABLE}"]))`,
    },
    {
      tool: "JavaScript",
      line: `neo4j.driver("${address}", neo4j.auth.basic("${user}", process.env.${PASSWORD_VARIABLE}))`,
    },
    {
      tool: "Java",
      line: `GraphDatabase.driver("${address}", AuthTokens.basic("${user}", System.getenv("${PASSWORD_VARIABLE}")))`,
    },
    {
      tool: "Go",
      line: `neo4j.NewDriverWithContext("${address}", neo4j.BasicAuth("${user}", os.Getenv("${PASSWORD_VARIABLE}"), ""))`,
    },
    { tool: "Jupyter", line: `FILIERE_BOLT=${address} jupyter notebook docs/notebooks/network.ipynb` },
  ];
}
