import type { Progress } from "../../../domain/progress/progress";
import { useFormats } from "../../format";
import { Icon } from "../../parts/icon";
import { SectorIcon } from "../../parts/sector-icon";
import { percentBeside } from "../../percent-beside";
import { useText, useWords } from "../../words";
import { limitText } from "./progress-text";
import { ServiceStory } from "./service-story";
import { SlumStory } from "./slum-story";
import { TargetBar } from "./target-bar";
import { TargetResult } from "./target-result";
import type { TargetRow as Row } from "./target-rows";

type Props = { readonly row: Row; readonly progress: Progress };

/** One service: bar, figures and result in a line; opened, how each of them came about. */
export function TargetRow({ row, progress }: Props) {
  const { progress: words, common } = useWords();
  const text = useText();
  const formats = useFormats();
  const { service, main } = row;
  const before = service ? service.before.percent : (main?.beforePercent ?? null);
  const after = service ? service.after.percent : (main?.afterPercent ?? null);
  const limit = main?.target.percent ?? null;
  const shown = (percent: number | null) =>
    percent === null ? common.notKnown : percentBeside(percent, limit === null ? [] : [limit], formats);
  return (
    <details className={`target-row ${service ? `sector-${service.service.id}` : "target-slum"}`}>
      <summary>
        {service ? <SectorIcon sectorId={service.service.id} size={32} /> : <SlumMark />}
        <span className="target-name">
          <b>{service ? text(service.service.name) : words.targets.remaining}</b>
          {service && <Gain service={service} />}
        </span>
        <TargetBar beforePercent={before} afterPercent={after} targetPercent={limit} />
        <span className="target-figures num">
          <span className="target-before">{shown(before)}</span>
          <Icon name="u-panah" size={16} title={common.becomes} />
          <b>{shown(after)}</b>
          <span className="target-limit">
            <span className="sr-only">{words.targets.target} </span>
            {main ? limitText(main.target, formats) : words.targets.none}
          </span>
        </span>
        <span className="target-result">{main && <TargetResult progress={main} />}</span>
        <Icon name="u-bawah" size={16} />
      </summary>
      <div className="target-story">
        {service ? (
          <ServiceStory service={service} targets={row.targets} rtCount={progress.rts.length} />
        ) : (
          <SlumStory change={progress.slumByScore} targets={row.targets} />
        )}
      </div>
    </details>
  );
}

type Service = NonNullable<Row["service"]>;

/** "+11 KK · 35 jiwa" where the plan adds something, else how many are served. */
function Gain({ service }: { readonly service: Service }) {
  const { progress: words } = useWords();
  const { number } = useFormats();
  const { servedBefore, servedAfter, demand, people, unit } = service;
  if (servedBefore === null || servedAfter === null || demand === null) return null;
  const gained = Math.round(servedAfter - servedBefore);
  const unitWord = words.units[unit];
  if (gained === 0)
    return (
      <span className="caption num">
        {words.targets.served(number(servedAfter), `${number(demand)} ${unitWord}`)}
      </span>
    );
  const morePeople = people && people.after > people.before ? number(people.after - people.before) : null;
  const quantity = `${number(Math.abs(gained))} ${unitWord}`;
  return (
    <span className="caption num">
      {gained > 0 ? words.targets.gained(quantity, morePeople) : `−${quantity}`}
    </span>
  );
}

const SlumMark = () => (
  <span className="slum-mark">
    <Icon name="u-kondisi" size={20} />
  </span>
);
