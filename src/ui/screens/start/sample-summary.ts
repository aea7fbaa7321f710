import sample from "../../../../data/sample/sample-summary.json";
import { projectSummarySchema } from "../../../domain/project/project-summary";

/** The sample's picture, known before the sample is loaded. Made with it by `npm run sample`. */
export const sampleSummary = projectSummarySchema.parse(sample);
