import { aspectById, criterionById, serviceById } from "../../../domain/rules/look-up";
import type { Ruleset } from "../../../domain/rules/ruleset";
import { sectorIds } from "../../../domain/sectors";
import type { Text } from "../../../domain/text";
import type { ColourBy } from "../../../store/view-slice";
import type { Words } from "../../words/id";

/** A choice as the value of a native option: "criterion:water_access". */
export const colourKey = (colourBy: ColourBy): string =>
  "id" in colourBy ? `${colourBy.kind}:${colourBy.id}` : colourBy.kind;

export function colourFromKey(key: string): ColourBy {
  const [kind = "", id = ""] = key.split(":");
  if (kind === "density") return { kind };
  if (kind === "aspect" || kind === "criterion") return { kind, id };
  const sectorId = sectorIds.find((candidate) => candidate === id);
  return kind === "service" && sectorId ? { kind, id: sectorId } : { kind: "total" };
}

/** What the map is coloured by, in words. */
export function colourName(
  colourBy: ColourBy,
  ruleset: Ruleset,
  words: Words["condition"]["colour"],
  text: (text: Text) => string,
): string {
  switch (colourBy.kind) {
    case "total":
      return words.total;
    case "density":
      return words.density;
    case "aspect": {
      const aspect = aspectById(ruleset, colourBy.id);
      return aspect ? text(aspect.name) : colourBy.id;
    }
    case "criterion": {
      const criterion = criterionById(ruleset, colourBy.id);
      return criterion ? `${criterion.code} ${text(criterion.shortName)}` : colourBy.id;
    }
    case "service": {
      const service = serviceById(ruleset, colourBy.id);
      return words.service(service ? text(service.name) : colourBy.id);
    }
  }
}
