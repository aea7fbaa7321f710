import { useState } from "react";
import { type JoinChoices, noChoices } from "../../../domain/import/joins";
import { placeKey } from "../../../domain/import/rt-label";

/** What the user says about rows without an RT, step by step; nothing of it is decided by the app. */
export function useJoins() {
  const [choices, setChoices] = useState<JoinChoices>(noChoices);
  /** As the files write them, for the words. */
  const [confirmed, setConfirmed] = useState<readonly (readonly [written: string, meant: string])[]>([]);
  const setNames = (pairs: typeof confirmed) => {
    setConfirmed(pairs);
    const sameNames = new Map(pairs.map(([written, meant]) => [placeKey(written), placeKey(meant)]));
    setChoices((now) => ({ ...now, sameNames }));
  };
  return {
    choices,
    confirmed,
    confirm: (written: string, meant: string) => setNames([...confirmed, [written, meant]]),
    withdraw: (written: string) => setNames(confirmed.filter(([one]) => one !== written)),
    choose: (rows: readonly (readonly [row: string, rt: string])[]) =>
      setChoices((now) => ({ ...now, byHand: new Map([...now.byHand, ...rows]) })),
    unchoose: (row: string) =>
      setChoices((now) => ({ ...now, byHand: new Map([...now.byHand].filter(([one]) => one !== row)) })),
  };
}

export type Joins = ReturnType<typeof useJoins>;
