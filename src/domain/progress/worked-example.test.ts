import { describe, expect, it } from "vitest";
import { aProject, aWork } from "../../../test/plan-builders";
import { kebonsari } from "../../../test/survey-sheets";
import { catalogue } from "../catalogue/catalogue";
import { planEffects } from "../coverage/plan-effects";
import { createScene } from "../coverage/scene";
import { rtUnits } from "../project/rt-units";
import type { Intervention } from "../project/schema";
import { defaultTargets } from "../project/targets";
import { rulesetById } from "../rules/rulesets";
import { progressOf } from "./progress";

// Kebonsari RT 39 RW 07: the example of the field study, planned with the catalogue's own components. Works name the RT,
// as piped systems and scattered works do; toilets stand for the septic tanks, since their KK are counted as built.
const ruleset = rulesetById("permen-14-2018");
const project = aProject({ records: { kebonsari: kebonsari() } });
const scene = createScene(project, []);
const inKebonsari = (id: string, componentId: string, parts: Partial<Intervention> = {}) =>
  aWork({ id, componentId, recordIds: ["kebonsari"], ...parts });
const works = [
  inKebonsari("drain", "drain_normalise", { category: "rehab", quantity: 160 }),
  inKebonsari("toilets", "toilet_individual", { quantity: 20 }),
  inKebonsari("cart", "waste_cart"),
  inKebonsari("tps3r", "tps3r"),
];
const connections = inKebonsari("connections", "water_house_connection", { quantity: 11 });

let last = 0;
const targets = Object.values(defaultTargets(ruleset, () => `t${++last}`));
const progress = (plan: readonly Intervention[]) => {
  const effects = planEffects({ scene, project, works: plan, ruleset, catalogue });
  const options = { zeroBelowThreshold: false };
  return progressOf(
    { units: rtUnits(project), works: plan, effects, scene, targets, ruleset, catalogue, options },
    { kind: "all" },
  );
};
const shareOf = ({ services }: ReturnType<typeof progress>, id: string) =>
  services.find(({ service }) => service.id === id)?.after.percent;

describe("the worked example, planned", () => {
  const planned = progress(works);

  it("goes from KR 33 to TK 12, and takes 57.81 % of the sector mean away", () => {
    const [rt] = planned.rts;
    expect([rt?.before.total, rt?.before.levelId, rt?.after.total, rt?.after.levelId]).toEqual([
      33,
      "light",
      12,
      "not_slum",
    ]);
    expect(rt?.before.sectorMeanPercent).toBeCloseTo(44.18, 2);
    expect(rt?.after.sectorMeanPercent).toBeCloseTo(18.64, 2);
    expect(planned.contribution).toBeCloseTo(0.5781, 4);
  });

  it("is not slum by score, but not yet by the services: water stays at 25 of 44 KK", () => {
    expect(shareOf(planned, "wastewater")).toBeCloseTo(90.91, 2);
    expect(shareOf(planned, "waste")).toBe(100);
    expect(shareOf(planned, "drainage")).toBe(100);
    expect(shareOf(planned, "road")).toBeCloseTo(96.875, 9);
    expect(shareOf(planned, "water")).toBeCloseTo(56.82, 2);
    expect(planned.rts[0]?.after.isNotSlumByScore).toBe(true);
    expect(planned.rts[0]?.after.isNotSlumByScoreAndService).toBe(false);
  });

  it("with 11 KK connected reaches a total of 11, 61.85 % and both results", () => {
    const connected = progress([...works, connections]);
    expect(connected.rts[0]?.after.total).toBe(11);
    expect(connected.rts[0]?.after.sectorMeanPercent).toBeCloseTo(16.86, 2);
    expect(connected.contribution).toBeCloseTo(0.6185, 4);
    expect(connected.rts[0]?.after.isNotSlumByScoreAndService).toBe(true);
    expect(connected.investment.servedKk).toBe(44);
  });
});
