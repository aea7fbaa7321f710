import { editRecord } from "../../project/edit-record";
import { foundAt } from "../figure-faults";
import type { CheckRule } from "../rule";
import { unshifted } from "../unshifted";

/** A row whose figures stand in the wrong columns (domain 1.6): not scored until put right. */
export const columnsShifted: CheckRule = {
  id: "columns_shifted",
  severity: "error",
  words: {
    id: {
      title: "Kolom tergeser",
      found: ([households, buildings]) =>
        `${households} KK, ${buildings} bangunan, dan volume melebihi pembagi; tidak diskor`,
      visit: "Isi ulang baris ini dari lembar survei.",
      cure: "Kembalikan kolomnya",
    },
    en: {
      title: "Shifted columns",
      found: ([households, buildings]) =>
        `${households} KK, ${buildings} buildings, and volumes above their denominators; not scored`,
      visit: "Fill this row again from the survey sheet.",
      cure: "Put the columns back",
    },
  },
  find: (scene) =>
    scene.records.filter(scene.isShifted).map((record) =>
      foundAt(record, {
        figures: [record.denominators.households ?? 0, record.denominators.buildings ?? 0],
        isCurable: unshifted(record, scene.ruleset) !== null,
      }),
    ),
  cure: (finding) => (project) => {
    const record = project.records[finding.recordIds[0] ?? ""];
    const denominators = record && unshifted(record);
    return denominators ? editRecord(record.id, { denominators, volumes: {} })(project) : project;
  },
};
