import type { Component } from "../../../domain/catalogue/component";
import { componentOf } from "../../../domain/catalogue/priced-catalogue";
import { selectCatalogue } from "../../../store/derived";
import { useApp } from "../../store-context";

/** A component at the project's prices; undefined where this version does not have it. */
export const useComponent = (id: string): Component | undefined =>
  useApp((state) => componentOf(selectCatalogue(state), id));
