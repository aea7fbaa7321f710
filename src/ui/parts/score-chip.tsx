/** The score of one criterion; a 0 stands without a chip, an unknown one as a dash. */
export function ScoreChip({ score }: { readonly score: number | null }) {
  return <span className={`score score-${score ?? "none"}`}>{score ?? "–"}</span>;
}
