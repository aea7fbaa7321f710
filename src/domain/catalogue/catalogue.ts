import data from "../../../data/components.json";
import { type Catalogue, type Component, catalogueSchema } from "./component";

/** Every component a planner can choose, and the funds a work may name. */
export const catalogue: Catalogue = catalogueSchema.parse(data);

const byId = new Map(catalogue.components.map((component) => [component.id, component]));

/** Undefined where a project names a component that this version does not have. */
export const componentById = (id: string): Component | undefined => byId.get(id);
