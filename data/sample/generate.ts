// Writes the sample project, and its small picture for the start screen: npm run sample
import { writeFileSync } from "node:fs";
import { writeProjectFile } from "../../src/domain/project/project-file.ts";
import { summariseProject } from "../../src/domain/project/project-summary.ts";
import { createSample } from "./sample.ts";

const sample = createSample();
write("data/sample/sample-project.json", writeProjectFile(sample));
write("data/sample/sample-summary.json", JSON.stringify(summariseProject(sample.project)));

function write(path: string, text: string): void {
  writeFileSync(path, `${text}\n`);
  console.log(`${path}: ${Math.round(text.length / 1000)} kB`);
}
