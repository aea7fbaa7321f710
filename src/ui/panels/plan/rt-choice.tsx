import { useState } from "react";
import type { Component } from "../../../domain/catalogue/component";
import type { Intervention } from "../../../domain/project/schema";
import { selectUnits } from "../../../store/derived";
import { useFormats } from "../../format";
import { Button } from "../../parts/button";
import { Disclosure } from "../../parts/disclosure";
import { TextField } from "../../parts/field";
import { useApp } from "../../store-context";
import { useWords } from "../../words";
import { creditsInForce } from "./credits-in-force";
import { recordName } from "./record-name";

type RtChoiceProps = {
  readonly work: Intervention;
  readonly component: Component;
  readonly onChange: (recordIds: string[] | null) => void;
};

/** RTs named instead of a reach: piped systems, and quantities spread over several RTs. */
export function RtChoice({ work, component, onChange }: RtChoiceProps) {
  const words = useWords();
  const { number } = useFormats();
  const credits = creditsInForce(component, work);
  const isNamable = credits.some(({ kind }) => kind !== "length" && kind !== "area");
  if (!isNamable && !work.recordIds) return null;
  const { form } = words.plan;
  const named = work.recordIds;
  const isReaching = credits.some(({ kind }) => kind === "households" || kind === "buildings");
  const state = named ? form.rtsNamed(number(named.length)) : isReaching ? form.rtsByReach : form.rtsWhere;
  return (
    <Disclosure summary={`${form.rts}: ${state}`}>
      <p className="caption mb-2">{form.rtsHint}</p>
      <RtChecks chosen={named ?? []} onChange={(ids) => onChange(ids.length > 0 ? ids : null)} />
      {named && (
        <Button size="sm" variant="text" onClick={() => onChange(null)}>
          {isReaching ? form.rtsClear : form.rtsClearWhere}
        </Button>
      )}
    </Disclosure>
  );
}

type RtChecksProps = {
  readonly chosen: readonly string[];
  readonly onChange: (recordIds: string[]) => void;
};

function RtChecks({ chosen, onChange }: RtChecksProps) {
  const words = useWords();
  const [search, setSearch] = useState("");
  const units = useApp(selectUnits);
  const found = units
    .flatMap(({ record }) => (record ? [{ id: record.id, name: recordName(record) }] : []))
    .filter(({ name }) => name.toLowerCase().includes(search.trim().toLowerCase()))
    .sort((left, right) => left.name.localeCompare(right.name, undefined, { numeric: true }));
  return (
    <>
      <TextField
        label={words.plan.form.rtsSearch}
        type="search"
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      <fieldset className="mt-1 max-h-60 overflow-y-auto rounded-r border border-line bg-white px-2">
        <legend className="sr-only">{words.plan.form.rts}</legend>
        {found.map(({ id, name }) => (
          <label key={id} className="switch-row">
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={(event) =>
                onChange(event.target.checked ? [...chosen, id] : chosen.filter((other) => other !== id))
              }
            />
            {name}
          </label>
        ))}
      </fieldset>
    </>
  );
}
