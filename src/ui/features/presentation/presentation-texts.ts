import { defineTexts } from '../../language/use-texts.ts';

export const presentationTexts = defineTexts({
  de: {
    end: 'Beenden',
    list: 'Schritte',
    stepOf: (index: number, all: number) => `Schritt ${index} von ${all}`,
    minutes: (minutes: string) => `${minutes} min`,
    noStep: 'Mit Tab zum nächsten offenen Schritt',
    allTagged: 'Alle Schritte eingeordnet',
    tagged: (tagged: number, all: number) => `eingeordnet ${tagged}/${all}`,
    unnamed: 'ohne Namen',
    choose: 'Einordnung',
  },
  en: {
    end: 'End',
    list: 'Steps',
    stepOf: (index: number, all: number) => `Step ${index} of ${all}`,
    minutes: (minutes: string) => `${minutes} min`,
    noStep: 'Tab leads to the next open step',
    allTagged: 'All steps tagged',
    tagged: (tagged: number, all: number) => `tagged ${tagged}/${all}`,
    unnamed: 'unnamed',
    choose: 'Tag',
  },
});
