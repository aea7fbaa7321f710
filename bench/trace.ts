import { quantile } from "./method";

/** The part of a Chromium trace event that is used; times in microseconds. */
type TraceEvent = {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Of it, what the thread really ran: less where other programs took the processor. */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly type?: string; readonly url?: string } };
};

export type ScriptTimes = {
  readonly moves: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  /** The same without the time in which other programs had the processor. */
  readonly cpuP50Ms: number;
  readonly cpuP95Ms: number;
  readonly longestEntryMs: number;
  /** Entries of script of more than 50 ms: long tasks of our own. */
  readonly longEntriesMs: readonly number[];
  /** MapLibre's own frames, left out above: software drawing is not what is measured. */
  readonly mapFrameP50Ms: number;
};

/** What makes a browser run script; the outermost of them is one entry. */
const entryNames = new Set([
  "EventDispatch",
  "FireAnimationFrame",
  "TimerFire",
  "FunctionCall",
  "EvaluateScript",
  "RunMicrotasks",
  "FireIdleCallback",
  "MajorGC",
  "MinorGC",
]);

type Entry = {
  readonly start: number;
  readonly end: number;
  readonly cpuMs: number;
  readonly isMapFrame: boolean;
};

/** Script time of each pointer move: from its event to the next one, all entries of script but MapLibre's frames. */
export function scriptTimes(trace: string): ScriptTimes {
  const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse(trace);
  const moves = traceEvents.filter(
    ({ name, args }) => name === "EventDispatch" && args?.data?.type === "mousemove",
  );
  const [first] = moves;
  if (!first) throw new Error("No pointer moves in the trace");
  const events = traceEvents
    .filter(({ pid, tid, ph }) => pid === first.pid && tid === first.tid && ph === "X")
    .toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const entries = outermost(events);
  const begins = moves.map(({ ts }) => ts).toSorted((a, b) => a - b);
  const perMove = begins.map((begin, index) => {
    const end = begins[index + 1] ?? Number.POSITIVE_INFINITY;
    return entries.filter(({ start, isMapFrame }) => !isMapFrame && start >= begin && start < end);
  });
  const wall = perMove.map((own) => own.reduce((sum, entry) => sum + lengthMs(entry), 0));
  const cpu = perMove.map((own) => own.reduce((sum, { cpuMs }) => sum + cpuMs, 0));
  const during = entries.filter(({ start }) => start >= first.ts);
  const own = during.filter(({ isMapFrame }) => !isMapFrame).map(lengthMs);
  return {
    moves: perMove.length,
    p50Ms: quantile(wall, 0.5),
    p95Ms: quantile(wall, 0.95),
    cpuP50Ms: quantile(cpu, 0.5),
    cpuP95Ms: quantile(cpu, 0.95),
    longestEntryMs: Math.max(...own),
    longEntriesMs: own.filter((ms) => ms > 50),
    mapFrameP50Ms: quantile(during.filter(({ isMapFrame }) => isMapFrame).map(lengthMs), 0.5),
  };
}

const lengthMs = ({ start, end }: Entry): number => (end - start) / 1000;

function outermost(events: readonly TraceEvent[]): readonly Entry[] {
  const entries: Entry[] = [];
  let end = Number.NEGATIVE_INFINITY;
  events.forEach((event, index) => {
    if (!entryNames.has(event.name) || event.ts < end) return;
    end = event.ts + (event.dur ?? 0);
    const cpuMs = (event.tdur ?? event.dur ?? 0) / 1000;
    entries.push({ start: event.ts, end, cpuMs, isMapFrame: isMapFrame(events, index, end) });
  });
  return entries;
}

// A frame whose callback lies in the map library's file.
function isMapFrame(events: readonly TraceEvent[], index: number, end: number): boolean {
  if (events[index]?.name !== "FireAnimationFrame") return false;
  for (let at = index + 1; at < events.length; at++) {
    const event = events[at];
    if (!event || event.ts >= end) return false;
    if (event.name === "FunctionCall") return event.args?.data?.url?.includes("maplibre") ?? false;
  }
  return false;
}
