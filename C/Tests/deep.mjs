#!/usr/bin/env node
// C/Tests/deep.mjs FOLDER: writes the programs that nest as deep as they can, which the page is tried with too.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deepScripts } from "../../Web/Tests/fuzz.mjs";

mkdirSync(process.argv[2], { recursive: true });
for (const [name, text] of deepScripts()) writeFileSync(join(process.argv[2], name), text);
