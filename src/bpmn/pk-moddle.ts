import { PK_NAMESPACE } from './element-view.ts';

const attribute = (name: string) => ({ name, isAttr: true, type: 'String' }) as const;

/** Attributes of `pk:annotation` in the order they are written (docs/file-format.md, section 1). */
export const PK_ATTRIBUTES = [
  'tag',
  'tagBy',
  'rethink',
  'coreService',
  'casesPerYear',
  'casesPerYearBasis',
  'hoursPerDay',
  'handlingMinutes',
  'handlingMinutesBasis',
  'persons',
  'personsBasis',
  'waitingHours',
  'waitingHoursBasis',
  'executionsPerCase',
  'executionsPerCaseBasis',
  'repetitions',
  'repetitionsBasis',
  'repeatProbability',
  'repeatProbabilityBasis',
  'perActivation',
  'perActivationBasis',
  'probability',
  'probabilityBasis',
  'probabilityRepeat',
  'probabilityRepeatBasis',
  'costPerExecution',
  'costPerExecutionBasis',
  'hourlyRate',
  'hourlyRateBasis',
  'note',
] as const;

/**
 * Our extension for bpmn-moddle. Every attribute is a String: a moddle Real would read "1.200,5" as 1.2 without a word.
 * Attributes not named here survive as they are; a child element of an unknown name would not, which is why new
 * kinds of children need a new schema number. Children keep their common order in the file.
 */
export const pkModdle = {
  name: 'Prozesskompass',
  uri: PK_NAMESPACE,
  prefix: 'pk',
  xml: { tagAlias: 'lowerCase' },
  types: [
    { name: 'Definitions', isAbstract: true, extends: ['bpmn:Definitions'], properties: [attribute('schemaVersion')] },
    {
      name: 'Annotation',
      superClass: ['Element'],
      properties: [...PK_ATTRIBUTES.map(attribute), { name: 'children', type: 'Child', isMany: true }],
    },
    { name: 'Child', superClass: ['Element'], properties: [{ name: 'text', isBody: true, type: 'String' }] },
    { name: 'Problem', superClass: ['Child'], properties: [attribute('kind'), attribute('severity')] },
    { name: 'System', superClass: ['Child'], properties: [attribute('name'), attribute('access')] },
    { name: 'Document', superClass: ['Child'], properties: [attribute('name'), attribute('direction')] },
    { name: 'Facet', superClass: ['Child'], properties: [attribute('name'), attribute('value')] },
    { name: 'Answer', superClass: ['Child'], properties: [attribute('attr'), attribute('value')] },
  ],
} as const;
