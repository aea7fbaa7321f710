// Writes the sample project: npm run sample
import { writeFileSync } from "node:fs";
import { writeProjectFile } from "../../src/domain/project/project-file.ts";
import { createSample } from "./sample.ts";

const text = `${writeProjectFile(createSample())}\n`;
writeFileSync("data/sample/sample-project.json", text);
console.log(`data/sample/sample-project.json: ${Math.round(text.length / 1000)} kB`);
