import { useMemo, useState } from "react";
import type { LayerMapping } from "../../../domain/import/layer-mapping";
import { planImport } from "../../../domain/import/plan-import";
import type { ReadFile } from "../../../store/import-service";
import { useApp } from "../../store-context";

const nothingYet = { areas: {}, records: {} };
const newId = () => crypto.randomUUID();

/** The layers with the user's changes, and what they would write. */
export function useReview(files: readonly ReadFile[]) {
  const project = useApp((state) => state.project);
  const [layers, setLayers] = useState(() => files.flatMap((file) => file.layers));
  const [onSame, setOnSame] = useState<"replace" | "keep">("replace");
  const plan = useMemo(
    () => planImport(layers, { project: project ?? nothingYet, onSame, newId }),
    [layers, project, onSame],
  );
  const change = (index: number, mapping: LayerMapping) =>
    setLayers((all) => all.map((source, at) => (at === index ? { ...source, mapping } : source)));
  return { layers, plan, onSame, setOnSame, change };
}
