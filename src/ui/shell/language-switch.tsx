import { useApp, useAppStore } from "../store-context";
import { useWords } from "../words";

/** ID | EN. */
export function LanguageSwitch() {
  const store = useAppStore();
  const language = useApp((state) => state.language);
  const { shell } = useWords();
  return (
    <fieldset className="language-switch">
      <legend className="sr-only">{shell.language}</legend>
      {(["id", "en"] as const).map((code) => (
        <button
          key={code}
          type="button"
          lang={code}
          aria-label={shell.languages[code]}
          aria-pressed={language === code}
          onClick={() => store.getState().setLanguage(code)}
        >
          {code.toUpperCase()}
        </button>
      ))}
    </fieldset>
  );
}
