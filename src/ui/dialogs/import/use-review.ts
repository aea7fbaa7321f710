import { useMemo, useState } from "react";
import type { LayerMapping } from "../../../domain/import/layer-mapping";
import { planImport } from "../../../domain/import/plan-import";
import type { ReadFile } from "../../../store/import-service";
import { useServices } from "../../services";
import { useApp } from "../../store-context";
import { rowsOfLastTime } from "./remember-import";
import { useJoins } from "./use-joins";

const nothingYet = { areas: {}, records: {} };
const newId = () => crypto.randomUUID();

/** The layers with the user's changes, and what they would write. */
export function useReview(files: readonly ReadFile[]) {
  const project = useApp((state) => state.project);
  const [layers, setLayers] = useState(() => files.flatMap((file) => file.layers));
  const [onSame, setOnSame] = useState<"replace" | "keep">("replace");
  const joins = useJoins();
  const { importMemory } = useServices();
  const plan = useMemo(
    () => planImport(layers, { project: project ?? nothingYet, onSame, newId, choices: joins.choices }),
    [layers, project, onSame, joins.choices],
  );
  const change = (index: number, mapping: LayerMapping) =>
    setLayers((all) => all.map((source, at) => (at === index ? { ...source, mapping } : source)));
  const lastRows = useMemo(() => rowsOfLastTime(importMemory, layers, plan), [importMemory, layers, plan]);
  return { layers, plan, joins, lastRows, onSame, setOnSame, change };
}
