/** The Cypher library calls `toArray` on iterators, which engines have since 2024 or 2025 only. */
const iterators = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as object;

if (!("toArray" in iterators)) {
  Object.defineProperty(iterators, "toArray", {
    configurable: true,
    writable: true,
    value(this: Iterable<unknown>) {
      return [...this];
    },
  });
}
