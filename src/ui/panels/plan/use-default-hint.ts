import type { Component } from "../../../domain/catalogue/component";
import { useWords } from "../../words";

/** "Acuan 100 m, tercatat di sumber. Kosongkan untuk memakainya.": where a default comes from and how sure it is. */
export function useDefaultHint() {
  const { plan } = useWords();
  return (reference: Component["reachM"], write: (value: number) => string): string =>
    reference === null
      ? plan.form.noDefaultHint
      : plan.form.defaultOf(write(reference.value), plan.credits.confidence[reference.confidence]);
}
