import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { aWork } from "../../../test/plan-builders";
import { catalogue } from "../catalogue/catalogue";
import { withOneMore } from "./one-more";
import { createPointSet } from "./point-set";
import type { Reach } from "./reach";
import { type ServiceGroup, shareOut } from "./services";
import { workFacts } from "./work-facts";

const pointCount = 12;
const set = createPointSet(
  new Float64Array(2 * pointCount),
  Int32Array.from({ length: pointCount }, (_, point) => point % 3),
  3,
);

/** A few metres only, so that works are often equally near; a short reach list, so that some stand apart. */
const reach: fc.Arbitrary<Reach> = fc
  .uniqueArray(fc.tuple(fc.nat(pointCount - 1), fc.integer({ min: 1, max: 3 })), {
    selector: ([point]) => point,
    maxLength: 6,
  })
  .map((pairs) => ({
    points: Int32Array.from(pairs, ([point]) => point),
    distancesM: Float64Array.from(pairs, ([, metres]) => metres),
  }));
const members = fc.array(fc.tuple(reach, fc.option(fc.nat(4))), { minLength: 1, maxLength: 6 });

test.prop([members, fc.nat(5), fc.constantFrom("households", "buildings")], { numRuns: 1000 })(
  "adding one work to a service comes to the same as sharing out anew",
  (list, which, kind) => {
    const facts = list.map(([, capacityKk], index) =>
      workFacts(aWork({ id: `w${index}`, componentId: "water_public_tap", capacityKk }), catalogue),
    );
    const reaches = list.map(([own]) => own);
    const group: ServiceGroup = { key: "water", kind, criterionIds: ["water_access"], members: facts };
    const member = which % list.length;
    const without = <Item>(items: readonly Item[]) => items.filter((_, index) => index !== member);
    const base = shareOut({ ...group, members: without(facts) }, set, without(reaches));
    const own = reaches[member];
    if (!own) throw new Error("a work without a reach");

    const added = withOneMore({ base, group, member, reach: own }, set);
    const anew = shareOut(group, set, reaches);

    expect(added.shares).toEqual(anew.shares);
    // Works that do not meet the new one keep the very same shares.
    const isLimited = list.some(([, capacity]) => capacity !== null);
    added.shares.forEach((share, index) => {
      const isMet = share.reach.points.some((point) => own.points.includes(point));
      if (index !== member && !isMet && !isLimited) expect(base.shares).toContain(share);
    });
  },
);
