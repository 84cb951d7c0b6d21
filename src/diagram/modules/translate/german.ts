import community from 'bpmn-js-i18n/translations/de.js';
import { GERMAN_SUPPLEMENT } from './german-supplement.ts';

/** German for everything bpmn-js says: the community's pack, ours where it is silent, odd or half English. */
export const GERMAN: ReadonlyMap<string, string> = new Map([...Object.entries(community), ...Object.entries(GERMAN_SUPPLEMENT)]);
