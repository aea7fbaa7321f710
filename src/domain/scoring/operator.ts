import type { Ruleset } from "../rules/ruleset";

export type TargetOperator = Ruleset["notSlum"]["serviceOperator"];

/** `>` and `>=` differ at the limit itself; sums of decimals leave noise far below any real difference. */
export function meets(percent: number, operator: TargetOperator, limit: number): boolean {
  const value = Math.round(percent * 1e9) / 1e9;
  switch (operator) {
    case ">=":
      return value >= limit;
    case ">":
      return value > limit;
    case "<=":
      return value <= limit;
    case "<":
      return value < limit;
  }
}
