import { useState } from "react";
import { LazyExportDialog } from "../../dialogs/export/lazy-export-dialog";
import { Button } from "../../parts/button";
import { Section } from "../../parts/section";
import { useWords } from "../../words";

/** The way out for what is loaded and planned. */
export function ExportData() {
  const { exchange } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <Section>
      <Button icon="u-unduh" className="w-full" onClick={() => setOpen(true)}>
        {exchange.open}
      </Button>
      <p className="caption mt-1">{exchange.intro}</p>
      {isOpen && <LazyExportDialog onClose={() => setOpen(false)} />}
    </Section>
  );
}
