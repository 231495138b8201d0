interface Step {
  operatorType: string;
  args: Record<string, string>;
  identifiers: string[];
  children: Step[];
}

const LINE = /^( *)(\w+)(?: (.*))?$/;

/**
 * The engine's plan, a step a line and each step's source indented below it, as Bolt has plans: a tree whose root
 * also holds the text.
 */
export function planOf(text: string): Step & Record<string, unknown> {
  const root = step("EmbeddedPlan", { "string-representation": text });
  const open: { indent: number; step: Step }[] = [{ indent: -1, step: root }];
  for (const line of text.split("\n")) {
    const [, blanks, operator, details = ""] = LINE.exec(line) ?? [];
    if (blanks === undefined || operator === undefined) continue;
    const next = step(operator, { Details: withoutBrackets(details) });
    while ((open.at(-1)?.indent ?? -1) >= blanks.length) open.pop();
    open.at(-1)?.step.children.push(next);
    open.push({ indent: blanks.length, step: next });
  }
  return { ...root };
}

/** `(n:Place)` loses its brackets, `(a)->[:TO]->(b)` keeps them: there the first does not end with the last. */
function withoutBrackets(details: string): string {
  if (!details.startsWith("(") || !details.endsWith(")")) return details;
  let depth = 0;
  for (let place = 0; place < details.length - 1; place++) {
    if (details[place] === "(") depth += 1;
    else if (details[place] === ")") depth -= 1;
    if (depth === 0) return details;
  }
  return details.slice(1, -1);
}

function step(operatorType: string, args: Record<string, string>): Step {
  return { operatorType, args, identifiers: [], children: [] };
}
