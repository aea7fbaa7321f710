import { componentById } from "../../../domain/catalogue/catalogue";
import type { Intervention } from "../../../domain/project/schema";
import { sectorOrder } from "../plan/sector-name";

/** The sectors in the order of the palette, those of an unknown kind last; then by name, 2 before 10. */
export const bySectorThenName = (one: Intervention, other: Intervention): number =>
  rankOf(one) - rankOf(other) || one.name.localeCompare(other.name, "id", { numeric: true });

function rankOf({ componentId }: Intervention): number {
  const sectorId = componentById(componentId)?.sectorId;
  return sectorId ? sectorOrder.indexOf(sectorId) : sectorOrder.length;
}
