import { writeFileSync } from 'node:fs';
import { areas } from './areas/index.ts';
import { coverMethods, writeTable } from './coverage.ts';
import { neverRefused } from './never-refused.ts';
import { notCovered } from './not-covered.ts';
import { readSdkMethods } from './sdk-methods.ts';

const coverage = coverMethods(readSdkMethods(), areas, { neverRefused, notCovered });
writeFileSync(new URL('../../docs/conformance.md', import.meta.url), writeTable(coverage));
