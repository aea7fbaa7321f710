import { criterionById, serviceById } from "../../../domain/rules/look-up";
import type { Ruleset, Service } from "../../../domain/rules/ruleset";
import type { Assessment, ServiceResult } from "../../../domain/scoring/assessment";
import { useFormats } from "../../format";
import { Disclosure } from "../../parts/disclosure";
import { Section } from "../../parts/section";
import { SectorIcon } from "../../parts/sector-icon";
import { Tag } from "../../parts/tag";
import { percentBeside } from "../../percent-beside";
import { useText, useWords } from "../../words";

type Props = { readonly assessment: Assessment; readonly ruleset: Ruleset };

/** People served per sector, the limit of the 80 % rule as a line, each criterion beside it. */
export function ServicesSection({ assessment, ruleset }: Props) {
  const { services: words, doubt, card } = useWords().condition;
  const text = useText();
  const shown = assessment.services.flatMap((result) => {
    const service = serviceById(ruleset, result.serviceId);
    return service ? [{ result, service }] : [];
  });
  const isDoubtful = shown.some(({ service }) => service.confidence !== "V");
  return (
    <Section
      title={words.title}
      {...(isDoubtful && {
        aside: (
          <Tag tone="warn" icon="u-awas">
            {doubt.tag}
          </Tag>
        ),
      })}
    >
      <ul className="space-y-2">
        {shown.map(({ result, service }) => (
          <ServiceRow key={service.id} result={result} service={service} ruleset={ruleset} />
        ))}
      </ul>
      <Disclosure summary={card.calculation}>
        <dl className="calculation">
          {shown.map(({ service }) => (
            <div key={service.id}>
              <dt>{text(service.name)}</dt>
              <dd>
                {service.combine === "worst" ? words.worst : words.sum} {service.source}.{" "}
                {doubt[service.confidence]}
              </dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </Section>
  );
}

type RowProps = { readonly result: ServiceResult; readonly service: Service; readonly ruleset: Ruleset };

function ServiceRow({ result, service, ruleset }: RowProps) {
  const { services: words } = useWords().condition;
  const text = useText();
  const formats = useFormats();
  const { percent } = result;
  const limit = ruleset.notSlum.servicePercent;
  const written = (served: number | null) =>
    served === null ? words.unknown : percentBeside(served, [limit], formats);
  const parts = result.byCriterion.map((part) =>
    words.criterion(
      criterionById(ruleset, part.criterionId)?.code ?? part.criterionId,
      written(part.percent),
    ),
  );
  return (
    <li className="flex items-center gap-3">
      <SectorIcon sectorId={service.id} size={28} />
      <div className="min-w-0 flex-1">
        <div className="flex items-baseline justify-between gap-2 text-13">
          <span>{text(service.name)}</span>
          <b className="num">{written(percent)}</b>
        </div>
        <div className={`service-track sector-${service.id} ${percent === null ? "hatched" : ""}`}>
          {percent !== null && <i style={{ width: `${Math.max(0, percent)}%` }} />}
          <s style={{ left: `${limit}%` }} />
        </div>
        <p className="caption num">{parts.join(" · ")}</p>
      </div>
    </li>
  );
}
