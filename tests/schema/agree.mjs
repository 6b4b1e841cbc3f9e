// SPDX-License-Identifier: MPL-2.0
// Usage: node agree.mjs PROGRAM EXAMPLE WORK
//
// Whether the schemas that PROGRAM prints and PROGRAM itself are of one mind: on all files of the
// casebook EXAMPLE, and on every mutation of mutations.mjs. Files are written below WORK. Prints a
// line for each disagreement, and at last how many were tried; exits 1 when there is one.

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import { parseAllDocuments } from 'yaml';
import * as mutations from './mutations.mjs';

const [program, example, work] = process.argv.slice(2);
const here = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);
const environment = { ...process.env, SAG_LANG: 'en', SAG_AS_OF: '2026-11-20', LC_ALL: 'C.UTF-8' };

function sag(...words)
{
  const run = spawnSync(program, words, { encoding: 'utf8', env: environment });
  if (run.status === null || run.status === 70)
  {
    throw new Error(`sag ${words.join(' ')}: ${run.stderr}`);
  }
  return run;
}

// Strict: a keyword that ajv does not know would be a mistake of ours, but for those of editors.
const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true,
  strictTypes: false, strictRequired: false });
for (const keyword of ['markdownDescription', 'markdownEnumDescriptions', 'errorMessage'])
{
  ajv.addKeyword(keyword);
}

function schema_of(kind, ...options)
{
  const run = sag(...options, 'schema', kind);
  if (run.status !== 0)
  {
    throw new Error(`sag schema ${kind}: ${run.stderr}`);
  }
  return ajv.compile(JSON.parse(run.stdout));
}

/// What is wrong by the schema, as an editor sees the file (YAML 1.2, core schema).
function problems_of(schema, text)
{
  const documents = parseAllDocuments(text, { version: '1.2', uniqueKeys: true });
  const broken = documents.flatMap(document => document.errors);
  if (broken.length > 0 || documents.length !== 1)
  {
    return broken.map(error => error.message).concat(['not one document']);
  }
  return schema(documents[0].toJS()) ? []
    : schema.errors.map(error => `${error.instancePath} ${error.message}`);
}

let tried = 0;
let disagreements = 0;
const counts = {};

function judge(file, what, verdict, schema_problems, sag_refuses, sag_says)
{
  const expected = verdict === 'fine' ? [false, false]
    : verdict === 'both' ? [true, true]
    : verdict in mutations.only_sag ? [false, true]
    : verdict in mutations.only_schema ? [true, false] : null;
  if (expected === null)
  {
    throw new Error(`${what}: no such verdict: ${verdict}`);
  }
  tried += 1;
  counts[verdict] = (counts[verdict] ?? 0) + 1;
  const schema_refuses = schema_problems.length > 0;
  if (schema_refuses !== expected[0] || sag_refuses !== expected[1])
  {
    disagreements += 1;
    console.log(`${file}: ${what}: expected ${verdict}; the schema ${
      schema_refuses ? `refuses (${schema_problems[0]})` : 'accepts'}, sag ${
      sag_refuses ? `refuses (${/\[[a-z0-9-]+\]/.exec(sag_says)})` : 'accepts'}`);
  }
}

function changed(base, what, from, to)
{
  if (from === '')
  {
    return base + to;
  }
  if (typeof from === 'string' && base.split(from).length !== 2)
  {
    throw new Error(`${what}: stands ${base.split(from).length - 1} times in the base: ${from}`);
  }
  const text = base.replace(from, () => to);
  if (text === base)
  {
    throw new Error(`${what}: changes nothing`);
  }
  return text;
}

// 1. The example, with its own words and without.
fs.cpSync(example, path.join(work, 'cases'), { recursive: true });
const book = path.join(work, 'cases');
const case_schema = schema_of('case', '-C', book);
for (const schemas of [['-C', book], ['-C', '/']])
{
  const check = (file, schema) =>
  {
    const problems = problems_of(schema, fs.readFileSync(path.join(book, file), 'utf8'));
    judge(file, 'as it is', 'fine', problems, false, '');
  };
  const below = directory => fs.readdirSync(path.join(book, directory), { recursive: true })
    .filter(name => name.endsWith('.yaml')).map(name => path.join(directory, name));
  const cases = schema_of('case', ...schemas);
  below('cases').forEach(file => check(file, cases));
  const rules = schema_of('workflow', ...schemas);
  below('workflows').forEach(file => check(file, rules));
  check('casebook.yaml', schema_of('casebook', ...schemas));
}

// 2. A case with one entry of every verb.
const case_text = fs.readFileSync(path.join(here, 'case.yaml'), 'utf8');
const case_file = 'cases/2026/2026-0900.yaml';

function try_case(what, text, verdict)
{
  fs.writeFileSync(path.join(book, case_file), text);
  const run = sag('-C', book, 'validate', path.join(book, case_file));
  judge('case', what, verdict, problems_of(case_schema, text), run.status !== 0, run.stderr + run.stdout);
}

for (const [what, from, to, verdict] of mutations.in_case)
{
  try_case(what, changed(case_text, what, from, to), verdict);
}
const [head, log] = case_text.split(/^log:\n/m);
const entries = log.split(/\n(?=  - )/).map(entry => entry.trimEnd().split('\n'));
const verbs_seen = new Set();
entries.forEach((lines, at) =>
{
  for (const [what, entry, verdict] of mutations.of_entry(lines))
  {
    const all = entries.map((each, index) => index === at ? entry : each.join('\n'));
    try_case(`entry ${at + 1}, ${what}`, `${head}log:\n${all.join('\n')}\n`, verdict);
    verbs_seen.add(what.split(':')[0]);
  }
});
fs.rmSync(path.join(book, case_file));

// 3. Rules and a casebook with one of everything, and no cases.
const rules = path.join(work, 'rules');
fs.mkdirSync(path.join(rules, 'workflows'), { recursive: true });
fs.cpSync(path.join(example, 'letters'), path.join(rules, 'letters'), { recursive: true });
const bases = { 'casebook.yaml': 'casebook.yaml', 'workflows/lille.yaml': 'workflow.yaml' };
for (const [target, source] of Object.entries(bases))
{
  fs.copyFileSync(path.join(here, source), path.join(rules, target));
}
const no_cases = 3;

function try_rules(kind, target, rows)
{
  const schema = schema_of(kind, '-C', rules);
  const file = path.join(rules, target);
  const base = fs.readFileSync(file, 'utf8');
  for (const [what, from, to, verdict] of rows)
  {
    const text = changed(base, what, from, to);
    fs.writeFileSync(file, text);
    const run = sag('-C', rules, 'validate');
    judge(kind, what, verdict, problems_of(schema, text), run.status !== no_cases,
      run.stderr + run.stdout);
  }
  fs.writeFileSync(file, base);
}

try_rules('workflow', 'workflows/lille.yaml', mutations.in_workflow);
try_rules('casebook', 'casebook.yaml', mutations.in_casebook);

// 4. Nothing was left out: every class is used, and every verb that the program knows was tried.
for (const name of [...Object.keys(mutations.only_sag), ...Object.keys(mutations.only_schema)])
{
  if (!(name in counts))
  {
    console.log(`no mutation is of the class: ${name}`);
    disagreements += 1;
  }
}
const verbs = Object.keys(JSON.parse(sag('-C', '/', 'schema', 'case').stdout).$defs)
  .filter(name => name.startsWith('entry-')).map(name => name.slice('entry-'.length));
for (const verb of verbs.filter(name => !verbs_seen.has(name)))
{
  console.log(`no mutation is of the verb: ${verb}`);
  disagreements += 1;
}

console.log(`${tried} files, ${disagreements} disagreements: ${
  Object.entries(counts).map(([name, count]) => `${count} ${name}`).join(', ')}`);
process.exit(disagreements > 0 ? 1 : 0);
