/**
 * The TCK's two trees: a root, four children that also form a ring, and two grandchildren each.
 * In the second one every other grandchild has the label Y.
 */
const SECOND_GRANDCHILD: Record<string, string> = { "binary-tree-1": "X", "binary-tree-2": "Y" };

/** The statement that makes one of the graphs that scenarios begin with by name. */
export function namedGraph(name: string): string {
  const second = SECOND_GRANDCHILD[name];
  if (second === undefined) throw new Error(`The TCK begins with the graph ${name}, which is not known here.`);
  const children = ["KNOWS", "KNOWS", "FOLLOWS", "FOLLOWS"].map((type, index) => {
    const child = `b${index + 1}`;
    const number = index + 1;
    return [
      `(${child}:X {name: '${child}'})`,
      `(a)-[:${type}]->(${child})`,
      `(${child})-[:FRIEND]->(:X {name: 'c${number}1'})`,
      `(${child})-[:FRIEND]->(:${second} {name: 'c${number}2'})`,
    ].join(", ");
  });
  const ring = [1, 2, 3, 4].map((number) => `(b${number})-[:FRIEND]->(b${(number % 4) + 1})`);
  return `CREATE (a:A {name: 'a'}) CREATE ${[...children, ...ring].join(", ")}`;
}
