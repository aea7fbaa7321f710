import { describe, expect, it } from "vitest";
import { aComponent, aProject, aWork } from "../../../test/plan-builders";
import { addWork, deleteWork, duplicateWork, editWork, isTranslation, newWork, reshapeWork } from "./works";

const withTap = aProject({ interventions: { tap: aWork() } });

describe("works", () => {
  it("starts a work with nothing stated: measured, with the catalogue's defaults", () => {
    const work = newWork({
      id: "tap",
      planId: "a",
      component: aComponent({ defaultCategory: "rehab" }),
      geometry: { type: "Point", coordinates: [109.68, -6.87] },
      name: "Hidran umum 1",
      year: 3,
    });

    expect(work).toEqual(aWork({ year: 3, category: "rehab" }));
  });

  it("adds a work and leaves the others the same objects", () => {
    const cart = aWork({ id: "cart", componentId: "waste_cart" });
    const next = addWork(cart)(withTap);

    expect(Object.keys(next.interventions)).toEqual(["tap", "cart"]);
    expect(next.interventions["tap"]).toBe(withTap.interventions["tap"]);
  });

  it("moves a work and keeps its reach", () => {
    const next = reshapeWork("tap", { type: "Point", coordinates: [109.69, -6.88] })(withTap);

    expect(next.interventions["tap"]?.geometry).toEqual({ type: "Point", coordinates: [109.69, -6.88] });
    expect(next.interventions["tap"]?.reachM).toBeNull();
  });

  it("takes a dragged reach with the shape", () => {
    const next = reshapeWork("tap", { type: "Point", coordinates: [109.68, -6.87] }, 140)(withTap);

    expect(next.interventions["tap"]?.reachM).toBe(140);
  });

  it("returns the same project when nothing changes", () => {
    expect(editWork("tap", { name: "Hidran umum 1", year: 1 })(withTap)).toBe(withTap);
    expect(editWork("tap", { optionalCredits: {} })(withTap)).toBe(withTap);
    expect(reshapeWork("tap", { type: "Point", coordinates: [109.68, -6.87] })(withTap)).toBe(withTap);
    expect(editWork("nobody", { name: "x" })(withTap)).toBe(withTap);
    expect(deleteWork("nobody")(withTap)).toBe(withTap);
    expect(duplicateWork("nobody", "copy", "x", [0, 0])(withTap)).toBe(withTap);
  });

  it("copies a work beside the original, under its own name", () => {
    const drain = aWork({
      id: "drain",
      geometry: {
        type: "LineString",
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      },
    });
    const next = duplicateWork("drain", "copy", "Drainase 2", [0.5, -0.5])(addWork(drain)(withTap));

    expect(next.interventions["copy"]).toEqual({
      ...drain,
      id: "copy",
      name: "Drainase 2",
      geometry: {
        type: "LineString",
        coordinates: [
          [1.5, 1.5],
          [3.5, 3.5],
        ],
      },
    });
    expect(next.interventions["drain"]).toBe(drain);
  });

  it("moves every ring of a copied polygon", () => {
    const park = aWork({
      id: "park",
      geometry: {
        type: "Polygon",
        coordinates: [
          [
            [0, 0],
            [2, 0],
            [2, 2],
            [0, 0],
          ],
        ],
      },
    });
    const next = duplicateWork("park", "copy", "Taman 2", [1, 1])(addWork(park)(withTap));

    expect(next.interventions["copy"]?.geometry.coordinates).toEqual([
      [
        [1, 1],
        [3, 1],
        [3, 3],
        [1, 1],
      ],
    ]);
  });

  it("deletes one work only", () => {
    const two = addWork(aWork({ id: "cart" }))(withTap);

    expect(Object.keys(deleteWork("tap")(two).interventions)).toEqual(["cart"]);
  });
});

describe("isTranslation", () => {
  const line = {
    type: "LineString" as const,
    coordinates: [
      [1, 1],
      [2, 1],
    ] as [number, number][],
  };

  it("knows a drag of the whole from a moved vertex", () => {
    expect(
      isTranslation(line, {
        type: "LineString",
        coordinates: [
          [1.5, 0],
          [2.5, 0],
        ],
      }),
    ).toBe(true);
    expect(
      isTranslation(line, {
        type: "LineString",
        coordinates: [
          [1, 1],
          [2, 1.1],
        ],
      }),
    ).toBe(false);
    expect(
      isTranslation(line, {
        type: "LineString",
        coordinates: [
          [1, 1],
          [2, 1],
          [3, 1],
        ],
      }),
    ).toBe(false);
    expect(isTranslation(line, { type: "Point", coordinates: [1, 1] })).toBe(false);
  });

  it("allows for the rounding of the drawing tool", () => {
    expect(
      isTranslation(line, {
        type: "LineString",
        coordinates: [
          [1.5, 0],
          [2.5000002, 0.0000002],
        ],
      }),
    ).toBe(true);
  });
});
