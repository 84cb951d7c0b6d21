import { z } from 'zod';

z.config({ jitless: true });

const figure = z
  .union([z.number(), z.enum(['Infinity', '-Infinity'])])
  .nullable()
  .describe('Double; null = unknown; "Infinity" = not computable because endless');
const tag = z.enum(['automatable', 'aiSupported', 'humanOnly', 'open']);
const share = z.number().min(0).max(1);
/** The parts that only newer results carry are null until they are computed. */
const range = z.tuple([z.number(), z.number()]);

const element = z.object({
  type: z.string().describe('BPMN element name with capital letter, e.g. UserTask'),
  name: z.string().nullable(),
  lane: z.string().nullable().describe('Name of the innermost lane; its id where it has no name'),
  tag,
  executionsPerCase: figure,
  annualExecutions: figure,
  annualHours: figure,
  reworkHours: figure,
  waitingHoursPerCase: figure,
  annualCost: figure,
  suggestion: z.object({ tag, confidence: z.enum(['sure', 'unsure', 'none']), reasons: z.array(z.string()) }).nullable(),
});

const process = z.object({
  id: z.string(),
  name: z.string().nullable(),
  casesPerYear: figure,
  elements: z.record(z.string(), element).describe('All flow nodes by id'),
  totals: z.object({
    annualHours: figure,
    annualCost: figure,
    complete: z.boolean().describe('false: the sums are lower bounds of what is known'),
    waitingHoursPerCase: figure,
  }),
  cycleTime: z
    .object({
      meanMinutes: figure,
      p50Minutes: figure,
      p90Minutes: figure,
      runs: z.number().int(),
      complete: z.boolean().describe('false: some time on the way is unknown, the values are lower bounds'),
    })
    .nullable(),
  findings: z.array(z.looseObject({ code: z.string(), element: z.string() })),
  hints: z
    .array(z.object({ code: z.string(), element: z.string(), text: z.string() }))
    .optional()
    .describe('What could be modelled more clearly; no figure depends on it. Absent in results of older versions'),
});

const candidate = z.object({
  id: z.string(),
  kind: z.enum(['section', 'theme', 'withoutTechnology']),
  title: z.string(),
  steps: z.array(z.string()),
  tag,
  technology: z
    .object({
      first: z.string(),
      alternatives: z.array(z.string()),
      notRecommended: z.array(z.object({ option: z.string(), reason: z.string() })),
      question: z.string().nullable(),
    })
    .nullable(),
  hours: z.object({ today: figure, gross: figure, review: figure, operation: figure, net: figure }),
  benefit: figure,
  effort: figure,
  priority: figure,
  quadrant: z.enum(['first', 'plan', 'alongside', 'later']).nullable(),
  completeness: share.describe('Known inputs / needed inputs'),
  guardRails: z
    .object({ fires: z.array(z.string()), open: z.array(z.string()), maxMode: z.string().nullable(), conflict: z.boolean() })
    .nullable(),
  kompass: z
    .array(
      z.object({ point: z.number().int().min(1).max(10), state: z.enum(['ready', 'open', 'blocked']), openItems: z.array(z.string()) }),
    )
    .nullable(),
});

const comparison = z.object({
  today: z.string().describe('File of the process as it is, as in files'),
  target: z.string().describe('File of the process as it shall become'),
  figures: z.array(
    z.object({
      measure: z
        .enum([
          'annualHours',
          'automatableHours',
          'aiSupportedHours',
          'humanOnlyHours',
          'openHours',
          'reworkHours',
          'waitingHoursPerCase',
          'cycleHalf',
          'cycleNineOfTen',
        ])
        .describe('Hours per year, those of a tag for its steps; waiting per case and cycle times (50 %, 90 % of the cases) in hours'),
      today: figure,
      target: figure,
      complete: z.object({ today: z.boolean(), target: z.boolean() }).describe('false: the figure of that side is a lower bound'),
    }),
  ),
  steps: z.object({
    same: z.number().int(),
    changed: z.array(z.string()),
    added: z.array(z.string()),
    removed: z.array(z.string()),
  }),
});

/** `analyse --format json`, schemaVersion 1. null = unknown or not computed. */
export const analysisJsonSchema = z.object({
  schemaVersion: z.literal(1),
  tool: z.object({ name: z.string(), version: z.string() }),
  seed: z.number(),
  rules: z
    .object({
      schema: z.string().describe('Form of the rule pack, e.g. prozesskompass-rules/1'),
      version: z.string(),
      asOf: z.string().describe('Day the law was researched, YYYY-MM-DD'),
      reviewDue: z.string().describe('Day from which the rules count as outdated, YYYY-MM-DD'),
      overdue: z.boolean().describe('true: on the day of the analysis the review was due'),
      disclaimer: z.string().describe('What hints from these rules are and are not; show it with them'),
    })
    .optional()
    .describe('Guard rails the analysis was made with; absent in results of older versions of the program'),
  files: z.array(
    z.object({
      file: z.string(),
      problems: z.array(z.looseObject({ code: z.string() })).describe('Why a file could not be read'),
      issues: z
        .array(z.looseObject({ code: z.string(), element: z.string().nullable() }))
        .describe('What was odd, and was read all the same'),
      processes: z.array(process),
    }),
  ),
  comparisons: z
    .array(comparison)
    .optional()
    .describe('Processes of today beside those they shall become; absent where there are none. Counted nowhere else'),
  candidates: z.array(candidate),
  ranking: z.object({
    order: z.array(z.string()).describe('Candidate ids, best first'),
    clarifyFirst: z.array(z.string()).describe('Too little is known to rank these'),
    groups: z.array(z.array(z.string())),
    rankOne: z.record(z.string(), share),
    topThree: z.record(z.string(), share),
    rankRange: z.record(z.string(), range).describe('5-95 % of the rank'),
    pairwise: z.record(z.string(), z.record(z.string(), share)).describe('P(first id beats second id)'),
  }),
});

export type AnalysisJson = z.infer<typeof analysisJsonSchema>;
