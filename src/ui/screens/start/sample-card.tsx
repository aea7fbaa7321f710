import { Tag } from "../../parts/tag";
import { useWords } from "../../words";
import { ProjectPicture } from "./project-picture";
import { sampleSummary } from "./sample-summary";

type SampleCardProps = { readonly isBusy: boolean; readonly onOpen: () => void };

export function SampleCard({ isBusy, onOpen }: SampleCardProps) {
  const { projects } = useWords();
  return (
    <button type="button" className="start-sample" disabled={isBusy} onClick={onOpen}>
      <span className="sample-thumb">
        <ProjectPicture summary={sampleSummary} />
      </span>
      <span className="min-w-0 flex-1">
        <Tag tone="info">{projects.fictional}</Tag>
        <span className="mt-2 block text-18 font-strong">{projects.trySample}</span>
        <span className="mt-1 block text-13 text-ink-2">{projects.sampleMore}</span>
      </span>
    </button>
  );
}
