import type { ActivityType } from '#core/process/process-model.ts';
import { defineTexts } from './use-texts.ts';

/** BPMN's kinds of activities in the words of German and English BPMN tools. */
export const stepTypeTexts = defineTexts<Readonly<Record<ActivityType, string>>>({
  de: {
    Task: 'Aufgabe',
    UserTask: 'Benutzeraufgabe',
    ManualTask: 'Manuelle Aufgabe',
    ServiceTask: 'Serviceaufgabe',
    ScriptTask: 'Skriptaufgabe',
    BusinessRuleTask: 'Geschäftsregel',
    SendTask: 'Senden',
    ReceiveTask: 'Empfangen',
    SubProcess: 'Teilprozess',
    AdHocSubProcess: 'Ad-hoc-Teilprozess',
    Transaction: 'Transaktion',
    CallActivity: 'Aufruf',
  },
  en: {
    Task: 'Task',
    UserTask: 'User task',
    ManualTask: 'Manual task',
    ServiceTask: 'Service task',
    ScriptTask: 'Script task',
    BusinessRuleTask: 'Business rule',
    SendTask: 'Send',
    ReceiveTask: 'Receive',
    SubProcess: 'Sub-process',
    AdHocSubProcess: 'Ad-hoc sub-process',
    Transaction: 'Transaction',
    CallActivity: 'Call activity',
  },
});
