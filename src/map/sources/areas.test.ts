import { expect, test } from "vitest";
import { anArea, at, boxAt, byId } from "../../../test/coverage-builders";
import { aProject } from "../../../test/plan-builders";
import type { Area } from "../../domain/project/schema";
import { createAppStore } from "../../store/app-store";
import { kelurahanNamesSource } from "./areas";

const kelurahan = (id: string, geometry: Area["geometry"]) =>
  anArea({ id, level: "kelurahan", kelurahan: id, geometry });

function namesOf(...areas: readonly Area[]) {
  const store = createAppStore();
  const project = aProject({ areas: byId(areas) });
  store.getState().openProject({ project, datasets: {}, past: [], future: [], savedAt: null });
  const state = store.getState();
  return kelurahanNamesSource.toGeoJson(kelurahanNamesSource.inputs(state), state).features;
}

const told = (features: readonly GeoJSON.Feature[]) =>
  features.map(({ properties }) => [properties?.["name"], properties?.["isOwn"]]);

const krapyak = kelurahan("Krapyak", boxAt(0, 0, 100, 100));
const klego = kelurahan("Klego", boxAt(100, 0, 200, 100));
const rt = anArea({ id: "rt", rt: "01", kelurahan: "Krapyak", parentId: "Krapyak" });

test("kelurahan are named where there are several, and neighbours; a single one under its RTs is not", () => {
  expect(told(namesOf(krapyak, klego))).toEqual([
    ["Krapyak", true],
    ["Klego", true],
  ]);
  expect(told(namesOf(krapyak, klego, rt))).toEqual([["Klego", false]]);
  expect(namesOf(krapyak, rt)).toEqual([]);
});

test("a kelurahan of islands is named once, on the largest", () => {
  const islands = [boxAt(0, 0, 10, 10), boxAt(1000, 0, 1200, 200)].map(({ coordinates }) => coordinates);
  const [name, ...others] = namesOf(kelurahan("Pulau Pari", { type: "MultiPolygon", coordinates: islands }));
  expect(others).toEqual([]);
  const [lng, lat] = at(1100, 100);
  expect(name?.geometry).toEqual({
    type: "Point",
    coordinates: [expect.closeTo(lng, 9), expect.closeTo(lat, 9)],
  });
});
