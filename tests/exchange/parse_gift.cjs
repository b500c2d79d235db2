// Read GIFT with gift-pegjs and print what it found: node parse_gift.cjs MODULES FILE
const { createRequire } = require("node:module");
const { readFileSync } = require("node:fs");
const [modules, file] = process.argv.slice(2);
const parser = createRequire(`${modules}/`)("gift-pegjs");
try {
  process.stdout.write(JSON.stringify(parser.parse(readFileSync(file, "utf8"))));
} catch (error) {
  process.stderr.write(`${JSON.stringify(error.location?.start)} ${error.message}`);
  process.exitCode = 1;
}
