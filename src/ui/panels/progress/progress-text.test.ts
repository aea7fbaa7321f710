import { describe, expect, it } from "vitest";
import type { Target } from "../../../domain/project/schema";
import { rulesetById } from "../../../domain/rules/rulesets";
import { formats } from "../../format";
import { wordsIn } from "../../words";
import { exactPercent, leastArea, limitText, moneyParts, targetName } from "./progress-text";

const ruleset = rulesetById("permen-14-2018");
const indonesian = formats("id");
const words = wordsIn("id");

const aTarget = (parts: Partial<Target> = {}): Target => ({
  id: "t",
  name: "dfat_water_80",
  serviceId: "water",
  operator: ">=",
  percent: 80,
  source: "",
  ...parts,
});
const nameOf = (target: Target) => targetName(target, ruleset, words, (text) => text.id, indonesian);

describe("limits of targets", () => {
  it("print the sign, since above 80 % and at least 80 % differ", () => {
    expect(limitText({ operator: ">", percent: 80 }, indonesian)).toBe("> 80%");
    expect(limitText({ operator: ">=", percent: 80 }, indonesian)).toBe("≥ 80%");
    expect(limitText({ operator: ">=", percent: 100 }, indonesian)).toBe("100%");
    expect(limitText({ operator: "<=", percent: 0 }, indonesian)).toBe("≤ 0%");
  });
});

describe("percents", () => {
  it("never read as nothing where something is missing", () => {
    expect(exactPercent(1.84, indonesian)).toBe("1,8%");
    expect(exactPercent(0.04, indonesian)).toBe("0,04%");
    expect(exactPercent(0.004, indonesian)).toBe("0,004%");
  });
});

describe("hectares of slum", () => {
  it("are a least figure where an RT has no area, and unknown where none has", () => {
    const count = { rtCount: 2, areaHa: 1.2, withoutArea: 0, unknownCount: 0 };
    expect(leastArea(count, indonesian)).toBe("1,20");
    expect(leastArea({ ...count, withoutArea: 1 }, indonesian)).toBe("≥ 1,20");
    expect(leastArea({ ...count, areaHa: 0, withoutArea: 2 }, indonesian)).toBe("?");
    expect(leastArea({ ...count, rtCount: 0, areaHa: 0 }, indonesian)).toBe("0,00");
  });
});

describe("names of targets", () => {
  it("are the rules' own while nothing was changed", () => {
    expect(nameOf(aTarget())).toBe("DFAT: air minum minimal 80%");
  });

  it("say what is measured once a preset was changed", () => {
    expect(nameOf(aTarget({ percent: 85 }))).toBe("Air minum ≥ 85%");
    expect(nameOf(aTarget({ serviceId: null, operator: "<=", percent: 5 }))).toBe("Sisa luas kumuh ≤ 5%");
  });

  it("are the team's own words for its own targets", () => {
    expect(nameOf(aTarget({ name: "Musrenbang 2026" }))).toBe("Musrenbang 2026");
    expect(nameOf(aTarget({ name: "" }))).toBe("Air minum ≥ 80%");
  });
});

describe("money", () => {
  it("is written large with its unit small", () => {
    const { figures } = words.progress;
    expect(moneyParts(2_413_000_000, indonesian, figures)).toEqual({ figure: "2,41", unit: "miliar rupiah" });
    expect(moneyParts(38_500_000, indonesian, figures)).toEqual({ figure: "38,5", unit: "juta rupiah" });
    expect(moneyParts(0, indonesian, figures)).toEqual({ figure: "0", unit: "rupiah" });
  });
});
