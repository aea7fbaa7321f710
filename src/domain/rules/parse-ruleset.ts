import { type Ruleset, rulesetSchema } from "./ruleset";

/**
 * Reads a rule set and checks what a schema alone cannot see: that its parts fit together.
 * @throws ZodError that names every contradiction; a rule set is part of the app, so a broken one is a bug.
 */
export const parseRuleset = (raw: unknown): Ruleset => checkedSchema.parse(raw);

const checkedSchema = rulesetSchema.check((context) => {
  for (const message of contradictions(context.value))
    context.issues.push({ code: "custom", message, input: context.value });
});

function contradictions(ruleset: Ruleset): readonly string[] {
  return [
    ...repeated("aspect", ruleset.aspects),
    ...repeated("criterion", ruleset.criteria),
    ...repeated("criterion code", codesOf(ruleset)),
    ...repeated("service", ruleset.services),
    ...repeated("target", allTargets(ruleset)),
    ...aspectProblems(ruleset),
    ...bandProblems(ruleset),
    ...levelProblems(ruleset),
    ...serviceProblems(ruleset),
    ...disjointProblems(ruleset),
  ];
}

type Named = { readonly id: string };

const codesOf = (ruleset: Ruleset): readonly Named[] => ruleset.criteria.map(({ code }) => ({ id: code }));
const allTargets = (ruleset: Ruleset) => ruleset.targetSets.flatMap((set) => set.targets);
const idsOf = (items: readonly Named[]): ReadonlySet<string> => new Set(items.map(({ id }) => id));

const repeated = (what: string, items: readonly Named[]): readonly string[] =>
  items
    .filter(({ id }, index) => items.findIndex((other) => other.id === id) !== index)
    .map(({ id }) => `${what} ${id} occurs twice`);

function aspectProblems({ aspects, criteria }: Ruleset): readonly string[] {
  const known = idsOf(aspects);
  const used = new Set<string>(criteria.map(({ aspectId }) => aspectId));
  return [
    ...criteria
      .filter(({ aspectId }) => !known.has(aspectId))
      .map(({ id, aspectId }) => `criterion ${id} names the unknown aspect ${aspectId}`),
    ...aspects.filter(({ id }) => !used.has(id)).map(({ id }) => `aspect ${id} has no criterion`),
  ];
}

function bandProblems({ bands }: Ruleset): readonly string[] {
  if (bands.length === 0) return ["there is no band"];
  return bands.flatMap(({ fromPercent, score }, index) => {
    const higher = bands[index - 1];
    const isOutside = fromPercent <= 0 || fromPercent > 100 || score <= 0;
    const isUnordered = higher && (higher.fromPercent <= fromPercent || higher.score <= score);
    return [
      ...(isOutside
        ? [`the band from ${fromPercent} % scores ${score}: outside 0..100 % or not above 0`]
        : []),
      ...(isUnordered ? [`the band from ${fromPercent} % is not below the one before it`] : []),
    ];
  });
}

/** Levels run from the worst to the best and cover 0 .. criteria x highest score without gap or overlap. */
function levelProblems({ levels, bands, criteria, notSlum }: Ruleset): readonly string[] {
  const highest = criteria.length * (bands[0]?.score ?? 0);
  const last = levels.at(-1);
  return [
    ...repeated("level", levels),
    ...levels.flatMap(({ id, fromTotal, toTotal }, index) => {
      const expected = (levels[index - 1]?.fromTotal ?? highest + 1) - 1;
      return [
        ...(fromTotal > toTotal ? [`level ${id} ends before it begins`] : []),
        ...(toTotal === expected ? [] : [`level ${id} ends at ${toTotal}, expected ${expected}`]),
      ];
    }),
    ...(last?.fromTotal === 0 ? [] : ["the levels do not reach down to 0"]),
    ...(last && notSlum.belowTotal === last.toTotal + 1
      ? []
      : [`"not slum" begins below ${notSlum.belowTotal}, which is no limit of the last level`]),
  ];
}

function serviceProblems({ services, criteria, notSlum, targetSets }: Ruleset): readonly string[] {
  const known = new Map(criteria.map((criterion) => [criterion.id, criterion]));
  const served = idsOf(services);
  return [
    ...services.flatMap((service) => {
      const unknown = service.criteria.filter((id) => !known.has(id));
      const denominators = new Set(service.criteria.map((id) => known.get(id)?.denominator));
      return [
        ...unknown.map((id) => `service ${service.id} names the unknown criterion ${id}`),
        ...(denominators.size > 1
          ? [`the criteria of service ${service.id} have different denominators`]
          : []),
      ];
    }),
    ...notSlum.services
      .filter((id) => !served.has(id))
      .map((id) => `"not slum" names the unknown service ${id}`),
    ...targetSets
      .flatMap((set) => set.targets)
      .filter(({ serviceId }) => serviceId !== null && !served.has(serviceId))
      .map(({ id, serviceId }) => `target ${id} names the unknown service ${serviceId}`),
  ];
}

function disjointProblems({ disjointSums, criteria }: Ruleset): readonly string[] {
  const known = new Map(criteria.map((criterion) => [criterion.id, criterion.denominator]));
  return disjointSums.flatMap((sum) => [
    ...sum.criteria
      .filter((id) => known.get(id) !== sum.denominator)
      .map((id) => `disjoint sum: ${id} is not a criterion over ${sum.denominator}`),
  ]);
}
