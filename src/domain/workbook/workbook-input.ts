import type { Catalogue } from "../catalogue/component";
import type { PlanEffects } from "../coverage/types";
import { type Progress, type ProgressInput, progressOf } from "../progress/progress";
import type { RtProgress } from "../progress/rt-progress";
import { type ProgressScope, scopesOf } from "../progress/scope";
import type { RtUnit } from "../project/rt-units";
import type { Intervention, Project } from "../project/schema";
import type { Ruleset } from "../rules/ruleset";

/** What a workbook is made of: the project and the figures of one of its plans. */
export type WorkbookInput = {
  readonly project: Project;
  readonly planName: string | null;
  readonly units: readonly RtUnit[];
  readonly works: readonly Intervention[];
  readonly effects: PlanEffects;
  readonly scene: ProgressInput["scene"];
  readonly ruleset: Ruleset;
  readonly catalogue: Catalogue;
  /** ISO 8601 day. */
  readonly date: string;
};

/** The whole project, or one of its kelurahan: a row of sums. */
export type Group = {
  readonly name: string;
  /** What its RTs carry in the column "Nomor wilayah"; null: the whole project, which needs no condition. */
  readonly number: number | null;
  readonly progress: Progress;
};

/** What every sheet is laid out from, so that their rows and columns agree. */
export type Frame = WorkbookInput & {
  readonly rts: readonly RtProgress[];
  readonly groups: readonly Group[];
  /** The number of each RT's kelurahan; 0: it has none, or the project has only one. */
  readonly groupNumbers: readonly number[];
};

/** As a list of RTs is read aloud: storage keeps them in the order of their ids. */
export const inOrder = (units: readonly RtUnit[]): readonly RtUnit[] =>
  [...units].sort((one, other) => placeOf(one).localeCompare(placeOf(other), "id", { numeric: true }));

const placeOf = ({ kelurahan, rw, rt }: RtUnit): string => [kelurahan, rw, rt].join("\u0000");

const byYear = (works: readonly Intervention[]): readonly Intervention[] =>
  [...works].sort((one, other) => one.year - other.year || one.name.localeCompare(other.name, "id"));

const isGroup = ({ kind }: ProgressScope) => kind === "all" || kind === "kelurahan";

export function frameOf(input: WorkbookInput): Frame {
  const { project, effects, scene, ruleset, catalogue } = input;
  const [units, works] = [inOrder(input.units), byYear(input.works)];
  const basis: ProgressInput = {
    units,
    works,
    effects,
    scene,
    ruleset,
    catalogue,
    targets: Object.values(project.targets),
    options: project.settings,
  };
  const groups = scopesOf(units)
    .filter(isGroup)
    .map((scope, index): Group => {
      const progress = progressOf(basis, scope);
      const isOne = scope.kind === "kelurahan";
      return { name: isOne ? scope.name : "Seluruh proyek", number: isOne ? index : null, progress };
    });
  const rts = groups[0]?.progress.rts ?? [];
  const numberOf = new Map(groups.map(({ name, number }) => [name, number ?? 0]));
  return {
    ...input,
    works,
    groups,
    rts,
    groupNumbers: rts.map(({ unit }) =>
      unit.kelurahan !== null && groups.length > 1 ? (numberOf.get(unit.kelurahan) ?? 0) : 0,
    ),
  };
}
