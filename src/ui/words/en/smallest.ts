import type { Words } from "../id";

export const smallest: Words["smallest"] = {
  title: "Smallest work that changes the class",
  lead: "Scores jump at 25, 51 and 76%. This is the least volume that brings them down.",
  from: "Reckoned from",
  fromPlan: (throughYear) => (throughYear < 5 ? `Plan through year ${throughYear}` : "After the plan"),
  fromBaseline: "Baseline",
  none: "No criterion has a score that can still come down.",
  close: "Close this RT",

  near: {
    title: "One step away",
    titleUp: "Just below a limit",
    mark: {
      down: (amount, code) => `${amount} less: ${code} drops`,
      up: (amount, code) => `${amount} more: ${code} rises`,
    },
    down: (amount, code, from, to) => `Just ${amount} less and ${code} drops from ${from} to ${to}.`,
    up: (amount, code, from, to) => `Careful: just ${amount} more and ${code} rises from ${from} to ${to}.`,
    ups: (codes) =>
      `Careful: ${codes} lie just below a limit. One household, building or metre more and the score rises.`,
  },

  set: {
    title: "Cheapest together",
    target: "Down to",
    upTo: (level, total) => `${level}, score at most ${total}`,
    result: (from, to, level) => `Score ${from} becomes ${to}: ${level}.`,
    cost: "Cost",
    knownCost: "Known cost",
    unpriced: (count) => `${count} works have no known price and are not in the sum.`,
    pricedOnly: (total) =>
      `Works with a known price alone reach a score of ${total}. What follows takes as few works without a price as possible.`,
    unreachable: (total) => `Out of reach for the works of the catalogue: the lowest score is ${total}.`,
    reached: "By its score it is not a slum already.",
    incomplete: "The survey of this RT is incomplete, so its score is unknown and no set can be reckoned.",
    make: (count) => (count === 1 ? "Make this a work" : `Make these ${count} works`),
    made: (count, from, to) => `${count} works added: score ${from} becomes ${to}.`,
  },

  steps: {
    title: "By criterion",
    less: (volume) => `−${volume}`,
    toScore: (score) => `to ${score}`,
    choose: "Down to score",
    story: (less, left, whole, percent, limit) =>
      `Take off ${less}: ${left} of ${whole} stays, ${percent}, below ${limit}.`,
    points: (count) => `The score drops by ${count}.`,
    level: (level) => `The RT becomes: ${level}.`,
    with: "With",
    noWay: "No work in the catalogue reduces this criterion yet.",
    make: "Make this a work",
    made: (name, code, from, to) => `${name} added: ${code} drops from ${from} to ${to}.`,
  },

  way: {
    amount: (name, amount) => `${name}, ${amount}`,
    category: { new: " (new)", rehab: " (rehab)", maintenance: " (maintenance)" },
    serving: (count, kk) => `${count} serving ${kk} households`,
    servingOnly: (kk) => `serving ${kk} households`,
    forVolume: (volume) => `for ${volume}`,
    unknown: "price unknown",
  },
  price: {
    example: (price, unit) => `Example price ${price} per ${unit}, not an official one.`,
    own: (price, unit) => `This project's price: ${price} per ${unit}.`,
    missing: "It has no unit price yet. Fill it in the price list and the cost follows.",
    noAmount: "No source says how many units it takes, so the cost is unknown.",
    someExamples: "Some prices are examples, not official ones. Fill in your own in the step Plan.",
  },

  only: {
    baseline: "This is from the baseline. To make it a work, choose the state after the plan.",
    noPlace: "This RT has neither a boundary nor a survey point, so there is no place to put a work.",
    failed: "This work does not lower the score in this RT, so it was not made.",
  },
  note: (code, rt) =>
    `Smallest work for ${code} in ${rt}. Its place is provisional; drag it to where it belongs.`,

  how: {
    title: "How it is reckoned",
    rounding:
      "Percents are rounded to two decimals before they are compared, so 24.995% still counts as 25%. Households and buildings are whole; metres go to the centimetre, hectares to the square metre.",
    households:
      "Works that serve households take the deficit off in proportion: each household carries the same part of the RT's deficit. Units are whole, by a capacity that has a source.",
    price:
      "A price per unit built is not a price per deficit. Where no source says how many units it takes, the price is unknown, never zero.",
    set: "The cheapest set takes as few works without a price as possible, then the least cost, then the least volume. One work may reduce two criteria at once, 5a and 5b for instance.",
    near: "One step away: one household, one building, one metre or 0.01 ha from a limit.",
  },
};
