import { cacheKey, translate, withParameters, type Translation } from "../dialect/index.ts";
import type { LearntState } from "./learnt/state.ts";
import type { Parameters } from "./temporal-use.ts";

const MAX_ENTRIES = 500;

/** A longer literal is data, hardly ever sent twice. */
const MAX_LITERAL_LENGTH = 200;

interface Kept {
  translation: Translation;
  /** For which it was last found to be right. */
  learnt: LearntState;
}

/** The translations of an engine, each kept for when the same statement comes again. */
export class Translations {
  private readonly kept = new Map<string, Kept>();

  /**
   * @param inline parameters that go into the text, as literals.
   * @throws DialectError for what is wrong, and for what the engine would answer wrongly.
   */
  of(text: string, parameters: Parameters, inline: ReadonlyMap<string, string>, learnt: LearntState): Translation {
    const literals = JSON.stringify([...inline]);
    const base = literals.length > MAX_LITERAL_LENGTH ? undefined : cacheKey(text, parameters);
    if (base === undefined) return translate(text, parameters, { inline, learnt });
    const key = `${base}\0${literals}`;
    const known = stillRight(this.kept.get(key), learnt);
    // Without the values: they can be large, and the next ones are others.
    const translation = known ?? { ...translate(text, parameters, { inline, learnt }), params: {} };
    // Setting it again makes it the youngest entry; the oldest one goes first.
    this.kept.delete(key);
    this.kept.set(key, { translation, learnt });
    const [oldest] = this.kept.keys();
    if (this.kept.size > MAX_ENTRIES && oldest !== undefined) this.kept.delete(oldest);
    return withParameters(translation, parameters);
  }
}

/** A translation must not outlive what it was told of the keys it reads. */
function stillRight(kept: Kept | undefined, learnt: LearntState): Translation | undefined {
  const isRight = kept && (kept.learnt === learnt || learnt.confirms(kept.translation.relied));
  return isRight ? kept.translation : undefined;
}
