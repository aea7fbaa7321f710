import type { SectorId } from "../../domain/sectors";
import { Icon } from "./icon";

/** A typical work stands for its sector where no single component is meant. */
const sectorSymbols: Readonly<Record<SectorId, string>> = {
  water: "k-hidran-umum",
  wastewater: "k-septik-komunal",
  road: "k-jalan-beton",
  drainage: "k-drainase",
  waste: "k-gerobak-sampah",
  fire: "k-hidran-kebakaran",
  building: "k-rehab-rumah",
  open_space: "k-rth",
};

type SectorIconProps = {
  readonly sectorId: SectorId;
  /** The component's own symbol; without it the sector's. */
  readonly icon?: string;
  /** Side of the square in px. */
  readonly size?: number;
};

/** White glyph on a rounded square in the sector's colour. Decorative: the name always stands beside it. */
export function SectorIcon({ sectorId, icon, size = 36 }: SectorIconProps) {
  return (
    <span
      className={`sector-icon sector-${sectorId}`}
      style={{ width: size, height: size, borderRadius: size < 30 ? 6 : 8 }}
    >
      <Icon name={icon ?? sectorSymbols[sectorId]} size={Math.round(size * 0.62)} />
    </span>
  );
}
