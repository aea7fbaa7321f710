import { useApp, useAppStore } from "../store-context";
import { useToast } from "../toast-store";
import { loadWords, useWords } from "../words";

/** ID | EN. */
export function LanguageSwitch() {
  const store = useAppStore();
  const language = useApp((state) => state.language);
  const { shell } = useWords();
  const toast = useToast();
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
          onClick={() =>
            void loadWords(code).then(
              () => store.getState().setLanguage(code),
              () => toast({ text: shell.languageMissing }),
            )
          }
        >
          {code.toUpperCase()}
        </button>
      ))}
    </fieldset>
  );
}
