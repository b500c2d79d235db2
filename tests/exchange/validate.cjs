// Tell how many mistakes both validators of xAPI find in each statement: node validate.cjs MODULES FILE
const { createRequire } = require("node:module");
const { readFileSync } = require("node:fs");
const [modules, file] = process.argv.slice(2);
const load = createRequire(`${modules}/`);
const validators = ["xapi-validation", "@learninglocker/xapi-validation"].map((name) => load(name).default);
const statements = JSON.parse(readFileSync(file, "utf8"));
process.stdout.write(JSON.stringify(statements.map((one) => validators.map((find) => find(one).length))));
