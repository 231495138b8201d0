/**
 * What fails when it meets a value of a kind that it does not take, and what Neo4j says then. The embedded graph fails
 * on all of these too when it computes them: `test/contract/kinds-taken.test.ts` asks each for values of every kind.
 * So an answer where Neo4j said such a sentence means that the value was not computed.
 */
export const kindsTaken: readonly { of: readonly string[]; says: RegExp }[] = [
  { of: ["a.v + b.v"], says: /^Cannot add `/u },
  { of: ["a.v - b.v", "-(a.v)"], says: /^Cannot subtract `/u },
  { of: ["a.v * b.v"], says: /^Cannot multiply `/u },
  { of: ["a.v / b.v"], says: /^Cannot divide `/u },
  { of: ["a.v % b.v"], says: /^Cannot calculate modulus of `/u },
  { of: ["a.v ^ b.v"], says: /^Cannot raise `/u },
  { of: ["a.v || b.v"], says: /^Cannot concatenate `(?!NO_VALUE)/u },
  {
    of: ["abs", "ceil", "floor", "round", "sqrt"].map((name) => `${name}(a.v)`),
    says: /^(abs|ceil|floor|round|sqrt)\(\) requires numbers$/u,
  },
  {
    of: ["toFloat", "toInteger", "toString", "toBoolean", "size"].map((name) => `${name}(a.v)`),
    says: /^Invalid input for function '(toFloat|toInteger|toString|toBoolean|size)\(\)'/u,
  },
  {
    of: [
      "toUpper(a.v)",
      "toLower(a.v)",
      "trim(a.v)",
      "replace(a.v, 'a', 'b')",
      "substring(a.v, 1)",
      "left(a.v, 1)",
      "right(a.v, 1)",
      "split(a.v, 'a')",
    ],
    says: /^Expected a string value for `/u,
  },
  { of: ["[1, 2][a.v]"], says: /^Cannot access a list '/u },
  { of: ["sign(a.v)"], says: /^Expected a numeric value for /u },
  { of: ["[1, 2][a.v..]", "[1, 2][..a.v]"], says: /^Expected a numeric value but got/u },
  { of: ["a.v[0]", "head(a.v)", "last(a.v)"], says: /is not a collection or a map/u },
  { of: ["sum(a.v)", "avg(a.v)"], says: /^(SUM|AVG)\(.* can only handle numerical values/u },
  { of: ["percentileCont(a.v, 0.5)"], says: /^PERCENTILE_CONT\(.* can only handle numerical values/u },
  { of: ["NOT a.v", "CASE WHEN a.v THEN 1 END"], says: /^Don't know how to treat that as a predicate/u },
];
