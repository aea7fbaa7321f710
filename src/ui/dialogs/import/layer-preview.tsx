import { type ImportPlan, rowKey } from "../../../domain/import/import-plan";
import { columnWith, type RecognisedLayer } from "../../../domain/import/layer-mapping";
import { levelById } from "../../../domain/rules/look-up";
import { assessRecord } from "../../../domain/scoring/assess";
import { selectRuleset } from "../../../store/derived";
import { useFormats } from "../../format";
import { LevelChip } from "../../parts/level-chip";
import { Tag } from "../../parts/tag";
import { useApp } from "../../store-context";
import { unitName } from "../../unit-name";
import { useWords } from "../../words";
import { PreviewMap } from "./preview-map";

const shownRows = 8;

type Props = { readonly plan: ImportPlan; readonly source: RecognisedLayer };

/** All files on one small map, and the first rows of the chosen one. */
export function LayerPreview({ plan, source }: Props) {
  const { dialog } = useWords().data;
  const { number } = useFormats();
  const { recordCount, unmatched } = plan.report;
  return (
    <section aria-label={dialog.preview}>
      <div className="mb-2 flex flex-wrap items-center gap-2">
        <h3 className="font-strong">{dialog.preview}</h3>
        {recordCount > 0 && (
          <Tag
            tone={unmatched.length === 0 ? "good" : "warn"}
            icon={unmatched.length === 0 ? "u-cek" : "u-awas"}
          >
            {dialog.matched(number(recordCount - unmatched.length), number(recordCount))}
          </Tag>
        )}
      </div>
      <div className="import-preview">
        <PreviewMap plan={plan} isPlaceAsked={(source.layer.placing?.candidates.length ?? 0) > 1} />
        {source.mapping.use === "survey" ? (
          <SurveyRows plan={plan} source={source} />
        ) : (
          <NameRows source={source} />
        )}
      </div>
    </section>
  );
}

/** With the total as the app computes it: the quickest way to see a column in the wrong place. */
function SurveyRows({ plan, source }: Props) {
  const { dialog, denominators } = useWords().data;
  const { number } = useFormats();
  const ruleset = useApp(selectRuleset);
  const options = useApp((state) => state.project?.settings) ?? { zeroBelowThreshold: false };
  const criterion = ruleset.criteria.find(({ denominator }) => denominator === "households");
  const rows = source.layer.rows.slice(0, shownRows).flatMap(({ number: row }) => {
    const record = plan.recordByRow.get(rowKey(source.layer.fileName, row));
    return record ? [{ row, record, result: assessRecord(record, ruleset, options) }] : [];
  });
  const figure = (value: number | null | undefined) =>
    value === null || value === undefined ? "–" : number(value, 2);
  return (
    <table className="import-table num">
      <thead>
        <tr>
          <th scope="col">{dialog.rtColumn}</th>
          <th scope="col" title={denominators.households}>
            KK
          </th>
          <th scope="col">{criterion?.code}</th>
          <th scope="col">{dialog.scoreColumn}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ row, record, result }) => (
          <tr key={row}>
            <th scope="row">{unitName({ rt: record.rt, rw: record.rw, area: null, record })}</th>
            <td>{figure(record.denominators.households)}</td>
            <td>{figure(criterion && record.volumes[criterion.id])}</td>
            <td>
              <LevelChip
                letters={(result.levelId && levelById(ruleset, result.levelId)?.letters) ?? null}
                total={result.total}
              />
            </td>
          </tr>
        ))}
      </tbody>
      <More all={source.layer.rows.length} columns={4} />
    </table>
  );
}

function NameRows({ source: { layer, mapping } }: { readonly source: RecognisedLayer }) {
  const { roles } = useWords().data;
  const shown = (["kelurahan", "name", "rtRw", "rw", "rt", "code"] as const)
    .flatMap((role) => {
      const column = columnWith(mapping, role);
      return column === null ? [] : [{ role, column }];
    })
    .slice(0, 3);
  if (shown.length === 0) return null;
  return (
    <table className="import-table num">
      <thead>
        <tr>
          {shown.map(({ role }) => (
            <th key={role} scope="col">
              {roles[role]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {layer.rows.slice(0, shownRows).map((row) => (
          <tr key={row.number}>
            {shown.map(({ role, column }) => (
              <td key={role}>{String(row.properties[column] ?? "–")}</td>
            ))}
          </tr>
        ))}
      </tbody>
      <More all={layer.rows.length} columns={shown.length} />
    </table>
  );
}

function More({ all, columns }: { readonly all: number; readonly columns: number }) {
  const { dialog } = useWords().data;
  const { number } = useFormats();
  if (all <= shownRows) return null;
  return (
    <tfoot>
      <tr>
        <td colSpan={columns} className="caption">
          {dialog.more(number(all - shownRows))}
        </td>
      </tr>
    </tfoot>
  );
}
