import { catalogue } from "../../../domain/catalogue/catalogue";
import { useText, useWords } from "../../words";

/** A fund in the user's language; one that this version does not know by its id. */
export function useFundName(): (fundId: string | null) => string {
  const { table } = useWords().money;
  const text = useText();
  return (fundId) => {
    const fund = catalogue.funds.find(({ id }) => id === fundId);
    return fund ? text(fund.name) : (fundId ?? table.noFund);
  };
}
