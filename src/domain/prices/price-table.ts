import type { Catalogue } from "../catalogue/component";
import type { Price } from "../project/schema";
import type { Language } from "../text";

/** What the columns of an exported price list are called. `readPriceList` finds the Indonesian and the English ones again. */
type PriceHeadings = {
  readonly id: string;
  readonly name: string;
  readonly sector: string;
  readonly unit: string;
  readonly example: string;
  readonly exampleSource: string;
  readonly price: string;
  readonly source: string;
};

type PriceTableInput = {
  /** The catalogue as it is, not at the project's prices: its examples stand beside the project's. */
  readonly catalogue: Catalogue;
  readonly prices: Readonly<Record<string, Price>>;
  readonly headings: PriceHeadings;
  readonly language: Language;
  readonly sectorName: (sectorId: Catalogue["components"][number]["sectorId"]) => string;
};

/** The price list as rows of a table, one per component; null where no price is known. */
export function priceTable(input: PriceTableInput): readonly (readonly (string | number | null)[])[] {
  const { catalogue, prices, headings, language, sectorName } = input;
  const head = [
    headings.id,
    headings.name,
    headings.sector,
    headings.unit,
    headings.example,
    headings.exampleSource,
    headings.price,
    headings.source,
  ];
  return [
    head,
    ...catalogue.components.map(({ id, name, sectorId, unit, unitCostIdr }) => {
      const own = Object.hasOwn(prices, id) ? prices[id] : undefined;
      return [
        id,
        name[language],
        sectorName(sectorId),
        unit,
        unitCostIdr?.value ?? null,
        unitCostIdr?.source ?? "",
        own?.unitCostIdr ?? null,
        own?.source ?? "",
      ];
    }),
  ];
}
