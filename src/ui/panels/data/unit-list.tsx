import { useState } from "react";
import { boundsOf } from "../../../domain/geo/bounds";
import type { RtUnit } from "../../../domain/project/rt-units";
import { useFormats } from "../../format";
import { Button } from "../../parts/button";
import { Icon } from "../../parts/icon";
import { useAppStore } from "../../store-context";
import { unitName } from "../../unit-name";
import { useWords } from "../../words";

const shownFirst = 6;

type Props = { readonly items: readonly { readonly unit: RtUnit; readonly note: string }[] };

/** RTs with a remark; each goes to its place and its card. */
export function UnitList({ items }: Props) {
  const { data } = useWords();
  const { number } = useFormats();
  const [isOpen, setIsOpen] = useState(false);
  const goTo = useGoTo();
  const shown = isOpen ? items : items.slice(0, shownFirst);
  return (
    <>
      <ul className="unit-list">
        {shown.map(({ unit, note }) => (
          <li key={unit.id}>
            <button type="button" onClick={() => goTo(unit)}>
              <span className="min-w-0 flex-1">
                <span className="block truncate font-strong">
                  {[unitName(unit), unit.kelurahan].filter(Boolean).join(", ")}
                </span>
                <span className="caption block">{note}</span>
              </span>
              <Icon name="u-kanan" size={18} />
            </button>
          </li>
        ))}
      </ul>
      {items.length > shown.length && (
        <Button variant="text" size="sm" onClick={() => setIsOpen(true)}>
          {data.showAll(number(items.length))}
        </Button>
      )}
    </>
  );
}

function useGoTo(): (unit: RtUnit) => void {
  const store = useAppStore();
  return (unit) => {
    const { goToStep, selectUnit, fly } = store.getState();
    const { area, record } = unit;
    goToStep("condition");
    selectUnit(unit.id);
    if (area?.geometry) fly(boundsOf(area.geometry));
    else if (record?.point) fly([...record.point, ...record.point]);
  };
}
