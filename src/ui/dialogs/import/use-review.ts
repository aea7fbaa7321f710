import { useMemo, useState } from "react";
import type { LayerMapping } from "../../../domain/import/layer-mapping";
import type { PlaceReading } from "../../../domain/import/placing";
import { planImport } from "../../../domain/import/plan-import";
import type { ReadFile } from "../../../store/import-service";
import { useServices } from "../../services";
import { useApp } from "../../store-context";
import { boundsOfProject } from "./project-bounds";
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
  const { importMemory, imports } = useServices();
  const [placing, setPlacing] = useState<PlaceReading | null>(null);
  const [bug, setBug] = useState<unknown>(null);
  if (bug !== null) throw bug;
  const plan = useMemo(
    () => planImport(layers, { project: project ?? nothingYet, onSame, newId, choices: joins.choices }),
    [layers, project, onSame, joins.choices],
  );
  const change = (index: number, mapping: LayerMapping) =>
    setLayers((all) => all.map((source, at) => (at === index ? { ...source, mapping } : source)));
  const place = (index: number, reading: PlaceReading) => {
    const source = layers[index];
    if (!source || placing !== null) return;
    setPlacing(reading);
    imports.place(source.layer, reading, boundsOfProject(project)).then(
      (layer) => {
        setLayers((all) => all.map((one, at) => (at === index ? { ...one, layer } : one)));
        setPlacing(null);
      },
      (error: unknown) => setBug(error),
    );
  };
  const lastRows = useMemo(() => rowsOfLastTime(importMemory, layers, plan), [importMemory, layers, plan]);
  return { layers, plan, joins, lastRows, onSame, setOnSame, change, place, placing };
}
