import { useState } from "react";
import type { Basemap } from "../../../domain/project/schema";
import { editSettings } from "../../../domain/project/settings";
import { Button } from "../../parts/button";
import { TextField } from "../../parts/field";
import { Section } from "../../parts/section";
import { useAppStore } from "../../store-context";
import { useWords } from "../../words";

const kinds = ["none", "osm", "xyz"] as const;

/** No background until one is chosen: only then does anything leave the machine. */
export function BasemapChoice({ basemap }: { readonly basemap: Basemap }) {
  const { data } = useWords();
  const store = useAppStore();
  // The own address is asked for before anything changes.
  const [isAsking, setIsAsking] = useState(false);
  const use = (next: Basemap) => {
    setIsAsking(false);
    store.getState().edit({ code: "edit-settings" }, editSettings({ basemap: next }));
  };
  const shown = isAsking ? "xyz" : basemap.kind;
  return (
    <Section title={data.basemap}>
      <fieldset>
        <legend className="caption">{data.basemapHint}</legend>
        {kinds.map((kind) => (
          <label key={kind} className="data-check">
            <input
              type="radio"
              name="basemap"
              checked={kind === shown}
              onChange={() => (kind === "xyz" ? setIsAsking(true) : use({ kind }))}
            />
            {data.basemaps[kind]}
          </label>
        ))}
      </fieldset>
      {shown === "xyz" && <OwnAddress basemap={basemap} onUse={use} />}
    </Section>
  );
}

type OwnAddressProps = { readonly basemap: Basemap; readonly onUse: (basemap: Basemap) => void };

function OwnAddress({ basemap, onUse }: OwnAddressProps) {
  const { data } = useWords();
  const known = basemap.kind === "xyz" ? basemap : { url: "", attribution: "" };
  const [url, setUrl] = useState(known.url);
  const [attribution, setAttribution] = useState(known.attribution);
  const isUsable = isTileAddress(url);
  const isNew = url.trim() !== known.url || attribution.trim() !== known.attribution;
  return (
    <form
      className="mt-1 space-y-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (isUsable) onUse({ kind: "xyz", url: url.trim(), attribution: attribution.trim() });
      }}
    >
      <TextField
        label={data.xyzUrl}
        hint={data.xyzUrlHint}
        error={url !== "" && !isUsable ? data.xyzUrlWrong : null}
        value={url}
        onChange={({ target }) => setUrl(target.value)}
      />
      <TextField
        label={data.xyzAttribution}
        value={attribution}
        onChange={({ target }) => setAttribution(target.value)}
      />
      <Button type="submit" disabled={!isUsable || !isNew}>
        {data.xyzUse}
      </Button>
    </form>
  );
}

const isTileAddress = (url: string) =>
  /^https:\/\/[^\s]+$/.test(url.trim()) && ["{z}", "{x}", "{y}"].every((part) => url.includes(part));
