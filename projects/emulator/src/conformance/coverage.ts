import type { ConformanceArea, ConformanceCase } from './conformance-case.ts';

/** What is known of a method of the SDK. */
export interface MethodCoverage {
  readonly method: string;
  readonly areas: readonly string[];
  readonly granted: number;
  /** How many cases see it refused, by the service and by the SDK itself. */
  readonly refused: { readonly service: number; readonly sdk: number };
  readonly verdict: 'passed' | 'in part' | 'not covered';
  /** Why there is no refusal, or no case at all. */
  readonly remark: string;
}

/** What to say of methods without cases. */
export interface Remarks {
  readonly neverRefused: Readonly<Record<string, string>>;
  readonly notCovered: Readonly<Record<string, string>>;
}

/** Says of each method what the suite plays. */
export function coverMethods(
  methods: readonly string[],
  areas: readonly ConformanceArea[],
  { neverRefused, notCovered }: Remarks,
): MethodCoverage[] {
  const played = areas.flatMap(({ name, cases }) => cases.map((each) => ({ ...each, area: name })));
  const byMethod = Map.groupBy(played, ({ method }) => method);
  return methods.map((method) => {
    const cases = byMethod.get(method) ?? [];
    const granted = cases.filter(({ kind }) => kind === 'success').length;
    const refused = countRefusals(cases);
    const isRefusedAtAll = refused.service + refused.sdk > 0;
    const isDone = granted > 0 && (isRefusedAtAll || Object.hasOwn(neverRefused, method));
    const verdict = isDone ? 'passed' : cases.length > 0 ? 'in part' : 'not covered';
    return {
      method,
      areas: [...new Set(cases.map(({ area }) => area))],
      granted,
      refused,
      verdict,
      remark: (isRefusedAtAll ? undefined : neverRefused[method]) ?? notCovered[method] ?? '',
    };
  });
}

/** Writes the table for people. */
export function writeTable(coverage: readonly MethodCoverage[]): string {
  const rows = coverage.map(({ method, areas, granted, refused, verdict, remark }) =>
    toRow(
      `\`${method}\``,
      verdict,
      areas.join(', '),
      toCount(granted),
      toCount(refused.service),
      toCount(refused.sdk),
      remark,
    ),
  );
  const count = (verdict: MethodCoverage['verdict']): string =>
    String(coverage.filter((each) => each.verdict === verdict).length);
  return [
    '# What the official SDK was seen to do here',
    '',
    '<!-- Written by `npm run conformance:table`. -->',
    '',
    'Every public method of `@tencentcloud/chat` 3.6.6. The cases are played by the unmodified SDK against the',
    'emulator at every `npm test`: as it is, with every frame compressed, with 100 ms of delay in each direction, and',
    'with the emulator stopped and started again on its data file in the middle. One that fails, fails the build.',
    '',
    '**passed**: seen granted, on both sides where there are two, and seen refused with a code, by the service or by',
    'the SDK itself; or it cannot be refused, and the remark says why. **in part**: one of the two is missing.',
    '**not covered**: no case.',
    '',
    `${count('passed')} passed, ${count('in part')} in part, ${count('not covered')} not covered, of ${String(coverage.length)}.`,
    '',
    toRow('method', 'verdict', 'area', 'granted', 'refused by the service', 'by the SDK', 'remark'),
    toRow('---', '---', '---', '---', '---', '---', '---'),
    ...rows,
    '',
  ].join('\n');
}

function countRefusals(cases: readonly ConformanceCase[]): MethodCoverage['refused'] {
  const refusals = cases.filter(({ kind }) => kind === 'refusal');
  const sdk = refusals.filter(({ by }) => by === 'sdk').length;
  return { service: refusals.length - sdk, sdk };
}

function toCount(count: number): string {
  return count === 0 ? '' : String(count);
}

function toRow(...cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
