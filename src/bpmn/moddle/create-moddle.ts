// oxlint-disable-next-line typescript/triple-slash-reference -- rooms that import this one do not list the declaration file themselves
/// <reference path="./bpmn-moddle.d.ts" />
import { BpmnModdle } from 'bpmn-moddle';
import { pkModdle } from '../pk-moddle.ts';

export type { BpmnModdle, ModdleDescriptor, ModdleElement, ModdleProperty, ModdleType } from 'bpmn-moddle';

let shared: BpmnModdle | null = null;

/** The one moddle instance that knows BPMN and our annotations; a new one per file would double the time (perf, parsing). */
export function createModdle(): BpmnModdle {
  // moddle writes into the descriptions it is given
  shared ??= new BpmnModdle({ pk: structuredCopy(pkModdle) });
  return shared;
}

const structuredCopy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
