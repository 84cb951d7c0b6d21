import type { Language } from '../language.ts';
import type { PersonalKind } from './personal-data.ts';

/** Why a place is shown. */
export const PERSONAL_REASONS: Readonly<Record<Language, Readonly<Record<PersonalKind, string>>>> = {
  de: {
    name: 'sieht aus wie der Name einer Person',
    birthDate: 'sieht aus wie ein Geburtsdatum',
    phone: 'sieht aus wie eine Telefonnummer',
    fileNumber: 'sieht aus wie ein Aktenzeichen oder eine Versichertennummer',
    email: 'ist eine Mailadresse',
  },
  en: {
    name: 'looks like the name of a person',
    birthDate: 'looks like a date of birth',
    phone: 'looks like a phone number',
    fileNumber: 'looks like a file or insurance number',
    email: 'is a mail address',
  },
};

/** What stands in an export where something was taken out. */
export const PERSONAL_PLACEHOLDERS: Readonly<Record<Language, Readonly<Record<PersonalKind, string>>>> = {
  de: { name: '[Name]', birthDate: '[Geburtsdatum]', phone: '[Telefon]', fileNumber: '[Aktenzeichen]', email: '[Mailadresse]' },
  en: { name: '[name]', birthDate: '[date of birth]', phone: '[phone]', fileNumber: '[file number]', email: '[mail address]' },
};
