import { aspectById } from "../../../domain/rules/look-up";
import type { SectorId } from "../../../domain/sectors";
import { selectRuleset } from "../../../store/derived";
import { useApp } from "../../store-context";
import { useText, useWords } from "../../words";

/** The order of the palette: what kampungs ask for first. */
export const sectorOrder: readonly SectorId[] = [
  "water",
  "wastewater",
  "road",
  "drainage",
  "waste",
  "fire",
  "building",
  "open_space",
];

/** A sector is called what the rule set calls its aspect; open space is none. */
export function useSectorName(): (sectorId: SectorId) => string {
  const { plan } = useWords();
  const text = useText();
  const ruleset = useApp(selectRuleset);
  return (sectorId) => {
    const aspect = aspectById(ruleset, sectorId);
    return aspect ? text(aspect.shortName) : plan.sectors.openSpace;
  };
}
