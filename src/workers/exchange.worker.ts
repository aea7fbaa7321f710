import { expose, transfer } from "comlink";
import { readOwnWorkbook } from "../formats/read-own-workbook";
import { type ExportOrder, writeOrder } from "../formats/write-order";
import { reply } from "./reply";

const api = {
  write: async (order: ExportOrder, onProgress: (fraction: number) => void) => {
    const answer = await reply(() => writeOrder(order, onProgress));
    return answer.ok ? transfer(answer, [answer.value.bytes.buffer]) : answer;
  },
  readWorkbook: (file: File) =>
    reply(async () => readOwnWorkbook(new Uint8Array(await file.arrayBuffer()), file.name)),
};

export type ExchangeApi = typeof api;
expose(api);
