import fc from "fast-check";
import { expect, it } from "vitest";
import { isCode, newCode, normaliseCode } from "../src/index.ts";
import { showCode } from "../src/recipient-code.ts";

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const someDigits = fc.array(fc.nat(31), { minLength: 8, maxLength: 8 });
const someCode = someDigits.map(showCode);
const draws = 100_000;

it("[R33] a code reads K7M2-9QXD-4: nine Crockford symbols in groups", () => {
  for (let draw = 0; draw < 1000; draw += 1) {
    expect(newCode()).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]$/);
  }
});

it("[R33] different 40 bits always give different codes", () => {
  fc.assert(
    fc.property(someDigits, someDigits, (one, other) => {
      expect(showCode(one) === showCode(other)).toBe(one.join() === other.join());
    }),
  );
});

it("[R33] 100,000 draws repeat no more than 40 random bits may (more than 2 repeats: under 1 in 10⁷)", () => {
  const codes = new Set(Array.from({ length: draws }, newCode));
  expect(draws - codes.size).toBeLessThanOrEqual(2);
});

it("[R33] codes carry no order: of two drawn in a row the later is larger half of the time", () => {
  const codes = Array.from({ length: draws }, newCode);
  const rises = codes.filter((code, place) => place > 0 && code > (codes[place - 1] ?? "")).length;
  // The deviation is √(draws / 12) ≈ 91; 600 is more than six of them.
  expect(Math.abs(rises - draws / 2)).toBeLessThan(600);
});

it("[R33] each place of a code uses all 32 symbols evenly", () => {
  const codes = Array.from({ length: draws }, newCode).map((code) => code.replaceAll("-", ""));
  for (let place = 0; place < 9; place += 1) {
    for (const symbol of alphabet) {
      const share = codes.filter((code) => code[place] === symbol).length;
      // Expected 3,125, the deviation is 55; 440 is eight of them.
      expect(Math.abs(share - draws / 32)).toBeLessThan(440);
    }
  }
});

it("[R33] any one wrong symbol is noticed", () => {
  fc.assert(
    fc.property(someCode, fc.nat(8), fc.integer({ min: 1, max: 31 }), (code, place, shift) => {
      const symbols = [...code.replaceAll("-", "")];
      const right = alphabet.indexOf(symbols[place] ?? "");
      symbols[place] = alphabet.charAt((right + shift) % 32);
      expect(isCode(symbols.join(""))).toBe(false);
    }),
    { numRuns: 2000 },
  );
});

it("[R33] any two different symbols changed about are noticed", () => {
  fc.assert(
    fc.property(someCode, fc.nat(8), fc.nat(8), (code, one, other) => {
      const symbols = [...code.replaceAll("-", "")];
      const [first = "", second = ""] = [symbols[one], symbols[other]];
      fc.pre(first !== second);
      expect(isCode(symbols.with(one, second).with(other, first).join(""))).toBe(false);
    }),
    { numRuns: 2000 },
  );
});

it("[R33] a code is read as people type it: any case, spaces, dashes, O for 0, I and L for 1", () => {
  const zeroes = showCode([0, 0, 1, 1, 0, 0, 1, 1]);
  const tail = zeroes.slice(-1);
  for (const typed of ["ooll ooll", "OOIIOOII", "0o-1l—0O–iL", " 0011  0011 "]) {
    expect(normaliseCode(`${typed}${tail}`)).toBe(zeroes);
  }
  fc.assert(
    fc.property(someCode, (code) => {
      expect(normaliseCode(code)).toBe(code);
      expect(normaliseCode(` ${code.toLowerCase().replaceAll("-", " – ")}\n`)).toBe(code);
    }),
  );
});

it("[R33] a code typed on a Russian keyboard by look-alike letters is the same code", () => {
  const latin = "ABEKMHPCTYX";
  const cyrillic = "АВЕКМНРСТУХ";
  fc.assert(
    fc.property(someCode, (code) => {
      const typed = code.replace(/./g, (symbol) => {
        const place = latin.indexOf(symbol);
        return place < 0 ? symbol : cyrillic.charAt(place).toLowerCase();
      });
      expect(normaliseCode(typed)).toBe(code);
    }),
  );
});

it("[R33] what is no code is refused", () => {
  for (const text of ["", "Анонимно", "K7M2-9QXD", "=1+1", "UUUU-UUUU-U", "0000-0000-00", "🙂".repeat(9)]) {
    expect(isCode(text)).toBe(false);
    expect(normaliseCode(text)).toBeNull();
  }
});
