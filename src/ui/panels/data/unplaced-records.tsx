import { selectUnits } from "../../../store/derived";
import { useFormats } from "../../format";
import { Section } from "../../parts/section";
import { Tag } from "../../parts/tag";
import { useApp } from "../../store-context";
import { useWords } from "../../words";
import { UnitList } from "./unit-list";

/** Survey rows and boundaries that cannot be drawn; nothing that was imported is out of sight. */
export function UnplacedRecords() {
  const { data } = useWords();
  const { number } = useFormats();
  const units = useApp(selectUnits).filter(({ area, record }) => !area?.geometry && !record?.point);
  if (units.length === 0) return null;
  return (
    <Section
      title={data.unplacedTitle}
      aside={<Tag tone="warn">{data.flagsCount(number(units.length))}</Tag>}
    >
      <p className="caption mb-1">{data.unplacedText}</p>
      <UnitList items={units.map((unit) => ({ unit, note: unit.area ? data.noShape : data.noBoundary }))} />
    </Section>
  );
}
