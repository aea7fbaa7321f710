import { describe, expect, it } from "vitest";
import { anArea, byId } from "../../../test/coverage-builders";
import { aRecord } from "../../../test/plan-builders";
import { rtUnits } from "./rt-units";

const unitsOf = (...args: Parameters<typeof rtUnits>) =>
  rtUnits(...args).map(({ id, area, record }) => [id, area?.id ?? null, record?.id ?? null]);

describe("rtUnits", () => {
  it("joins boundary and survey, and leaves out nothing that was imported", () => {
    const areas = byId([
      anArea({ id: "both" }),
      anArea({ id: "bare" }),
      anArea({ id: "village", level: "kelurahan" }),
    ]);
    const records = byId([
      aRecord({ id: "joined", areaId: "both" }),
      aRecord({ id: "again", areaId: "both" }),
      aRecord({ id: "gone", areaId: "deleted" }),
      aRecord({ id: "coarse", areaId: "village" }),
      aRecord({ id: "alone", areaId: null }),
      aRecord({ id: "later", areaId: "bare", round: 1 }),
    ]);
    expect(unitsOf({ areas, records })).toEqual([
      ["both", "both", "joined"],
      ["bare", "bare", null],
      ["again", null, "again"],
      ["gone", null, "gone"],
      ["coarse", null, "coarse"],
      ["alone", null, "alone"],
    ]);
  });
});
