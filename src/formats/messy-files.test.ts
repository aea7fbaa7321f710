import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { importOutcome } from "../../test/import-outcome";
import { messyGroups } from "../../test/messy-groups";
import { hasShared } from "../../test/shared-data";

/** Rows per layer, or what is wrong, of every fixture; looked at one by one, file beside answer. */
const expected = JSON.parse(
  readFileSync(new URL("../../test/fixtures/messy-outcomes.json", import.meta.url), "utf8"),
) as Readonly<Record<string, string>>;

const groups = hasShared ? messyGroups() : [];

describe.skipIf(!hasShared)("every messy file that was collected", () => {
  it("is known here", () => {
    expect(groups.map(({ main }) => main.name)).toEqual(Object.keys(expected));
  });

  it.each(groups.map((group) => [group.main.name, group] as const))(
    "%s",
    async (name, group) => {
      expect((await importOutcome(group)).join(", ")).toBe(expected[name]);
    },
    10_000,
  );
});
