/** The value of a formula of numbers, names, brackets and the four operations, such as `(b/a-1)*100`. */
export function evaluate(formula: string, values: Readonly<Record<string, number>>): number {
  const tokens = formula.match(/[a-z]+|\d+(?:\.\d+)?|[-+*/()]/g) ?? [];
  const next = () => tokens.shift() ?? "";

  const factor = (): number => {
    const token = next();
    if (token !== "(") return values[token] ?? Number(token);
    const inner = sum();
    if (next() !== ")") throw new Error(`A bracket is not closed in ${formula}`);
    return inner;
  };
  const product = (): number => {
    let value = factor();
    while (tokens[0] === "*" || tokens[0] === "/") value = next() === "*" ? value * factor() : value / factor();
    return value;
  };
  const sum = (): number => {
    let value = product();
    while (tokens[0] === "+" || tokens[0] === "-") value = next() === "+" ? value + product() : value - product();
    return value;
  };

  const value = sum();
  if (tokens.length > 0) throw new Error(`${tokens.join("")} is left over in ${formula}`);
  return value;
}
