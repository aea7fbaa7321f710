import type { Component } from "../../../domain/catalogue/component";
import type { WorkEffect } from "../../../domain/coverage/types";
import type { Intervention } from "../../../domain/project/schema";
import { selectScene } from "../../../store/derived";
import { type Formats, useFormats } from "../../format";
import { Disclosure } from "../../parts/disclosure";
import { useApp } from "../../store-context";
import { useWords } from "../../words";
import type { Words } from "../../words/id";
import { commonOrigin } from "./origins";
import { useHowMeasured } from "./use-how-measured";

type Props = {
  readonly work: Intervention;
  readonly component: Component;
  readonly effect: WorkEffect;
  /** Whether it serves by points; else the KK it builds are served. */
  readonly isReaching: boolean;
};

/** How the households and people of a work came about: numbers, rule, and where reach and capacity come from. */
export function HowServed({ work, component, effect, isReaching }: Props) {
  const { plan } = useWords();
  const formats = useFormats();
  const origin = plan.households.short[commonOrigin(useApp(selectScene))];
  const measured = useHowMeasured(work, effect.reachM);
  const sentences = isReaching
    ? [
        ...numbers(work, effect, plan, formats),
        ...measured,
        plan.effect.howServed(origin),
        ...sources(work, component, effect, plan, formats),
      ]
    : [plan.effect.howBuilt(formats.number(effect.servedKk, 1))];
  return (
    <Disclosure summary={plan.effect.how}>
      <ul className="flex flex-col gap-1 text-13 text-ink-2">
        {[...sentences, ...people(effect, plan, formats)].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Disclosure>
  );
}

type Plan = Words["plan"];

function numbers(
  { recordIds }: Intervention,
  { reachedKk, reachM, capacityKk, servedKk }: WorkEffect,
  { effect: words }: Plan,
  { number, metres }: Formats,
): readonly string[] {
  if (recordIds === null && reachM === null) return [];
  const reached =
    recordIds !== null || reachM === null
      ? words.reachedNamed(number(reachedKk))
      : words.reachedWithin(number(reachedKk), metres(reachM));
  return [words.howNumbers(reached, capacityKk === null ? null : number(capacityKk), number(servedKk, 1))];
}

const people = (
  { servedKk, servedPeople, isPeopleEstimated }: WorkEffect,
  { effect: words }: Plan,
  { number }: Formats,
): readonly string[] => [
  ...(servedKk > 0 ? [words.howPeople(number(servedKk, 1), number(servedPeople))] : []),
  ...(isPeopleEstimated ? [words.peopleEstimated] : []),
];

/** Nothing where the team names the RTs or leaves the capacity open. */
function sources(
  work: Intervention,
  { reachM, capacityKkPerUnit }: Component,
  { quantity }: WorkEffect,
  { effect: words, credits, form }: Plan,
  { number, metres }: Formats,
): readonly string[] {
  const told = (what: string, stated: number | null, reference: Component["reachM"], written: string) => {
    if (stated !== null) return [words.statedByTeam(what)];
    return reference
      ? [words.reference(what, written, credits.confidence[reference.confidence], reference.source)]
      : [];
  };
  const perUnit = capacityKkPerUnit
    ? words.perUnit(number(capacityKkPerUnit.value), number(quantity, 1))
    : "";
  return [
    ...(work.recordIds === null ? told(form.reach, work.reachM, reachM, metres(reachM?.value ?? 0)) : []),
    ...told(form.capacity, work.capacityKk, capacityKkPerUnit, perUnit),
  ];
}
