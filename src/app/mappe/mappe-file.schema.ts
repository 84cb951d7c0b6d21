import { z } from 'zod';
import { LANGUAGES } from '#core/language.ts';
import { REPORT_DETAILS, REPORT_PARTS } from '#core/report/report-settings.ts';

// the content security policy of the window forbids generated code
z.config({ jitless: true });

const words = z.record(z.string(), z.string());
const quantity = z.string().describe('"x" or "min;likely;max" with decimal point');
const valuePoints = z.array(z.tuple([z.number(), z.number()])).describe('Points [x, value 0-100] of a piecewise linear value function');
const benefitCriterion = z.enum(['netHours', 'days', 'quality', 'people']);
const effortCriterion = z.enum(['personDays', 'technology', 'legal', 'change']);

const criteria = z.looseObject({
  order: z
    .looseObject({ benefit: z.array(z.array(benefitCriterion)), effort: z.array(z.array(effortCriterion)) })
    .describe('Most important first; criteria in one inner list are tied'),
  anchors: z.looseObject({
    netHours: valuePoints,
    days: valuePoints,
    quality: valuePoints,
    people: valuePoints,
    personDays: valuePoints,
    technology: valuePoints,
    legal: valuePoints,
    change: valuePoints,
  }),
  alpha: z.number().min(0).max(1).describe('Weight of benefit against effort'),
  seed: z.number().int(),
});

const useCase = z.looseObject({
  title: z.string().exactOptional(),
  dropped: z.boolean().exactOptional(),
  note: z.string().exactOptional(),
  steps: z.array(z.string()).exactOptional(),
  mergedFrom: z.array(z.string()).exactOptional(),
  splitFrom: z.string().exactOptional(),
  estimates: z.record(z.string(), quantity).exactOptional(),
  facets: words.exactOptional(),
  answers: words.exactOptional(),
});

const process = z.looseObject({
  id: z.string().min(1),
  role: z.enum(['ist', 'soll']),
  of: z.string().exactOptional().describe('Id of the process a "soll" grew out of'),
  fileName: z.string(),
  bpmn: z.string().describe('BPMN 2.0 XML as text'),
});

const about = z.string().exactOptional();

const line = z.string().exactOptional();

const report = z
  .looseObject({
    parts: z
      .array(z.string())
      .exactOptional()
      .describe(`Chapters, absent = all: ${REPORT_PARTS.join(', ')}. Unknown ones are kept and not shown`),
    withoutProcesses: z.array(z.string()).exactOptional().describe('Ids of processes the report leaves out'),
    language: z.enum(LANGUAGES).exactOptional().describe('Absent = that of the window'),
    detail: z.enum(REPORT_DETAILS).exactOptional().describe('Absent = full'),
    organisation: line,
    logo: z
      .looseObject({
        data: z.string().describe('PNG or JPEG as base64, at most 1,000,000 bytes; anything else is not shown'),
        alt: z.string(),
      })
      .exactOptional(),
    control: z
      .looseObject({
        number: line,
        version: line,
        status: line,
        author: line,
        approvedBy: line,
        validFrom: line.describe('YYYY-MM-DD'),
        nextReview: line.describe('YYYY-MM-DD'),
      })
      .exactOptional()
      .describe('Present = a controlled document; what is missing in it is an empty line to fill in by hand'),
  })
  .describe('How the report is put together');

/** Format 1 as it stands in the file. Unknown keys are allowed everywhere: they are kept and written back. */
export const mappeFileSchema = z.looseObject({
  format: z.literal('prozesskompass'),
  formatVersion: z.number().int().min(1),
  app: z.string().exactOptional().describe('Program and version that wrote the file'),
  processes: z.array(process),
  profile: words.exactOptional(),
  criteria: criteria.exactOptional(),
  useCases: z.record(z.string(), useCase).exactOptional().describe('Edits and estimates by candidate id'),
  answers: words.exactOptional(),
  votes: z.array(z.looseObject({ about: z.string(), question: z.string(), voter: z.string(), value: z.string() })).exactOptional(),
  decisions: z
    .array(
      z.looseObject({
        id: z.string(),
        text: z.string(),
        about,
        decidedOn: z.string().exactOptional(),
        decidedBy: z.string().exactOptional(),
      }),
    )
    .exactOptional(),
  minutes: z.array(z.looseObject({ id: z.string(), text: z.string(), at: z.string().exactOptional(), about })).exactOptional(),
  measures: z
    .array(
      z.looseObject({
        id: z.string(),
        title: z.string().exactOptional(),
        state: z.enum(['open', 'started', 'done']),
        about,
        owner: z.string().exactOptional(),
        due: z.string().exactOptional(),
      }),
    )
    .exactOptional(),
  report: report.exactOptional(),
  ignoredHints: z
    .array(z.looseObject({ process: z.string(), code: z.string(), element: z.string() }))
    .exactOptional()
    .describe('Modelling hints nobody wants to be told again'),
});

/** A Mappe as it stands in its file, before anything unknown is set aside. */
export type MappeFile = z.infer<typeof mappeFileSchema>;
