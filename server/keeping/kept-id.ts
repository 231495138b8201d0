import { randomInt } from "node:crypto";

/** Without 0, O, I and l, which are taken for one another when an address is read out or copied by hand. */
const LETTERS = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
/** 58 letters ten times over are 58 bits: nobody finds a view by trying, and no two are alike. */
const LENGTH = 10;

export function newKeptId(): string {
  return Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join("");
}
