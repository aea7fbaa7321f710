import type { condition as id } from "../id/condition";

export const condition: typeof id = {
  title: "Condition",
  colour: {
    label: "Map colour",
    score: "Score",
    aspects: "Aspect (mean deficit)",
    criteria: "Criterion (deficit)",
    services: "Service coverage",
    other: "Other",
    total: "Total score",
    density: "Building density",
    service: (name: string) => `Served: ${name}`,
  },
  legend: {
    title: "Legend",
    rtColumn: "RT",
    haColumn: "ha",
    noData: "No figure yet",
    afterYear: (year: string) => `after Year ${year}`,
    before: "before the plan",
    distribution: (count: string) => `Scores of ${count} RT`,
    distributionOf: (scores: string) => `Number of RT by score: ${scores}`,
    fromUp: (from: string) => `${from} and more`,
    below: (to: string) => `less than ${to}`,
    fromToBelow: (from: string, to: string) => `${from} to < ${to}`,
    above: (from: string) => `more than ${from}`,
    aboveTo: (from: string, to: string) => `> ${from} to ${to}`,
    upTo: (to: string) => `up to ${to}`,
    perHa: (buildings: string) => `${buildings}/ha`,
    areaNote: "Area as surveyed (verified area).",
  },
  list: {
    title: "List of RT",
    search: "Find an RT or RW",
    count: (shown: string, all: string) => (shown === all ? `${all} RT` : `${shown} of ${all} RT`),
    sort: "Sort",
    sorts: {
      worst: "highest score",
      best: "lowest score",
      number: "RT number",
      name: "kelurahan name",
    },
    filter: "Filter by level",
    incomplete: "incomplete",
    noSurvey: "not surveyed",
    atLeast: (score: string) => `≥ ${score}`,
    none: "No RT matches.",
    clear: "Show all",
    withoutPlace: "no boundary on the map",
  },
  empty: {
    title: "No RT yet",
    text: "Load RT boundaries and survey results in the Data step; the score of every RT then appears here.",
    action: "Open Data",
  },
  card: {
    survey: (round: string, year: string | null) =>
      year === null ? `Survey R${round}` : `Survey R${round} · ${year}`,
    back: "Back to the list",
    noSurvey: "This RT has no survey figures, so it has no score yet. Load its survey in the Data step.",
    openData: "Open Data",
    households: "KK",
    people: "people",
    buildings: "buildings",
    area: "ha",
    unknown: "?",
    ruler: (total: string, level: string) => `Score ${total} of 80: ${level}`,
    toGo: (points: string, level: string) => `It must fall by ${points} points to be ${level}.`,
    atLimit: (points: string, level: string) => `${points} more points would make it ${level}.`,
    incomplete: (known: string, missing: string) =>
      `${missing} criteria are not known, so there is no level yet. From what is known the score is at least ${known}.`,
    tooGood: (total: string) =>
      `Score ${total} from the figures there are, but some RT are incomplete: the area cannot be called not slum yet.`,
    criteria: "Criterion",
    score: "Score",
    chooseCriterion: "Tap a row to see what explains it.",
    calculation: "Show the calculation",
    correct: "Correct figures",
    shown: (shortName: string) => `Colour the map by ${shortName}`,
  },
  row: {
    known: (code: string, name: string, percent: string, score: string) =>
      `${code} ${name}: ${percent}, score ${score}`,
    unknown: (code: string, name: string) => `${code} ${name}: not known`,
  },
  story: {
    units: { KK: "KK", unit: "buildings", m: "m", ha: "ha" },
    share: (volume: string, denominator: string, percent: string) =>
      `${volume} of ${denominator}, or ${percent}.`,
    below: (limit: string, score: string) => `Below ${limit}, so the score is ${score}.`,
    between: (from: string, to: string, score: string) =>
      `Between ${from} and ${to}, so the score is ${score}.`,
    above: (from: string, score: string) => `${from} or more, so the score is ${score}.`,
    relief: (quantity: string, isServed: boolean, score: string) =>
      `With ${quantity} ${isServed ? "served" : "dealt with"}, the score is ${score}.`,
    none: "No deficit, so the score is 0.",
    notSurveyed: "Not surveyed, so the score is not known and this RT cannot be rated yet.",
    denominatorMissing: (volume: string, denominator: string) =>
      `${volume} on record, but the ${denominator} is not known, so there is no percentage.`,
    denominatorZero: (denominator: string) =>
      `The ${denominator} on record is 0, so it counts as 0% and scores 0. Check in the field.`,
    over100: "The figure exceeds what it is divided by; it is scored as 100%. Check in the field.",
    negative: "The figure is negative; it counts as 0. Check in the field.",
    shifted: "The survey columns of this RT seem shifted, so it is not scored.",
  },
  calculation: {
    formula: "Calculation",
    unknown: "not known",
    rounding: "The percentage is rounded to two decimals, then compared with the limits.",
    rule: "Scoring rule",
    band: (from: string, score: string) => `${from} or more: ${score}`,
    rest: (to: string) => `below ${to}: 0`,
    definition: "What counts as bad",
    source: "Source",
    totalTitle: "Total score",
    total: (count: string) => `The sum of the scores of ${count} criteria.`,
    sectorMean: "Sector mean",
    sectorMeanHow: "The mean of the seven aspect means.",
    rawSectorMean: (percent: string) =>
      `Without cutting figures above 100%, as the source workbooks do: ${percent}.`,
    aspects: "Aspect means",
  },
  denominators: {
    areaHa: "verified area",
    buildings: "number of buildings",
    population: "number of people",
    households: "number of KK",
    roadIdealM: "ideal road length",
    drainIdealM: "ideal drain length",
  },
  flags: {
    not_surveyed: (codes: string) =>
      `Not surveyed: ${codes}. This RT is marked incomplete, not taken as good.`,
    denominator_missing: (codes: string) => `What ${codes} is divided by is not known.`,
    denominator_zero: (codes: string) =>
      `What ${codes} is divided by is 0; it counts as 0%. Check in the field.`,
    percent_over_100: (codes: string) =>
      `${codes} exceeds what it is divided by; it is scored as 100%. Check in the field.`,
    negative_volume: (codes: string) => `${codes} is negative; it counts as 0. Check in the field.`,
    columns_shifted: () =>
      "The survey columns seem shifted: fewer households than buildings, and several figures exceed what they are divided by. This RT is not rated until its figures are corrected.",
  },
  doubt: {
    V: "",
    K: "Not yet compared with the text of the regulation.",
    U: "Not certain: sources disagree, or none was found.",
    tag: "Not certain",
  },
  verdict: {
    title: "Is it no longer slum?",
    byScore: (limit: string) => `By score (below ${limit})`,
    byScoreAndService: (operator: string, percent: string) =>
      `Score and five services ${operator} ${percent}`,
    yes: "Yes",
    no: "Not yet",
    unknown: "Not known",
    lacking: (names: string) => `Services that fall short: ${names}.`,
  },
  services: {
    title: "Service coverage",
    served: (percent: string) => `${percent} served`,
    worst: "The lowest of its criteria is taken.",
    sum: "Deficits are added up against the ideal length.",
    criterion: (code: string, percent: string) => `${code} ${percent}`,
    unknown: "not known",
  },
  summary: {
    title: "Summary",
    tabs: "View",
    whole: "Whole area",
    counts: (complete: string, all: string) =>
      complete === all ? `${all} RT, all complete` : `${complete} of ${all} RT complete`,
    distribution: "Levels of the RT",
    of: (count: string, level: string) => `${count} ${level}`,
    unknownRts: (count: string) => `${count} incomplete`,
    how: "The score of the area comes from the sum of all RT figures over the sum of what they are divided by, not from the mean of RT scores.",
    differs: (level: string, total: string, count: string, of: string, other: string) =>
      `That is why the area is ${level} (${total}) although ${count} of ${of} RT are ${other}: the deficit of one RT thins out when it is added to the others.`,
    partial: (complete: string, all: string) =>
      `Only ${complete} of ${all} RT are complete; figures that are not known are left out of the sum.`,
    criterionBasis: (code: string, surveyed: string, all: string) =>
      `${code} is the sum of ${surveyed} of ${all} surveyed RT; the others are not known.`,
    none: "No RT is complete, so the area has no score yet.",
    kelurahan: "By kelurahan",
    slumArea: "By slum area",
    unnamed: "Unnamed",
    outsideSlumArea: "Outside the slum areas",
    rtCount: (count: string) => `${count} RT`,
    goTo: (name: string) => `Show ${name} on the map`,
  },
};
