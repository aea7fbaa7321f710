import { useState } from "react";
import { asLastTime, headerFingerprint, isAsLastTime } from "../../../domain/import/import-memory";
import type { LayerMapping, RecognisedLayer } from "../../../domain/import/layer-mapping";
import { selectRuleset } from "../../../store/derived";
import { useFormats } from "../../format";
import { Button } from "../../parts/button";
import { Notice } from "../../parts/notice";
import { useServices } from "../../services";
import { useApp } from "../../store-context";
import { useWords } from "../../words";

type Props = {
  readonly source: RecognisedLayer;
  readonly onChange: (mapping: LayerMapping) => void;
};

/** A file with these columns came in before: offers to read it in the same way, or to forget how. */
export function LastTime({ source, onChange }: Props) {
  const { imports } = useWords();
  const { date } = useFormats();
  const { importMemory } = useServices();
  const { criteria } = useApp(selectRuleset);
  const fingerprint = headerFingerprint(source);
  const [last, setLast] = useState(() => importMemory.recall(fingerprint));
  if (last === null) return null;
  const isKnown = (role: string) =>
    !role.startsWith("volume:") || criteria.some(({ id }) => role === `volume:${id}`);
  const goodOf = Object.fromEntries(criteria.map(({ id, denominator }) => [id, denominator]));
  const isSame = isAsLastTime(source.mapping, last);
  const forget = () => {
    importMemory.forget(fingerprint);
    setLast(null);
  };
  return (
    <Notice
      tone={isSame ? "good" : "info"}
      action={
        <div className="flex flex-wrap gap-2">
          {!isSame && (
            <Button size="sm" onClick={() => onChange(asLastTime(source.mapping, last, { isKnown, goodOf }))}>
              {imports.useLast}
            </Button>
          )}
          <Button variant="text" size="sm" onClick={forget}>
            {imports.forget}
          </Button>
        </div>
      }
    >
      {imports.lastTime(date(last.at))} {isSame && imports.isLast}
    </Notice>
  );
}
