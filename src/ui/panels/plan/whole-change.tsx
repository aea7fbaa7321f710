import type { Component } from "../../../domain/catalogue/component";
import { serviceById } from "../../../domain/rules/look-up";
import { selectRuleset, selectUnits } from "../../../store/derived";
import { selectWholeChange, type Whole } from "../../../store/work-consequences";
import { useFormats } from "../../format";
import { Icon } from "../../parts/icon";
import { Section } from "../../parts/section";
import { useApp } from "../../store-context";
import { useText, useWords } from "../../words";

/** What the selected work changes over all RTs together. */
export function WholeChangeSection({ component }: { readonly component: Component }) {
  const { plan } = useWords();
  const text = useText();
  const { number, fixed } = useFormats();
  const change = useApp(selectWholeChange);
  const throughYear = useApp((state) => state.throughYear);
  const service = useApp((state) => serviceById(selectRuleset(state), component.sectorId));
  const isOneKelurahan = useApp(
    (state) => new Set(selectUnits(state).map((unit) => unit.kelurahan)).size <= 1,
  );
  if (!change) return null;

  const share = (whole: Whole) => {
    const percent = whole.together.services.find(({ serviceId }) => serviceId === service?.id)?.percent;
    return percent === undefined || percent === null ? null : `${fixed(percent, 1)}%`;
  };
  const [shareBefore, shareAfter] = [share(change.without), share(change.withWork)];
  return (
    <Section title={isOneKelurahan ? plan.whole.oneKelurahan : plan.whole.all}>
      <dl className="figures">
        <dt>{plan.whole.slumRts(throughYear)}</dt>
        <FromTo before={number(change.without.slumRts)} after={number(change.withWork.slumRts)} />
        {service && shareBefore !== null && shareAfter !== null && (
          <>
            <dt>{plan.whole.access(text(service.name))}</dt>
            <FromTo before={shareBefore} after={shareAfter} />
          </>
        )}
      </dl>
      {change.withWork.unknownRts > 0 && (
        <p className="caption mt-1">{plan.overview.incompleteRts(number(change.withWork.unknownRts))}</p>
      )}
    </Section>
  );
}

export function FromTo({ before, after }: { readonly before: string; readonly after: string }) {
  const { plan } = useWords();
  if (before === after) return <dd>{after}</dd>;
  return (
    <dd className="flex items-center justify-end gap-1.5">
      {before}
      <Icon name="u-panah" size={16} title={plan.result.becomes} />
      {after}
    </dd>
  );
}
