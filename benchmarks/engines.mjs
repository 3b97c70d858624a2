// Times rule engines for Node on rules and profiles that Waymark's benchmark wrote: see README.md.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Engine } from 'json-rules-engine';
import { ZenEngine } from '@gorules/zen-engine';

const { rules, table, expressions, profiles } = JSON.parse(readFileSync(process.argv[2], 'utf8'));

const engine = new Engine(rules, { allowUndefinedFacts: true });
engine.addOperator('isKnown', (fact, known) => (fact !== undefined) === known);

const zen = new ZenEngine();
const zenTable = zen.createDecision(table);
const zenExpressions = zen.createDecision(expressions);

/** Each gives the ids of what applies to a profile. */
const engines = {
  async 'json-rules-engine'(profile) {
    return (await engine.run(profile.flat)).events.map((event) => event.type);
  },
  async 'zen-table'(profile) {
    return (await zenTable.evaluate(profile.facts)).result.map((row) => row.id);
  },
  async 'zen-expressions'(profile) {
    const { result } = await zenExpressions.evaluate(profile.facts);
    return Object.keys(result).filter((key) => result[key]).map((key) => key.replace('_', '-'));
  },
};

/** Fails where an engine does not say the same as Waymark. */
async function check(match) {
  for (const profile of profiles) {
    const ids = (await match(profile)).sort().join();
    if (ids !== profile.applies.join()) {
      throw new Error(`${profile.facts.id}: found ${ids}, expected ${profile.applies.join()}`);
    }
  }
}

/** The microseconds of processor time of one evaluation, of all profiles as often as some seconds allow. */
async function time(match, seconds) {
  const end = performance.now() + seconds * 1000;
  const start = process.cpuUsage();
  let rounds = 0;
  do {
    for (const profile of profiles) {
      await match(profile);
    }
    rounds++;
  } while (performance.now() < end);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / rounds / profiles.length;
}

// One command a line: an engine and the seconds that it may take; 0 checks it.
for await (const line of createInterface({ input: process.stdin })) {
  const [name, seconds] = line.split(' ');
  if (Number(seconds) === 0) {
    await check(engines[name]);
    console.log('ok');
  } else {
    console.log(await time(engines[name], Number(seconds)));
  }
}
